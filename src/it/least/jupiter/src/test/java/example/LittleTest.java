package example;

import org.junit.jupiter.api.Test;
import org.ledgermock.junit.LedgermockTest;
import org.ledgermock.tencent.testing.PartnerSandbox;

@LedgermockTest
class LittleTest {

    @Test
    void callsNothing(PartnerSandbox partner) {
        partner.customer(1).assertCredit("90");
    }
}
