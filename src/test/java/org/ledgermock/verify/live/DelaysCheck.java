package org.ledgermock.verify.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.verify.Outcome;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Selection;
import org.ledgermock.verify.Verdict;

/**
 * Live runs at a target that is far away: no false alarm. Nobody waits, for the time of the way there and back passes on the
 * clock that both sides have. Not named as a test, for it takes minutes; {@code -Dledgermock.times=N} says how often the
 * scenarios that look at a clock are run at each delay, {@code -Dledgermock.seed=N} makes the same delays again.
 */
class DelaysCheck {

    private static final int TIMES = Integer.getInteger("ledgermock.times", 5);

    private static final Selection ON_THE_CLOCK = new Selection(
            List.of(Foreign.TENCENT, Foreign.KYBIO),
            Set.of(),
            Optional.of("(@statement:rule.common.timestamp-edge or @statement:rule.common.timestamp-window"
                    + " or @statement:rule.common.rate-count or @statement:limit.AllocateCustomerCredit"
                    + " or @statement:limit.QueryCustomersCredit or @statement:rule.common.zone"
                    + " or @statement:rule.updateBalancePointByIncrement.duplicate"
                    + " or @statement:rule.updateBalancePointByIncrement.update-time) and not @mock-only"));

    private final long seed = Long.getLong("ledgermock.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @ParameterizedTest
    @ValueSource(ints = {0, 50, 250, 1_000})
    void whole_runs_have_no_false_alarm(int millis, @TempDir Path folder) throws Exception {
        for (int run = 0; run < (millis == 1_000 ? 1 : 3); run++) {
            RunResult result = run(millis, Selection.all(), folder);

            assertThat(result.failures())
                    .as("run %d of seed %d", run, seed)
                    .extracting(Verdict::line)
                    .isEmpty();
            assertThat(result.of(Outcome.PASSED)).hasSizeGreaterThan(200);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50, 250, 1_000})
    void edges_limits_and_times_have_no_false_alarm(int millis, @TempDir Path folder) throws Exception {
        for (int run = 0; run < TIMES; run++) {
            RunResult result = run(millis, ON_THE_CLOCK, folder);

            assertThat(result.failures())
                    .as("run %d of seed %d", run, seed)
                    .extracting(Verdict::line)
                    .isEmpty();
            assertThat(result.of(Outcome.PASSED)).hasSizeGreaterThan(5);
        }
    }

    private RunResult run(int millis, Selection selection, Path folder) throws Exception {
        try (Foreign foreign = Foreign.start(folder);
                Front front = Front.before(foreign.server.uri(), call -> {
                    foreign.pass(oneWay(millis));
                    String answer = call.pass();
                    foreign.pass(oneWay(millis));
                    return Optional.of(answer);
                })) {
            return foreign.run(front, selection);
        }
    }

    // Half of the delay, a third more or less.
    private synchronized Duration oneWay(int millis) {
        int third = millis / 6;
        return Duration.ofMillis(millis / 2 - third + (third == 0 ? 0 : random.nextInt(2 * third)));
    }
}
