package org.ledgermock.fault;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ledgermock.message.Conflict;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.RecordWriter;
import org.ledgermock.message.ToJson;

/**
 * The faults ordered in a sandbox, as an immutable value.
 *
 * <p>A delivery goes through the orders for its operation as they were made. The first one that takes it is hit, and
 * those behind it do not see it: so orders for the next delivery, made one after the other, happen one after the other.
 *
 * @param standing all orders, as they were made; those with no hits have happened to nobody
 * @param ordered how many there ever were
 * @param forgotten how many that were over have given way to new ones
 */
public record FaultsOnOrder(List<Standing> standing, long ordered, long forgotten) {

    /** How many orders are kept, those that are over included: the oldest of these give way to new ones. */
    public static final int BOUND = 1_000;

    public static final FaultsOnOrder NONE = new FaultsOnOrder(List.of(), 0, 0);

    public FaultsOnOrder {
        standing = List.copyOf(standing);
    }

    /**
     * How often deliveries have come by an order.
     *
     * @param id of the order
     * @param seen how many have come by since it was made
     * @param hits how many of them it happened to
     * @param dice where its sequence of random numbers is
     */
    public record Passage(String id, long seen, long hits, long dice) {}

    /** How an order stands. */
    public record Standing(FaultOrder order, Passage passage) implements ToJson {

        public String id() {
            return passage.id;
        }

        public long seen() {
            return passage.seen;
        }

        public long hits() {
            return passage.hits;
        }

        /** Whether it happens to no more. */
        public boolean over() {
            return passage.hits >= order.bound();
        }

        private boolean isFor(String operation, JsonObject arguments, Optional<ConnectionKind> connection) {
            return !over()
                    && order.operation().equals(operation)
                    && (order.connection().isEmpty() || order.connection().equals(connection))
                    && order.trigger().counts(arguments);
        }

        private Came take(JsonObject arguments) {
            SeededRandom dice = new SeededRandom(passage.dice);
            long number = passage.seen + 1;
            boolean hit = order.trigger().takes(number, arguments, dice);
            Optional<Fault> fault = hit
                    ? Optional.of(
                            new Fault(id(), order.deviation(), order.deviation().draw(dice)))
                    : Optional.empty();
            return new Came(
                    fault, List.of(new Passage(id(), number, hit ? passage.hits + 1 : passage.hits, dice.state())));
        }

        private record Count(long seen, long hits, boolean over) {}

        @Override
        public JsonObject json() {
            return JsonObject.of("id", id())
                    .withAll(order.json())
                    .withAll(RecordWriter.write(new Count(seen(), hits(), over())));
        }
    }

    /**
     * What comes of a delivery.
     *
     * @param fault that happens to it
     * @param passages of the orders that it has come by, with it; the last one is of the order that the fault comes of
     */
    public record Came(Optional<Fault> fault, List<Passage> passages) {

        public static final Came BY_NONE = new Came(Optional.empty(), List.of());

        public Came {
            requireNonNull(fault, "fault");
            passages = List.copyOf(passages);
        }

        /** As if it had not come by the order that it was hit by: there is nothing that the fault can be done to. */
        public Came withoutFault() {
            return new Came(Optional.empty(), passages.subList(0, passages.size() - 1));
        }
    }

    /** Whether any order is not over yet. */
    public boolean areWaiting() {
        for (Standing one : standing) {
            if (!one.over()) {
                return true;
            }
        }
        return false;
    }

    /**
     * What comes of a delivery: nothing, mostly.
     *
     * @param connection that it came on; empty when that is not known
     */
    public Came deliver(String operation, JsonObject arguments, Optional<ConnectionKind> connection) {
        List<Passage> passages = new ArrayList<>();
        for (Standing one : standing) {
            if (one.isFor(operation, arguments, connection)) {
                Came came = one.take(arguments);
                passages.addAll(came.passages);
                if (came.fault.isPresent()) {
                    return new Came(came.fault, passages);
                }
            }
        }
        return passages.isEmpty() ? Came.BY_NONE : new Came(Optional.empty(), passages);
    }

    /**
     * With one more order, for deliveries that come from now on. That it can happen at all has been looked at before.
     *
     * @throws Conflict when as many orders as are kept are still to happen
     */
    public FaultsOnOrder plus(FaultOrder order) {
        List<Standing> more = new ArrayList<>(standing);
        boolean full = more.size() >= BOUND;
        if (full) {
            more.remove(oldestOver());
        }
        more.add(new Standing(
                order, new Passage("fault-" + (ordered + 1), 0, 0, order.seed().orElse(0L))));
        return new FaultsOnOrder(more, ordered + 1, full ? forgotten + 1 : forgotten);
    }

    private Standing oldestOver() {
        return standing.stream()
                .filter(Standing::over)
                .findFirst()
                .orElseThrow(() ->
                        new Conflict("a sandbox keeps %d orders of faults, and none of these is over yet: cancel some"
                                .formatted(BOUND)));
    }

    /** The order that was made last. */
    public Standing newest() {
        return standing.get(standing.size() - 1);
    }

    /** As a delivery leaves an order. */
    public FaultsOnOrder with(Passage passage) {
        return changed(
                standing.stream().map(one -> one.id().equals(passage.id) ? new Standing(one.order, passage) : one));
    }

    /** Without the order of this id. */
    public FaultsOnOrder without(String id) {
        return changed(standing.stream().filter(one -> !one.id().equals(id)));
    }

    /** The orders as they were in earlier ones; an id is never given again. */
    public FaultsOnOrder backTo(FaultsOnOrder earlier) {
        return changed(earlier.standing.stream());
    }

    private FaultsOnOrder changed(Stream<Standing> orders) {
        return new FaultsOnOrder(orders.toList(), ordered, forgotten);
    }
}
