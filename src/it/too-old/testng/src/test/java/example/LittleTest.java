package example;

import org.ledgermock.tencent.testing.PartnerSandbox;
import org.ledgermock.testng.LedgermockListener;
import org.ledgermock.testng.Sandboxes;
import org.testng.annotations.Listeners;
import org.testng.annotations.Test;

@Listeners(LedgermockListener.class)
public class LittleTest {

    @Test(dataProvider = Sandboxes.FRESH, dataProviderClass = Sandboxes.class)
    public void callsNothing(PartnerSandbox partner) {
        partner.customer(1).assertCredit("90");
    }
}
