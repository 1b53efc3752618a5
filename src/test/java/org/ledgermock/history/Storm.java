package org.ledgermock.history;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.ledgermock.server.Fleet;
import org.ledgermock.store.Postgres;

/** Has one thing go wrong after the other, each when so many calls have been answered since the last. */
final class Storm implements AutoCloseable {

    private static final long LOOK_NANOS = 1_000_000;

    private final List<Nemesis> kinds;
    private final Fleet fleet;
    private final Postgres database;
    private final Duration pause;
    private final long callsBetween;
    private final Random random;
    private final AtomicLong answered = new AtomicLong();
    private final CompletableFuture<Integer> strikes = new CompletableFuture<>();
    private final Thread thread = new Thread(this::run, "storm");
    private volatile boolean over;
    private volatile long longestSilence;

    Storm(List<Nemesis> kinds, Fleet fleet, Postgres database, Duration pause, long callsBetween, long seed) {
        this.kinds = List.copyOf(kinds);
        this.fleet = fleet;
        this.database = database;
        this.pause = pause;
        this.callsBetween = callsBetween;
        this.random = new Random(seed);
    }

    Storm begin() {
        thread.start();
        return this;
    }

    /** A call was made as it was asked for. */
    void answered() {
        answered.incrementAndGet();
    }

    private void run() {
        int count = 0;
        try {
            while (!over && !kinds.isEmpty()) {
                long next = answered.get() + callsBetween;
                while (!over && answered.get() < next) {
                    LockSupport.parkNanos(LOOK_NANOS);
                }
                if (!over) {
                    kinds.get(count % kinds.size()).strike(fleet, database, random, pause);
                    count++;
                    awaitService();
                }
            }
            strikes.complete(count);
        } catch (Exception | Error e) {
            strikes.completeExceptionally(e);
        }
    }

    // From when all is well again to the next call that was made.
    private void awaitService() {
        long well = System.nanoTime();
        long before = answered.get();
        while (!over && answered.get() == before) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        longestSilence = Math.max(longestSilence, System.nanoTime() - well);
    }

    /** Ends it, when what is under way is over: how often something went wrong. */
    int end() {
        over = true;
        return strikes.join();
    }

    /** The longest time from when all was well again to the next call that was made. */
    Duration longestSilence() {
        return Duration.ofNanos(longestSilence);
    }

    @Override
    public void close() {
        end();
    }
}
