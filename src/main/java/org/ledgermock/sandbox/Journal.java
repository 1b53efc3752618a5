package org.ledgermock.sandbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The newest exchanges, their bodies cut to a bounded size, in a ring: adding one costs the same however many there are, and holds nobody up. */
public final class Journal {

    private final AtomicReferenceArray<Exchange> ring;
    private final AtomicLong added = new AtomicLong();
    private volatile long cleared;

    /** @param bound how many are kept, at least one */
    public Journal(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("a journal keeps at least one exchange, not " + bound);
        }
        this.ring = new AtomicReferenceArray<>(bound);
    }

    public void add(Exchange exchange) {
        ring.set((int) (added.getAndIncrement() % ring.length()), exchange.bounded());
    }

    /** How many exchanges were ever added; those beyond the bound can no longer be read. */
    public long count() {
        return added.get();
    }

    /** How many of those since it was last cleared can no longer be read. */
    public long dropped() {
        return Math.max(0, added.get() - cleared - ring.length());
    }

    /** Forgets all exchanges so far. */
    public void clear() {
        cleared = added.get();
        for (int at = 0; at < ring.length(); at++) {
            ring.set(at, null);
        }
    }

    public List<Exchange> newestFirst() {
        long last = added.get();
        List<Exchange> exchanges = new ArrayList<>();
        for (long at = last - 1; at >= Math.max(cleared, last - ring.length()); at--) {
            Exchange exchange = ring.get((int) (at % ring.length()));
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
