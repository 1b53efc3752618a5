package org.ledgermock.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.tencent.testing.PartnerSandbox;
import org.ledgermock.testing.Callers;
import org.ledgermock.testing.Ledgermock;

/** Five hundred tests of both families at once, on one server: each sees its own calls and no other's. */
class ManyParallelTestsTest {

    private static final Set<String> SANDBOXES = ConcurrentHashMap.newKeySet();
    private static final Set<Ledgermock> SERVERS = ConcurrentHashMap.newKeySet();

    @LedgermockTest
    static class Partners {

        @RepeatedTest(250)
        void seesItsOwn(PartnerSandbox partner, RepetitionInfo repetition, Ledgermock ledgermock) {
            SANDBOXES.add(partner.id());
            SERVERS.add(ledgermock);
            String credit = Integer.toString(1000 + repetition.getCurrentRepetition());
            partner.customer(1).setCredit(credit);

            assertThat(Callers.allocate(partner, 1, "0.5").errorCode()).isEmpty();
            assertThat(Callers.allocate(partner, 1, "-" + credit).errorCode()).isEmpty();

            partner.customer(1).assertCredit("0.5");
            partner.assertCalls("AllocateCustomerCredit", 2);
            partner.assertNothingRefused();
        }
    }

    @LedgermockTest
    static class Shops {

        @RepeatedTest(250)
        void seesItsOwn(MemberSandbox shop, RepetitionInfo repetition, Ledgermock ledgermock) {
            SANDBOXES.add(shop.id());
            SERVERS.add(ledgermock);
            shop.member(MemberSandbox.EXAMPLE).setPoints(Integer.toString(repetition.getCurrentRepetition()));

            Callers.raise(shop, MemberSandbox.EXAMPLE, "0", "3", "2026-03-01 12:00:00");

            shop.member(MemberSandbox.EXAMPLE).assertPoints(Integer.toString(3 + repetition.getCurrentRepetition()));
            shop.member(MemberSandbox.EXAMPLE).assertPointsRaisedOnce("3");
            shop.assertCalls("updateBalancePointByIncrement", 1);
        }
    }

    @Test
    void withoutCrossTalk() {
        EngineExecutionResults results = Run.of(Run.PARALLEL, Partners.class, Shops.class);

        assertThat(Run.failures(results)).isEmpty();
        results.testEvents()
                .assertStatistics(statistics -> statistics.started(500).succeeded(500));
        assertThat(SANDBOXES).hasSize(500);
        assertThat(SERVERS).containsExactly(Ledgermock.shared());
        assertThat(Ledgermock.shared().client().sandboxes()).doesNotContainAnyElementsOf(SANDBOXES);
    }
}
