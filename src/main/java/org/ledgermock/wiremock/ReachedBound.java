package org.ledgermock.wiremock;

import java.util.concurrent.atomic.AtomicLong;

/** One of the server's bounds. That it was reached is told in the log: once, and then at each power of ten. */
final class ReachedBound {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");

    private final String what;
    private final AtomicLong times = new AtomicLong();
    private volatile long told = 1;

    ReachedBound(String what) {
        this.what = what;
    }

    void again() {
        long now = times.incrementAndGet();
        if (now == told) {
            told = now * 10;
            LOG.log(System.Logger.Level.WARNING, now == 1 ? "{0}" : "{0} ({1} times so far)", what, now);
        }
    }

    long times() {
        return times.get();
    }
}
