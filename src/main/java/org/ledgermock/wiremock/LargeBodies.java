package org.ledgermock.wiremock;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * The turns of large bodies: they are read a piece at a time, one after the other, and all together no faster than
 * {@value #MOST_A_SECOND} bytes a second. Whatever number of them comes at once, a call as it usually is finds a processor
 * that is free, and a collector that has little to do.
 */
final class LargeBodies {

    static final int MOST_A_SECOND = 16 << 20;

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Deque<Turn> waiting = new ArrayDeque<>();
    private boolean running;
    private long next = System.nanoTime();

    /** Reads a piece at most. */
    @FunctionalInterface
    interface Turn {

        /** How many bytes it has read; with none it is over. What fails in it is its own affair. */
        int take();
    }

    /** Lends a thread, now or later. */
    @FunctionalInterface
    interface Threads {

        void run(Runnable task, long afterNanos);
    }

    synchronized void enter(Threads threads, Turn turn) {
        waiting.add(turn);
        if (!running) {
            running = true;
            goOn(threads);
        }
    }

    private synchronized void goOn(Threads threads) {
        if (waiting.isEmpty()) {
            running = false;
        } else {
            threads.run(() -> run(threads), Math.max(0, next - System.nanoTime()));
        }
    }

    private void run(Threads threads) {
        spend(first().take());
        goOn(threads);
    }

    private synchronized Turn first() {
        return waiting.peek();
    }

    private synchronized void spend(int read) {
        Turn turn = waiting.remove();
        if (read > 0) {
            waiting.add(turn);
        }
        next = Math.max(next, System.nanoTime()) + read * SECOND / MOST_A_SECOND;
    }
}
