package org.ledgermock.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ledgermock.client.ActivityClient;
import org.ledgermock.client.ActivityView;
import org.ledgermock.client.NewFault;
import org.ledgermock.client.UnfinishedCall;
import org.ledgermock.tencent.testing.PartnerSandbox;

/** What is asserted while a call is under way, its client gone or not, is true when that call has ended as well. */
class UnderWayTest {

    private static final String ALLOCATE = "AllocateCustomerCredit";
    private static final Duration LONG = Duration.ofSeconds(60);

    private final PartnerSandbox partner = Ledgermock.shared().sandbox(PartnerSandbox.class);
    private final ActivityClient activity = partner.control().activity();

    /** Calls on a thread of its own, and comes back when the sandbox has taken the call in. */
    private Thread call(PartnerSandbox sandbox) {
        long before = sandbox.control().activity().now().mark();
        Thread program = new Thread(() -> catchThrowable(() -> Callers.allocate(sandbox, 1, "10")));
        program.setDaemon(true);
        program.start();
        assertThat(sandbox.control().activity().awaitChange(before, LONG).reached())
                .isTrue();
        return program;
    }

    @Test
    void nothingIsSaidToBeUnmovedThatACallUnderWayMoves() {
        partner.order(NewFault.delay(ALLOCATE, Duration.ofMillis(300)));
        call(partner);

        assertThat(catchThrowable(() -> partner.customer(1).assertNothingAllocated()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("it moved by 10");
    }

    @Test
    void whatHasNotEndedInTimeIsToldAndNothingHolds() {
        partner.patience(Duration.ofMillis(50));
        partner.order(NewFault.delay(ALLOCATE, Duration.ofMinutes(10)));
        call(partner);

        assertThat(catchThrowable(() -> partner.customer(1).assertNothingAllocated()))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "expected: every call to have ended within 50 ms (patience(Duration) allows more)%n     got: 1 call is still under way: AllocateCustomerCredit {\"ClientUin\":1,\"AddedCredit\":10}%n"
                                .formatted())
                .hasMessageContaining("saw 1 call:")
                .hasMessageContaining("  1. AllocateCustomerCredit {\"ClientUin\":1,\"AddedCredit\":10}: under way");
        assertThat(catchThrowable(partner::assertNothingRefused)).isInstanceOf(AssertionError.class);
        assertThat(catchThrowable(() -> partner.assertCalls(ALLOCATE, 0))).isInstanceOf(AssertionError.class);
        assertThat(catchThrowable(partner::assertNoMistakes)).isInstanceOf(AssertionError.class);
        assertThat(catchThrowable(() -> partner.customer(1).assertCredit("90"))).isInstanceOf(AssertionError.class);
        assertThat(catchThrowable(() -> partner.keep("half"))).isInstanceOf(AssertionError.class);
    }

    @Test
    void theJournalHasIt() {
        partner.order(NewFault.delay(ALLOCATE, Duration.ofMinutes(10)));
        call(partner);

        assertThat(partner.control().journalView(java.util.Map.of()).underWay())
                .singleElement()
                .extracting(UnfinishedCall::operation)
                .isEqualTo(ALLOCATE);
        assertThat(partner.control().journal()).isEmpty();
        ActivityView quiet = activity.awaitQuiet(Duration.ZERO, Duration.ofMillis(10));
        assertThat(quiet.reached()).isFalse();
        assertThat(quiet.underWay()).hasSize(1);
        partner.control().reset();
        assertThat(activity.awaitQuiet(Duration.ofMillis(10), LONG).reached()).isTrue();
    }

    @Test
    void whatAProgramDoesInTheBackgroundHoldsEventually() {
        partner.order(NewFault.delay(ALLOCATE, Duration.ofMillis(100)).next(2));
        Thread program = new Thread(() -> {
            Callers.allocate(partner, 1, "10");
            Callers.allocate(partner, 1, "10");
        });
        program.start();

        partner.eventually(LONG, () -> partner.customer(1).assertAllocated("10", 2));

        assertThat(catchThrowable(() -> partner.eventually(
                        Duration.ofMillis(50), () -> partner.customer(1).assertCredit("90"))))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("not within 50 ms: expected: customer 1 with Credit 90");
    }

    /** With a control: the same judged without waiting is green while the call that breaks it is under way. */
    @Test
    void noAssertionOfAbsenceIsGreenWhileACallUnderWayWillBreakIt() throws InterruptedException {
        Random random = new Random(20261129);
        AtomicInteger wronglyGreen = new AtomicInteger();
        for (int round = 0; round < 40; round++) {
            PartnerSandbox fresh = Ledgermock.shared().sandbox(PartnerSandbox.class);
            fresh.order(NewFault.delay(ALLOCATE, Duration.ofMillis(random.nextInt(60))));
            if (random.nextBoolean()) {
                fresh.order(random.nextBoolean() ? NewFault.lost(ALLOCATE) : NewFault.twice(ALLOCATE));
            }
            Thread program = call(fresh);
            boolean unmoved = fresh.control().ledger().stream()
                    .allMatch(entry -> entry.requestId().isEmpty());
            if (unmoved && !fresh.control().activity().now().underWay().isEmpty()) {
                wronglyGreen.incrementAndGet();
            }

            Throwable absence = catchThrowable(
                    random.nextBoolean()
                            ? () -> fresh.customer(1).assertNothingAllocated()
                            : () -> fresh.assertCalls(ALLOCATE, 0));

            assertThat(absence).as("round %d", round).isInstanceOf(AssertionError.class);
            program.join();
            Ledgermock.shared().release(fresh);
        }
        assertThat(wronglyGreen).as("rounds in which it would have been green").hasPositiveValue();
    }
}
