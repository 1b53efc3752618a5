package example;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.ledgermock.junit.EveryFailure;
import org.ledgermock.junit.LedgermockTest;
import org.ledgermock.testing.Failure;
import org.ledgermock.testing.ReusedConnections;
import org.ledgermock.testing.Seed;
import org.ledgermock.tencent.testing.PartnerSandbox;

/** What a partner's program sees when an answer does not come back. */
@LedgermockTest
@Execution(ExecutionMode.CONCURRENT)
class LostAnswerTest {

    private static final String ONE = "{\"ClientUin\": 1, \"AddedCredit\": 10}";

    private CommonClient client;

    @BeforeEach
    void connect(PartnerSandbox partner) {
        HttpProfile http = new HttpProfile();
        http.setProtocol("http://");
        http.setEndpoint(partner.authority());
        ClientProfile profile = new ClientProfile();
        profile.setHttpProfile(http);
        client = new CommonClient(
                "intlpartnersmgt", "2022-09-28", new Credential(partner.secretId(), partner.secretKey()), "", profile);
    }

    /**
     * Over a connection that was used before, the SDK sends again by itself: a reason to look before one repeats. All its
     * clients share their connections: no other test of this kind may take this one meanwhile.
     */
    @Test
    @ReusedConnections
    @ResourceLock("connections")
    void overAUsedConnectionTheSdkAllocatesTwice(PartnerSandbox partner) throws Exception {
        partner.loseNextAnswerOnReusedConnection("AllocateCustomerCredit");
        client.call("QueryCustomersCredit", "{}");

        client.call("AllocateCustomerCredit", ONE);

        partner.customer(1).assertAllocated("10", 2);
        partner.assertNothingRefused();
    }

    @EveryFailure(value = "AllocateCustomerCredit", only = {"refuse", "busy", "gatewayPage", "emptyBody"})
    void aCallThatFailsIsMadeOnce(PartnerSandbox partner, Failure failure) {
        assertThrows(Exception.class, () -> client.call("AllocateCustomerCredit", ONE), failure::says);

        partner.assertCalls("AllocateCustomerCredit", 1);
    }

    @Nested
    @Seed("thousand")
    class AmongAThousandCustomers {

        @Test
        void onlyTheOneThatWasMeantHasMore(PartnerSandbox partner) throws Exception {
            client.call("AllocateCustomerCredit", "{\"ClientUin\": 200000000007, \"AddedCredit\": 0.01}");

            partner.customer(200000000007L).assertCredit("371.01");
            partner.customer(200000000008L).assertCredit("994.65");
        }
    }
}
