package org.ledgermock.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** Lets the first refusals of a second into the log; how many more there were is told when it is over. */
final class RefusalBound {

    static final int LET = 10;

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final LongConsumer tell;
    private long begun;
    private int let;
    private long held;

    /** @param tell is given how many were not let in, when they were any */
    RefusalBound(LongConsumer tell) {
        this.tell = tell;
    }

    /** @param now in nanoseconds of a running count */
    synchronized boolean lets(long now) {
        if (let == 0 || now - begun >= SECOND) {
            begun = now;
            let = 0;
        }
        if (let < LET) {
            let++;
            return true;
        }
        if (held++ == 0) {
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(this::end);
        }
        return false;
    }

    private void end() {
        tell.accept(taken());
    }

    private synchronized long taken() {
        long all = held;
        held = 0;
        return all;
    }
}
