package org.ledgermock.verify.live;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.ledgermock.verify.ScenarioTime;
import org.ledgermock.verify.SkippedException;

/** The time as it is: nobody can change it, and calls wait for each other by {@link Throttle}. */
final class WallTime implements ScenarioTime {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration UNCERTAINTY = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final Throttle pace;
    private final boolean mutations;

    /** @param mutations whether anything may be changed at all */
    WallTime(InstantSource clock, Throttle pace, boolean mutations) {
        this.mutations = mutations;
        this.clock = requireNonNull(clock, "clock");
        this.pace = requireNonNull(pace, "pace");
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public void tick() {
        // Time passes by itself.
    }

    @Override
    public void nextSecond() {
        waiting(pace::nextSecond);
    }

    // Where nothing is changed, no change needs a time of its own.
    @Override
    public Instant newSecond() {
        if (!mutations) {
            return clock.instant();
        }
        waiting(pace::newSecond);
        return pace.second();
    }

    /** @throws SkippedException when they took longer than that: then they prove nothing */
    @Override
    public void within(Duration afterOneBegan, Runnable calls) {
        waiting(() -> pace.begin(afterOneBegan));
        Instant began = clock.instant();
        Duration took;
        try {
            calls.run();
            took = Duration.between(began, clock.instant());
        } finally {
            waiting(pace::end);
        }
        if (took.compareTo(SECOND) >= 0) {
            throw new SkippedException(
                    "it needs calls within one second, and they took %d ms".formatted(took.toMillis()));
        }
    }

    @Override
    public void pass(Duration time) {
        throw new SkippedException("time passes by itself here");
    }

    @Override
    public void set(Instant time) {
        throw new SkippedException("time passes by itself here");
    }

    @Override
    public Duration uncertainty() {
        return UNCERTAINTY;
    }

    private interface Waiting {

        void run() throws InterruptedException;
    }

    private static void waiting(Waiting work) {
        try {
            work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SkippedException("the run was interrupted");
        }
    }
}
