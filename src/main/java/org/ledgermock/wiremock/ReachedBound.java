package org.ledgermock.wiremock;

import java.lang.System.Logger.Level;
import java.util.function.BiConsumer;
import org.ledgermock.message.Texts;

/**
 * One of the server's bounds. That it was reached is told in the log: once, at each power of ten, and when it is over,
 * which is when nobody has met it between two looks.
 */
final class ReachedBound {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");

    private final String what;
    private final BiConsumer<Level, String> log;
    private long times;
    private long before;
    private long told;
    private long seen;

    ReachedBound(String what) {
        this(what, (level, line) -> LOG.log(level, line));
    }

    ReachedBound(String what, BiConsumer<Level, String> log) {
        this.what = what;
        this.log = log;
    }

    synchronized void again() {
        times++;
        long now = times - before;
        if (now == Math.max(1, told * 10)) {
            told = now;
            log.accept(Level.WARNING, now == 1 ? what : "%s (%d times so far)".formatted(what, now));
        }
    }

    /** Looks whether it is over; called from time to time. */
    synchronized void look() {
        if (times > before && times == seen) {
            log.accept(Level.INFO, "over, after %s: %s".formatted(Texts.count(times - before, "time", "times"), what));
            before = times;
            told = 0;
        }
        seen = times;
    }

    synchronized long times() {
        return times;
    }
}
