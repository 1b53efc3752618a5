package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import org.junit.jupiter.api.Test;
import org.ledgermock.junit.EveryFailure;
import org.ledgermock.junit.LedgermockTest;
import org.ledgermock.testing.Failure;
import org.ledgermock.tencent.testing.PartnerSandbox;

@LedgermockTest
class CreditTest {

    @Test
    void creditArrivesOnce(PartnerSandbox partner) throws Exception {
        partner.customer(1).setCredit("100");

        allocate(partner, 1, "10");

        partner.customer(1).assertCredit("110");
        partner.customer(1).assertAllocatedOnce("10");
        partner.assertNothingRefused();
    }

    @EveryFailure("AllocateCustomerCredit")
    void everyDocumentedErrorReachesTheCaller(PartnerSandbox partner, Failure failure) {
        TencentCloudSDKException refused =
                assertThrows(TencentCloudSDKException.class, () -> allocate(partner, 1, "10"));

        assertEquals(failure.code().orElseThrow(), refused.getErrorCode());
        partner.customer(1).assertNothingAllocated();
    }

    // In place of your own program: the vendor's SDK, led to the sandbox.
    private static void allocate(PartnerSandbox partner, long uin, String amount) throws TencentCloudSDKException {
        HttpProfile http = new HttpProfile();
        http.setProtocol("http://");
        http.setEndpoint(partner.authority());
        ClientProfile profile = new ClientProfile();
        profile.setHttpProfile(http);
        Credential credential = new Credential(partner.secretId(), partner.secretKey());
        new CommonClient("intlpartnersmgt", "2022-09-28", credential, "", profile)
                .call("AllocateCustomerCredit", "{\"ClientUin\": %d, \"AddedCredit\": %s}".formatted(uin, amount));
    }
}
