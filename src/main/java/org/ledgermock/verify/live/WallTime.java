package org.ledgermock.verify.live;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.ledgermock.verify.ScenarioTime;
import org.ledgermock.verify.SkippedException;

/** The time as it is: nobody can change it, and calls wait for each other by {@link Throttle}. */
final class WallTime implements ScenarioTime {

    private final InstantSource clock;
    private final Throttle pace;

    WallTime(InstantSource clock, Throttle pace) {
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

    @Override
    public Instant newSecond() {
        waiting(pace::newSecond);
        return pace.second();
    }

    @Override
    public void within(Runnable calls) {
        waiting(pace::begin);
        try {
            calls.run();
        } finally {
            waiting(pace::end);
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
