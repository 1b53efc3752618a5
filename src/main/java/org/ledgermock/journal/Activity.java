package org.ledgermock.journal;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * What goes on in a sandbox: the calls under way, and a mark that moves whenever a call begins or ends, or the state
 * changes. Who waits for something is woken by that; while nobody waits, none of it takes a lock.
 */
public final class Activity {

    private final Set<CallUnderWay> calls = ConcurrentHashMap.newKeySet();
    private final AtomicLong deliveries = new AtomicLong();
    private final AtomicLong changes = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile int waiting;

    void begin(CallUnderWay call) {
        calls.add(call);
        deliveries.incrementAndGet();
        tell();
    }

    void end(CallUnderWay call) {
        if (calls.remove(call)) {
            deliveries.incrementAndGet();
            tell();
        }
    }

    /** Says that the state has changed. */
    public void changed() {
        changes.incrementAndGet();
        tell();
    }

    /** Says that something has happened at another server: a call, perhaps. */
    void movedElsewhere() {
        deliveries.incrementAndGet();
        tell();
    }

    /** The calls under way, those first that came first. */
    public List<CallUnderWay> underWay() {
        return calls.stream().sorted(Comparator.comparing(CallUnderWay::at)).toList();
    }

    /** Keeps the calls under way out of the journal, and waits for them no longer. */
    void forget() {
        calls.forEach(call -> {
            call.forget();
            end(call);
        });
    }

    /** Where it is now; it never comes back to where it was. */
    public long mark() {
        return deliveries.get() + changes.get();
    }

    /** Waits until all calls have ended that are under way now, but not for those that begin meanwhile. */
    public boolean awaitSettled(Duration most) throws InterruptedException {
        List<CallUnderWay> now = List.copyOf(calls);
        return await(most, () -> now.stream().noneMatch(calls::contains));
    }

    /** Waits until the mark is another than this one. */
    public boolean awaitChange(long since, Duration most) throws InterruptedException {
        return await(most, () -> mark() != since);
    }

    private boolean await(Duration most, BooleanSupplier reached) throws InterruptedException {
        long left = most.toNanos();
        lock.lock();
        try {
            waiting++;
            while (!reached.getAsBoolean()) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    /** Waits until no call is under way, and none has begun for so long. */
    public boolean awaitQuiet(Duration quiet, Duration most) throws InterruptedException {
        long left = most.toNanos();
        lock.lock();
        try {
            waiting++;
            while (true) {
                long seen = deliveries.get();
                boolean idle = calls.isEmpty();
                long span = idle ? Math.min(quiet.toNanos(), left) : left;
                long rest = span;
                while (rest > 0 && deliveries.get() == seen) {
                    rest = moved.awaitNanos(rest);
                }
                left -= span - rest;
                if (deliveries.get() == seen || left <= 0) {
                    return idle && deliveries.get() == seen && span == quiet.toNanos();
                }
            }
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    private void tell() {
        if (waiting > 0) {
            lock.lock();
            try {
                moved.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
