package org.ledgermock.store;

import java.time.Duration;

/**
 * Lets other servers have a turn at a sandbox that they change too. Who came first has its next commits ready, while those
 * who were overtaken decide again: without a rest they would be overtaken for ever. Used by one thread.
 */
final class Turns {

    private static final long LEAST = Duration.ofMillis(1).toNanos();
    private static final long MOST = Duration.ofMillis(50).toNanos();
    private static final long REMEMBERED = Duration.ofSeconds(1).toNanos();

    private long othersAt;
    private boolean others;
    private long overtakenAt;
    private boolean overtaken;
    private long deciding = LEAST;
    private long restsUntil;
    private boolean rests;

    /** Something of another server's has come. */
    void sawOthers(long now) {
        others = true;
        othersAt = now;
    }

    /** What was to be put was decided on what is no longer the newest. */
    void wasOvertaken(long now) {
        sawOthers(now);
        overtaken = true;
        overtakenAt = now;
    }

    /** Something is sent. How long it took to decide again is about how long others take. */
    void sends(long now) {
        if (overtaken) {
            overtaken = false;
            deciding = Math.max(LEAST, Math.min(MOST, (deciding + now - overtakenAt) / 2));
        }
    }

    /** What was sent is kept. */
    void cameFirst(long now) {
        rests = others && now - othersAt < REMEMBERED;
        restsUntil = now + deciding;
    }

    /** For how long nothing is to be sent, in nanoseconds; none when it is one's turn. */
    long rest(long now) {
        return rests ? Math.max(0, restsUntil - now) : 0;
    }
}
