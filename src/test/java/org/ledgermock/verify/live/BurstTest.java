package org.ledgermock.verify.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.verify.ContractRun;
import org.ledgermock.verify.Outcome;
import org.ledgermock.verify.Selection;
import org.ledgermock.verify.Verdict;

/** Calls within one second at a service whose seconds are not the run's. No time passes but what the two let pass. */
class BurstTest {

    private static final Selection LIMIT = new Selection(
            List.of(Foreign.TENCENT),
            Set.of("QueryPartnerCredit"),
            Optional.of("@statement:limit.QueryPartnerCredit and not @mock-only"));
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration QUICK = Duration.ofMillis(30);
    private static final Duration SLOW = Duration.ofMillis(100);
    private static final int LET_THROUGH = 5;

    private final List<Instant> called = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T04:05:06.123Z");

    /** Whether a call is refused, by when it and those before it came. */
    private interface Limiter {

        boolean refuses(List<Instant> calls);
    }

    private static Limiter fixed(Duration ahead, int limit) {
        return calls -> calls.stream()
                        .filter(call -> second(call, ahead) == second(calls.get(calls.size() - 1), ahead))
                        .count()
                > limit;
    }

    private static long second(Instant call, Duration ahead) {
        return call.plus(ahead).getEpochSecond();
    }

    private static Limiter sliding() {
        return calls -> {
            Instant from = calls.get(calls.size() - 1).minus(SECOND);
            return calls.stream().filter(call -> call.isAfter(from)).count() > LET_THROUGH;
        };
    }

    /** In the 180 ms of a burst a second begins with one of them at each place. */
    @ParameterizedTest
    @ValueSource(ints = {0, 500, 820, 845, 870, 910, 940, 970, 999})
    void a_clock_that_is_so_many_milliseconds_ahead_breaks_nothing(int ahead) throws IOException {
        assertThat(run(fixed(Duration.ofMillis(ahead), LET_THROUGH), QUICK).outcome())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void nor_do_windows_that_slide() throws IOException {
        assertThat(run(sliding(), QUICK).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void who_refuses_none_or_lets_more_through_is_found() throws IOException {
        assertThat(run(calls -> false, QUICK).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(run(fixed(Duration.ofMillis(910), LET_THROUGH + 1), QUICK).outcome())
                .isEqualTo(Outcome.FAILED);
        assertThat(run(fixed(Duration.ofMillis(300), LET_THROUGH - 1), QUICK).outcome())
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void what_takes_too_long_for_one_second_proves_nothing() throws IOException {
        Verdict verdict = run(calls -> false, SLOW);

        assertThat(verdict.outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(verdict.detail())
                .contains("nothing is proven: 6 calls of QueryPartnerCredit took 600 ms here,"
                        + " in which a second may have begun");
        assertThat(run(fixed(Duration.ZERO, LET_THROUGH), SLOW).outcome()).isEqualTo(Outcome.PASSED);
    }

    private Verdict run(Limiter limiter, Duration takes) throws IOException {
        InstantSource clock = () -> now;
        called.clear();
        try (Front front =
                        Front.before(URI.create("http://nobody.invalid"), call -> Optional.of(answer(limiter, takes)));
                LiveTarget target = Foreign.reading(front, clock, this::pass)) {
            List<Verdict> verdicts = ContractRun.of(target, LIMIT, clock).run().verdicts();
            assertThat(verdicts).hasSize(1);
            return verdicts.get(0);
        }
    }

    // A call comes in the middle of the time that it takes.
    private synchronized String answer(Limiter limiter, Duration takes) {
        pass(takes.dividedBy(2));
        called.add(now);
        String body = limiter.refuses(called)
                ? "\"Error\":{\"Code\":\"RequestLimitExceeded\",\"Message\":\"Your current request times equals to `6` in a second, which exceeds the frequency limit `5` for a second. Please reduce the frequency of calls.\"}"
                : "\"AllocatedCredit\":1,\"TotalCredit\":2,\"RemainingCredit\":1,\"CustomerTotalCredit\":1,\"CustomerRemainingCredit\":1";
        pass(takes.dividedBy(2));
        return Front.withBody(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n",
                "{\"Response\":{%s,\"RequestId\":\"2b7c676e-bb4b-449d-89e6-4866132036c5\"}}".formatted(body));
    }

    private synchronized void pass(Duration time) {
        now = now.plus(time);
    }
}
