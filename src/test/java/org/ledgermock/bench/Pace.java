package org.ledgermock.bench;

import java.time.Duration;
import java.util.function.LongUnaryOperator;

/** When calls are due. All times are nanoseconds since the run began. */
final class Pace {

    static final long FINISHED = Long.MAX_VALUE;

    private final LongUnaryOperator dueBySent;
    private final long until;
    private final long calls;
    private long sent;

    private Pace(LongUnaryOperator dueBySent, long until, long calls) {
        this.dueBySent = dueBySent;
        this.until = until;
        this.calls = calls;
    }

    /** Closed loop: a connection sends again as soon as it has its answer, for as long as this. */
    static Pace fullFor(Duration duration) {
        return new Pace(sent -> 0, duration.toNanos(), Long.MAX_VALUE);
    }

    /** Closed loop, for so many calls. */
    static Pace fullUntil(long calls) {
        return new Pace(sent -> 0, Long.MAX_VALUE, calls);
    }

    /** Open loop: calls are due at fixed times, whether or not earlier ones have been answered. */
    static Pace perSecond(int rate, Duration duration) {
        return new Pace(sent -> sent * 1_000_000_000L / rate, Long.MAX_VALUE, rate * duration.toMillis() / 1000);
    }

    /** When the next call is due, perhaps in the past, or {@link #FINISHED}. */
    long due(long now) {
        return sent < calls && now < until ? dueBySent.applyAsLong(sent) : FINISHED;
    }

    void sent() {
        sent++;
    }
}
