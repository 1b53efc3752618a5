package org.ledgermock.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is moved. */
public final class HandClock implements InstantSource {

    private final AtomicReference<Instant> now;

    public HandClock(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    public void forward(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }

    public void to(Instant instant) {
        now.set(instant);
    }

    public long seconds() {
        return now.get().getEpochSecond();
    }
}
