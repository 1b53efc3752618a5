package example;

import static org.testng.Assert.assertEquals;
import static org.testng.Assert.expectThrows;

import java.io.IOException;
import org.ledgermock.testing.ApiTime;
import org.ledgermock.testing.Seed;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.testng.LedgermockListener;
import org.ledgermock.testng.Sandboxes;
import org.testng.annotations.Listeners;
import org.testng.annotations.Test;

/** A raise whose answer was lost is sent again: the same dataChangeTime makes it one. */
@Listeners(LedgermockListener.class)
@Seed("seeds/shop.yaml")
@ApiTime("2026-03-01T04:00:00Z")
public class RepeatedRaiseTest {

    private static final long SECOND = 300000000000000002L;

    @Test(dataProvider = Sandboxes.FRESH, dataProviderClass = Sandboxes.class)
    public void isRefusedTheSecondTime(MemberSandbox shop) throws Exception {
        PointsClient client = PointsTest.client(shop);
        shop.loseNextAnswer("updateBalancePointByIncrement");

        expectThrows(IOException.class, () -> client.raisePoints(SECOND, 5, "2026-03-01 12:00:00"));
        String again = client.raisePoints(SECOND, 5, "2026-03-01 12:00:00");

        assertEquals(again.isEmpty(), false);
        shop.member(SECOND).assertPoints("105");
        shop.member(SECOND).assertPointsRaisedOnce("5");
    }
}
