package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/** The time of a scenario against a mock, of both sides: it moves on by a second after each call, unless it is held. */
public final class VirtualTime implements ScenarioTime {

    private static final Duration STEP = Duration.ofSeconds(1);

    // Read by the server's threads as well.
    private volatile Instant now;
    private Instant given = Instant.EPOCH;
    private boolean held;

    public VirtualTime(Instant beginning) {
        this.now = requireNonNull(beginning, "beginning");
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void tick() {
        if (!held) {
            pass(STEP);
        }
    }

    @Override
    public void nextSecond() {
        pass(STEP);
    }

    @Override
    public Instant newSecond() {
        Instant next = given.plus(STEP);
        given = now.isAfter(next) ? now : next;
        return given;
    }

    @Override
    public void within(Duration afterOneBegan, Runnable calls) {
        pass(afterOneBegan);
        held = true;
        try {
            calls.run();
        } finally {
            held = false;
        }
    }

    @Override
    public void pass(Duration time) {
        set(now.plus(time));
    }

    @Override
    public void set(Instant time) {
        now = time;
    }
}
