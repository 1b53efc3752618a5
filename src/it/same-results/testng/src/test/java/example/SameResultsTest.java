package example;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Iterator;
import org.ledgermock.testing.ApiTime;
import org.ledgermock.testing.Failure;
import org.ledgermock.testing.Seed;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.tencent.testing.PartnerSandbox;
import org.ledgermock.testng.EveryFailureOf;
import org.ledgermock.testng.LedgermockListener;
import org.ledgermock.testng.Sandboxes;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Listeners;
import org.testng.annotations.Test;

@Listeners(LedgermockListener.class)
public class SameResultsTest {

    @DataProvider(parallel = true)
    public static Iterator<Object[]> fresh(Method method) {
        return Sandboxes.filling(method, rows(Suite.FRESH.keySet()));
    }

    @DataProvider(parallel = true)
    public static Iterator<Object[]> thousand(Method method) {
        return Sandboxes.filling(method, rows(Suite.THOUSAND.keySet()));
    }

    private static Object[][] rows(Collection<String> names) {
        return names.stream().map(name -> new Object[] {name}).toArray(Object[][]::new);
    }

    @Test(dataProvider = "fresh")
    public void fresh(String name, PartnerSandbox partner, MemberSandbox shop) throws Exception {
        Results.add(name, Suite.FRESH.get(name).run(partner, shop));
    }

    @Test(dataProvider = "thousand")
    @Seed("thousand")
    @ApiTime(value = "2030-01-01T00:00:00Z", frozen = true)
    public void thousand(String name, PartnerSandbox partner, MemberSandbox shop) throws Exception {
        Results.add(name, Suite.THOUSAND.get(name).run(partner, shop));
    }

    @Test(dataProvider = Sandboxes.EVERY_FAILURE, dataProviderClass = Sandboxes.class)
    @EveryFailureOf(
            value = "updateBalancePointByIncrement",
            only = {"2015", "9003", "lost", "twice", "emptyBody"})
    public void everyFailure(MemberSandbox shop, Failure failure) throws Exception {
        Results.add(failure.name(), Suite.fail(shop, failure));
    }
}
