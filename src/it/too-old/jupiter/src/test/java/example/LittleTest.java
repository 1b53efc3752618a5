package example;

import org.junit.jupiter.api.Test;
import org.ledgermock.junit.LedgermockTest;
import org.ledgermock.tencent.testing.PartnerSandbox;

@LedgermockTest
class LittleTest {

    private final PartnerSandbox ofTheConstructor;

    LittleTest(PartnerSandbox partner) {
        this.ofTheConstructor = partner;
    }

    @Test
    void wouldNotSeeWhatTheConstructorSees(PartnerSandbox partner) {
        ofTheConstructor.customer(1).setCredit("100");
        partner.customer(1).assertCredit("100");
    }
}
