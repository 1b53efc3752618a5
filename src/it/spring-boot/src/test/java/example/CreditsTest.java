package example;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgermock.junit.LedgermockTest;
import org.ledgermock.message.Credential;
import org.ledgermock.tencent.testing.PartnerSandbox;
import org.ledgermock.testing.Ledgermock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The client is there before any sandbox is: so it has a credential of its own, which leads to the sandbox of the test. */
@SpringBootTest
@LedgermockTest
class CreditsTest {

    private static final Credential OURS = Credential.of("AKIDOFTHEAPPLICATION", "secret-of-the-application");

    @Autowired
    private Credits credits;

    @DynamicPropertySource
    static void leadToLedgermock(DynamicPropertyRegistry properties) {
        properties.add("partner.protocol", () -> "http://");
        properties.add("partner.endpoint", () -> Ledgermock.shared().uri().getAuthority());
        properties.add("partner.secret-id", OURS::id);
        properties.add("partner.secret-key", OURS::secret);
    }

    @BeforeEach
    void takeTheCredential(PartnerSandbox partner) {
        partner.control().addCredential(OURS);
    }

    @Test
    void creditArrivesOnce(PartnerSandbox partner) throws Exception {
        credits.allocate(1, "10");

        partner.customer(1).assertAllocatedOnce("10");
    }

    @Test
    void aRefusalReachesTheCaller(PartnerSandbox partner) {
        partner.refuseNext("AllocateCustomerCredit", "FailedOperation.BalanceInsufficient");

        assertThrows(TencentCloudSDKException.class, () -> credits.allocate(1, "10"));

        partner.customer(1).assertNothingAllocated();
    }
}
