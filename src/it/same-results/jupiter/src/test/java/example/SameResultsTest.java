package example;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.junit.EveryFailure;
import org.ledgermock.junit.LedgermockTest;
import org.ledgermock.testing.ApiTime;
import org.ledgermock.testing.Failure;
import org.ledgermock.testing.Seed;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.tencent.testing.PartnerSandbox;

@LedgermockTest
class SameResultsTest {

    static Set<String> fresh() {
        return Suite.FRESH.keySet();
    }

    static Set<String> thousand() {
        return Suite.THOUSAND.keySet();
    }

    @ParameterizedTest
    @MethodSource
    void fresh(String name, PartnerSandbox partner, MemberSandbox shop) throws Exception {
        Results.add(name, Suite.FRESH.get(name).run(partner, shop));
    }

    @ParameterizedTest
    @MethodSource
    @Seed("thousand")
    @ApiTime(value = "2030-01-01T00:00:00Z", frozen = true)
    void thousand(String name, PartnerSandbox partner, MemberSandbox shop) throws Exception {
        Results.add(name, Suite.THOUSAND.get(name).run(partner, shop));
    }

    @EveryFailure(
            value = "updateBalancePointByIncrement",
            only = {"2015", "9003", "lost", "twice", "emptyBody"})
    void everyFailure(MemberSandbox shop, Failure failure) throws Exception {
        Results.add(failure.name(), Suite.fail(shop, failure));
    }
}
