package org.ledgermock.pipeline;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Measures the parts of one call, from each one's beginning to the next one's. */
final class CallClock {

    private final LongSupplier nanos;
    private final CallCounts counts;
    private final long begun;
    private long since;
    private CallPart part = CallPart.CHECKS;

    CallClock(LongSupplier nanos, CallCounts counts) {
        this.nanos = nanos;
        this.counts = counts;
        this.begun = nanos.getAsLong();
        this.since = begun;
    }

    long begun() {
        return begun;
    }

    void enter(CallPart next) {
        long now = nanos.getAsLong();
        counts.took(part, now - since);
        since = now;
        part = next;
    }

    /** How long all of it took: the last part ends here. */
    Duration end() {
        enter(part);
        return Duration.ofNanos(since - begun);
    }
}
