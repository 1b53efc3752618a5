package org.ledgermock.verify.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs of both families that are stopped at random moments: killed, each followed by {@code --put-back}, nothing is left;
 * stopped by a signal, they put back by themselves and tell what they did. Takes some seconds for each ({@code
 * -Dledgermock.kills=N}, {@code -Dledgermock.seed=N} for the same moments again), so that it is no part of the unit tests;
 * {@link KilledRunTest} has every moment of a short run.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledRunCheck {

    private static final int LONGEST_MILLIS = 3_000;
    private static final int TIMES = Integer.getInteger("ledgermock.kills", 5);
    private static final BigDecimal BUDGET = new BigDecimal("200");
    private static final List<Counterpart> SIDES = List.of(Counterpart.PARTNER, Counterpart.STORE);

    private final long seed = Long.getLong("ledgermock.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private Outside outside;

    @TempDir
    private Path folder;

    @BeforeAll
    void start(@TempDir Path at) {
        outside = Outside.start(at);
    }

    @AfterAll
    void stop() {
        outside.close();
    }

    // Whatever of these comes between, all can be put back.
    private static Mischief mischief(int number) {
        List<Mischief> all = Mischief.ofChanges().stream()
                .filter(mischief -> mischief.ending() == Mischief.Ending.ALL_PUT_BACK)
                .toList();
        return all.get(number % all.size());
    }

    private LiveProcess begun(int number) throws Exception {
        Mischief mischief = mischief(number);
        // Each of them at both families, in time.
        Counterpart side = SIDES.get((number + number / 10) % SIDES.size());
        LiveProcess run = LiveProcess.start(outside, side, mischief, Bounds.of(side, BUDGET, 1_000), folder);
        run.awaitChange();
        LockSupport.parkNanos(random.nextInt(LONGEST_MILLIS) * 1_000_000L);
        return run;
    }

    @Test
    void after_each_kill_everything_can_be_put_back() throws Exception {
        int moved = 0;
        for (int kill = 0; kill < TIMES; kill++) {
            try (LiveProcess run = begun(kill)) {
                run.stop("KILL");
                run.end();
                moved += run.history().isAllBack() ? 0 : 1;

                run.putBack();

                assertThat(run.history().isAllBack())
                        .as("kill %d of seed %d, %s: %s", kill, seed, mischief(kill), run.history())
                        .isTrue();
                assertThat(run.history().worst().values()).allMatch(worst -> worst.compareTo(BUDGET) <= 0);
            }
        }
        System.out.printf("seed %d: something was moved at %d of %d kills%n", seed, moved, TIMES);
    }

    @Test
    void after_each_signal_everything_is_put_back_or_told() throws Exception {
        for (int run = 0; run < TIMES; run++) {
            try (LiveProcess stopped = begun(run)) {
                stopped.stop(run % 2 == 0 ? "TERM" : InterruptedRunTest.SIGNAL);
                stopped.end();

                assertThat(stopped.problems())
                        .as("run %d of seed %d", run, seed)
                        .isEmpty();
                System.out.printf("%s: %s%n", mischief(run), stopped.history().worst());
            }
        }
    }
}
