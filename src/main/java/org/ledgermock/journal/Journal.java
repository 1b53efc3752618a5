package org.ledgermock.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The newest exchanges, their bodies cut to a bounded size, in a ring: adding one costs the same however many there are,
 * and holds nobody up. As long as the journals of a server have more together than they may, each one that is added to
 * lets go of two for one, down to {@value #LEAST}: so the busy ones give way, and who is quiet keeps what it has.
 */
public final class Journal {

    /** How many are kept however little room there is. */
    static final int LEAST = 10;

    private final AtomicReferenceArray<Exchange> ring;
    private final AtomicLong added = new AtomicLong();
    private final AtomicLong givenUp = new AtomicLong();
    private volatile JournalRoom room = new JournalRoom(Long.MAX_VALUE);
    private volatile boolean closed;
    private volatile long cleared;

    /** @param bound how many are kept, at least one */
    public Journal(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("a journal keeps at least one exchange, not " + bound);
        }
        this.ring = new AtomicReferenceArray<>(bound);
    }

    /** Shares room with others from now on. Only while nothing is in it. */
    public void share(JournalRoom shared) {
        room = shared;
    }

    public void add(Exchange exchange) {
        put(added.getAndIncrement(), exchange.bounded());
        if (closed) {
            empty();
        } else if (room.isOverfull()) {
            giveUp();
            giveUp();
        }
    }

    private void put(long number, Exchange exchange) {
        Exchange before = ring.getAndSet(place(number), exchange);
        room.use(exchange.weight() - (before == null ? 0 : before.weight()));
    }

    private void drop(long number) {
        Exchange before = ring.getAndSet(place(number), null);
        if (before != null) {
            room.use(-before.weight());
        }
    }

    private int place(long number) {
        return (int) (number % ring.length());
    }

    private void giveUp() {
        long before = givenUp.get();
        long oldest = oldest();
        if (added.get() - oldest > LEAST && givenUp.compareAndSet(before, oldest + 1)) {
            drop(oldest);
        }
    }

    // The number of the oldest one that may still be there.
    private long oldest() {
        return Math.max(Math.max(cleared, givenUp.get()), added.get() - ring.length());
    }

    /** How many exchanges were ever added; those beyond the bound can no longer be read. */
    public long count() {
        return added.get();
    }

    /** How many of those since it was last cleared can no longer be read. */
    public long dropped() {
        return oldest() - cleared;
    }

    /** Forgets all exchanges so far. */
    public void clear() {
        cleared = added.get();
        empty();
    }

    private void empty() {
        for (int at = 0; at < ring.length(); at++) {
            drop(at);
        }
    }

    /** Forgets all exchanges, those to come too. */
    public void close() {
        closed = true;
        clear();
    }

    public List<Exchange> newestFirst() {
        List<Exchange> exchanges = new ArrayList<>();
        for (long at = added.get() - 1; at >= oldest(); at--) {
            Exchange exchange = ring.get(place(at));
            if (exchange != null) {
                exchanges.add(exchange);
            }
        }
        return exchanges;
    }

    public List<Exchange> oldestFirst() {
        List<Exchange> exchanges = new ArrayList<>(newestFirst());
        Collections.reverse(exchanges);
        return exchanges;
    }

    public Optional<Exchange> find(String requestId) {
        return newestFirst().stream()
                .filter(exchange -> exchange.requestId().equals(requestId))
                .findFirst();
    }
}
