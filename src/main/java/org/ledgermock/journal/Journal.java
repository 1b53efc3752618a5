package org.ledgermock.journal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgermock.message.JsonObject;

/**
 * The newest exchanges, their bodies cut to a bounded size, in a ring: adding one costs the same however many there are,
 * and holds nobody up. As long as the journals of a server have more together than they may, each one that is added to
 * lets go of two for one, down to {@value #LEAST}: so the busy ones give way, and who is quiet keeps what it has.
 *
 * <p>Where servers share the sandbox, it is read as it is over all of them; the ring has what came to this one.
 */
public final class Journal {

    /** How many are kept however little room there is. */
    static final int LEAST = 10;

    private static final SharedJournal.Watch NOBODY_ELSE = () -> {};

    private final AtomicReferenceArray<Entry> ring;
    private final Optional<SharedJournal> shared;
    private final Activity activity = new Activity();
    private final AtomicLong added = new AtomicLong();
    private final AtomicLong givenUp = new AtomicLong();
    private volatile JournalRoom room = new JournalRoom(Long.MAX_VALUE);
    private volatile boolean closed;
    private volatile long cleared;
    private volatile long since;

    /**
     * An exchange at its place.
     *
     * @param number which tells it from those that have been or will be there
     * @param order among those of all journals of the server
     * @param weight of the exchange, taken while it is at hand: the parts of an old one are far from every cache
     */
    private record Entry(long number, long order, long weight, Exchange exchange) {}

    /** @param bound how many are kept, at least one */
    public Journal(int bound) {
        this(bound, Optional.empty());
    }

    /**
     * A journal that may be one of many servers.
     *
     * @param bound how many are kept, at least one
     * @param shared where they all are; empty when this is the only one
     */
    public Journal(int bound, Optional<SharedJournal> shared) {
        if (bound < 1) {
            throw new IllegalArgumentException("a journal keeps at least one exchange, not " + bound);
        }
        this.ring = new AtomicReferenceArray<>(bound);
        this.shared = requireNonNull(shared, "shared");
    }

    /** What it shares with others. */
    public JournalRoom room() {
        return room;
    }

    /** Shares room with others from now on. Only while nothing is in it. */
    public void share(JournalRoom shared) {
        room = shared;
        since = shared.added();
    }

    /** The place among those of all journals of the server behind which it began, or begins since it was cleared. */
    public long since() {
        return since;
    }

    /** The calls under way, and what else goes on. */
    public Activity activity() {
        return activity;
    }

    /**
     * Takes a call in: it is under way until it is closed.
     *
     * @param arguments as far as they are decoded when it is asked
     */
    public CallUnderWay begin(
            String requestId, Instant at, String operation, String credential, Supplier<JsonObject> arguments) {
        CallUnderWay call = new CallUnderWay(activity, requestId, at, operation, credential, arguments);
        activity.begin(call);
        return call;
    }

    /** Adds what came of a call under way, unless it was forgotten meanwhile: all that was to be forgotten is. */
    public void add(CallUnderWay call, Exchange exchange) {
        long number = added.getAndIncrement();
        if (!call.isForgotten()) {
            add(number, exchange);
        }
    }

    public void add(Exchange exchange) {
        add(added.getAndIncrement(), exchange);
    }

    private void add(long number, Exchange exchange) {
        Exchange bounded = exchange.bounded();
        put(number, bounded);
        if (closed) {
            dropBelow(Long.MAX_VALUE);
            return;
        }
        if (room.isOverfull()) {
            giveUp();
            giveUp();
        }
        if (shared.isPresent()) {
            shared.get().add(bounded, bounded.weight());
        }
    }

    private void put(long number, Exchange exchange) {
        Entry made = new Entry(number, room.next(), exchange.weight(), exchange);
        Entry before = ring.getAndAccumulate(place(number), made, Journal::newer);
        if (before == null) {
            room.use(made.weight);
        } else if (before.number < number) {
            room.use(made.weight - before.weight);
        }
    }

    // Whoever had a number first may come to its place last.
    private static Entry newer(@Nullable Entry there, Entry made) {
        return there != null && there.number > made.number ? there : made;
    }

    private void dropBelow(long number) {
        for (int at = 0; at < ring.length(); at++) {
            drop(at, number);
        }
    }

    private void drop(int at, long below) {
        Entry there = ring.get(at);
        if (there != null && there.number < below && ring.compareAndSet(at, there, null)) {
            room.use(-there.weight);
        }
    }

    private int place(long number) {
        return (int) (number % ring.length());
    }

    private void giveUp() {
        long before = givenUp.get();
        long oldest = oldest();
        if (added.get() - oldest > LEAST && givenUp.compareAndSet(before, oldest + 1)) {
            drop(place(oldest), oldest + 1);
        }
    }

    // The number of the oldest one that may still be there.
    private long oldest() {
        return Math.max(Math.max(cleared, givenUp.get()), added.get() - ring.length());
    }

    /** How many exchanges were ever added; those beyond the bound can no longer be read. */
    public long count() {
        return shared.map(all -> all.counts().count()).orElseGet(added::get);
    }

    /** How many of those since it was last cleared can no longer be read. */
    public long dropped() {
        return shared.map(all -> all.counts().dropped()).orElseGet(this::droppedHere);
    }

    /** The same of those that came to this server. */
    public long droppedHere() {
        return oldest() - cleared;
    }

    /** How many servers share it; empty when none can. */
    public Optional<Integer> servers() {
        return shared.map(all -> all.counts().servers());
    }

    /** Until that is closed, the activity moves as well when something happens at another server. */
    public SharedJournal.Watch watch() {
        return shared.map(all -> all.watch(activity::movedElsewhere)).orElse(NOBODY_ELSE);
    }

    /** Forgets all exchanges so far. What is under way is added when it ends. */
    public void clear() {
        clearHere();
        shared.ifPresent(SharedJournal::clear);
    }

    private void clearHere() {
        since = room.added();
        cleared = added.get();
        dropBelow(cleared);
    }

    /** Forgets all exchanges so far, and those that will come of the calls under way. */
    public void reset() {
        activity.forget();
        clear();
    }

    /** Forgets all exchanges, those to come too. What servers share of it goes with the sandbox. */
    public void close() {
        closed = true;
        activity.forget();
        clearHere();
    }

    /**
     * The exchanges that can be read. While others are added, one that has its number and is not at its place yet is missing,
     * and so is one that has had to give way; each is there once, and none before a newer one.
     */
    public List<Exchange> newestFirst() {
        return shared.map(SharedJournal::newestFirst)
                .orElseGet(() -> backwards().toList());
    }

    private Stream<Exchange> backwards() {
        return entries().map(Entry::exchange);
    }

    private Stream<Entry> entries() {
        return LongStream.iterate(added.get() - 1, number -> number >= oldest(), number -> number - 1)
                .mapToObj(
                        number -> Optional.ofNullable(ring.get(place(number))).filter(entry -> entry.number == number))
                .flatMap(Optional::stream);
    }

    /**
     * An exchange, and its place among those of all journals of this server.
     *
     * @param order from 1 on; a little more or less than when it was added
     */
    public record Placed(long order, Exchange exchange) {}

    /** Those that came to this server behind a place among those of all its journals, newest first. */
    public Stream<Placed> behind(long order) {
        return entries().takeWhile(entry -> entry.order > order).map(entry -> new Placed(entry.order, entry.exchange));
    }

    /** The one that was added last here; absent when none can be read. */
    public Optional<Exchange> newest() {
        return backwards().findFirst();
    }

    public List<Exchange> oldestFirst() {
        List<Exchange> exchanges = new ArrayList<>(newestFirst());
        Collections.reverse(exchanges);
        return exchanges;
    }
}
