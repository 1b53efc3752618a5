package org.ledgermock.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is moved. */
final class HandClock implements InstantSource {

    private final AtomicReference<Instant> now;

    HandClock(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    void forward(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }

    void to(Instant instant) {
        now.set(instant);
    }

    long seconds() {
        return now.get().getEpochSecond();
    }
}
