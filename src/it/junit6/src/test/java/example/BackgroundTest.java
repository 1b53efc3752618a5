package example;

import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.ledgermock.junit.LedgermockTest;
import org.ledgermock.tencent.testing.PartnerSandbox;

/** A partner's program that calls while the test goes on. */
@LedgermockTest
class BackgroundTest {

    @Test
    void creditArrivesOnceInTheEnd(PartnerSandbox partner) throws Exception {
        HttpProfile http = new HttpProfile();
        http.setProtocol("http://");
        http.setEndpoint(partner.authority());
        ClientProfile profile = new ClientProfile();
        profile.setHttpProfile(http);
        CommonClient client = new CommonClient(
                "intlpartnersmgt", "2022-09-28", new Credential(partner.secretId(), partner.secretKey()), "", profile);

        CompletableFuture<String> told = CompletableFuture.supplyAsync(() -> {
            try {
                return client.call("AllocateCustomerCredit", "{\"ClientUin\": 1, \"AddedCredit\": 10}");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        partner.eventually(Duration.ofSeconds(5), () -> partner.customer(1).assertAllocatedOnce("10"));
        told.get();
    }
}
