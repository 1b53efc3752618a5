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
import org.ledgermock.tencent.testing.PartnerSandbox;
import org.ledgermock.testing.Failure;
import org.ledgermock.testing.Family;
import org.ledgermock.testing.TestSandbox;

/** A second service of one cloud, which is files alone, beside the one that comes with Ledgermock: one server, one path. */
@LedgermockTest
class GiftTest {

    private static final String GRANT = "{\"GuestId\": 7, \"Amount\": 12.5}";

    @Test
    void bothServicesAnswerTheirOwnCalls(@Family("tencent-gift") TestSandbox shop, PartnerSandbox partner)
            throws Exception {
        partner.customer(1).setCredit("100");

        gift(shop).call("GrantGift", GRANT);
        client(partner, "intlpartnersmgt", "2022-09-28")
                .call("AllocateCustomerCredit", "{\"ClientUin\": 1, \"AddedCredit\": 10}");

        shop.assertQuantity("guest", "7", "Balance", "72.5");
        shop.assertMoved("guest", "7", "Granted", "12.5", 1);
        partner.customer(1).assertCredit("110");
        shop.assertNothingRefused();
        partner.assertNothingRefused();
    }

    @Test
    void anUnknownActionIsRefusedByTheServiceThatWasCalled(@Family("tencent-gift") TestSandbox shop) {
        TencentCloudSDKException refused =
                assertThrows(TencentCloudSDKException.class, () -> gift(shop).call("AllocateCustomerCredit", "{}"));

        assertEquals("InvalidAction", refused.getErrorCode());
        shop.assertRefused("InvalidAction");
    }

    @EveryFailure("GrantGift")
    void everyDocumentedErrorReachesTheCaller(@Family("tencent-gift") TestSandbox shop, Failure failure) {
        TencentCloudSDKException refused =
                assertThrows(TencentCloudSDKException.class, () -> gift(shop).call("GrantGift", GRANT));

        assertEquals(failure.code().orElseThrow(), refused.getErrorCode());
        shop.assertUnmoved("guest", "7", "Granted");
    }

    private static CommonClient gift(TestSandbox shop) {
        return client(shop, "giftintl", "2024-01-01");
    }

    private static CommonClient client(TestSandbox sandbox, String service, String version) {
        HttpProfile http = new HttpProfile();
        http.setProtocol("http://");
        http.setEndpoint(sandbox.endpoint().getAuthority());
        ClientProfile profile = new ClientProfile();
        profile.setHttpProfile(http);
        Credential credential = new Credential(
                sandbox.credential().id(), sandbox.credential().secret());
        return new CommonClient(service, version, credential, "", profile);
    }
}
