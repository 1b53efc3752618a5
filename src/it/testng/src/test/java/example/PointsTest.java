package example;

import static org.testng.Assert.assertEquals;

import org.ledgermock.testing.Failure;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.testng.EveryFailureOf;
import org.ledgermock.testng.LedgermockListener;
import org.ledgermock.testng.Sandboxes;
import org.testng.annotations.Listeners;
import org.testng.annotations.Test;

@Listeners(LedgermockListener.class)
public class PointsTest {

    @Test(dataProvider = Sandboxes.FRESH, dataProviderClass = Sandboxes.class)
    public void pointsAreRaisedOnce(MemberSandbox shop) throws Exception {
        shop.member(MemberSandbox.EXAMPLE).setPoints("10");

        client(shop).raisePoints(MemberSandbox.EXAMPLE, 5, "2026-03-01 12:00:00");

        shop.member(MemberSandbox.EXAMPLE).assertPoints("15");
        shop.member(MemberSandbox.EXAMPLE).assertPointsRaisedOnce("5");
        shop.assertNothingRefused();
    }

    @Test(dataProvider = Sandboxes.EVERY_FAILURE, dataProviderClass = Sandboxes.class)
    @EveryFailureOf("updateBalancePointByIncrement")
    public void everyDocumentedErrorReachesTheCaller(MemberSandbox shop, Failure failure) throws Exception {
        String told = client(shop).raisePoints(MemberSandbox.EXAMPLE, 5, "2026-03-01 12:00:00");

        assertEquals(told, failure.code().orElseThrow());
        shop.member(MemberSandbox.EXAMPLE).assertPoints("300");
    }

    static PointsClient client(MemberSandbox shop) {
        return new PointsClient(shop.base(), shop.appId(), shop.appKey());
    }
}
