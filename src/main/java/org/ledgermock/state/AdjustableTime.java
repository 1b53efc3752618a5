package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A time that follows another one at an offset, or stands still. Safe for use by many threads. */
public final class AdjustableTime implements InstantSource {

    private final InstantSource base;
    private final AtomicReference<Setting> setting = new AtomicReference<>(new Following(Duration.ZERO));

    private sealed interface Setting {}

    private record Following(Duration offset) implements Setting {}

    private record Frozen(Instant at) implements Setting {}

    public AdjustableTime(InstantSource base) {
        this.base = requireNonNull(base, "base");
    }

    @Override
    public Instant instant() {
        return at(base.instant());
    }

    /** What it says when the base time says this. */
    public Instant at(Instant baseTime) {
        Setting now = setting.get();
        if (now instanceof Frozen frozen) {
            return frozen.at;
        }
        Duration offset = ((Following) now).offset;
        return offset.isZero() ? baseTime : baseTime.plus(offset);
    }

    public boolean isFrozen() {
        return setting.get() instanceof Frozen;
    }

    /** How far it is ahead of the base time; of a frozen time, at the moment. */
    public Duration offset() {
        Setting now = setting.get();
        return now instanceof Frozen frozen ? Duration.between(base.instant(), frozen.at) : ((Following) now).offset;
    }

    /** Follows the base time from now on, this much ahead of it. */
    public void follow(Duration offset) {
        setting.set(new Following(offset));
    }

    /** Stands still at this instant from now on. */
    public void freeze(Instant at) {
        setting.set(new Frozen(at));
    }

    /** Runs on from this instant. */
    public void set(Instant at) {
        follow(Duration.between(base.instant(), at));
    }

    /** Moves by this much, and goes on as before: frozen or running. */
    public void advance(Duration by) {
        setting.updateAndGet(now -> now instanceof Frozen frozen
                ? new Frozen(frozen.at.plus(by))
                : new Following(((Following) now).offset.plus(by)));
    }
}
