package org.ledgermock.fault;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.Conflict;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.RecordWriter;
import org.ledgermock.message.ToJson;

/**
 * The faults ordered in a sandbox. Exact however many threads ask at once, and one volatile read while none is ordered.
 *
 * <p>A delivery goes through the orders for its operation as they were made. The first one that takes it is hit, and
 * those behind it do not see it: so orders for the next delivery, made one after the other, happen one after the other.
 */
public final class FaultsOnOrder {

    /** How many orders are kept, those that are over included: the oldest of these give way to new ones. */
    public static final int BOUND = 1_000;

    private final List<Order> orders = new ArrayList<>();
    private long ordered;
    private long forgotten;
    private volatile boolean waiting;

    /** An order on its way. */
    private static final class Order {

        private final String id;
        private final FaultOrder what;
        private final SeededRandom dice;
        private long seen;
        private long hits;

        Order(String id, FaultOrder what) {
            this.id = id;
            this.what = what;
            this.dice = new SeededRandom(what.seed().orElse(0L));
        }

        boolean isOver() {
            return hits >= what.bound();
        }

        boolean isFor(String operation, Optional<ConnectionKind> connection) {
            return !isOver()
                    && what.operation().equals(operation)
                    && (what.connection().isEmpty() || what.connection().equals(connection));
        }

        Optional<Fault> hit(JsonObject arguments) {
            seen++;
            if (!what.trigger().takes(seen, arguments, dice)) {
                return Optional.empty();
            }
            hits++;
            return Optional.of(new Fault(id, what.deviation(), what.deviation().draw(dice)));
        }

        Standing standing() {
            return new Standing(id, what, seen, hits, isOver());
        }
    }

    /**
     * How an order stands.
     *
     * @param seen how many deliveries have come by it since it was made
     * @param hits how many of them it happened to
     * @param over whether it happens to no more
     */
    public record Standing(String id, FaultOrder order, long seen, long hits, boolean over) implements ToJson {

        public Standing {
            requireNonNull(id, "id");
            requireNonNull(order, "order");
        }

        private record Count(long seen, long hits, boolean over) {}

        @Override
        public JsonObject json() {
            return JsonObject.of("id", id)
                    .withAll(order.json())
                    .withAll(RecordWriter.write(new Count(seen, hits, over)));
        }
    }

    /**
     * Orders a fault for deliveries that come from now on. That it can happen at all has been looked at before.
     *
     * @throws Conflict when as many orders as are kept are still to happen
     */
    public synchronized Standing order(FaultOrder order) {
        if (orders.size() >= BOUND) {
            makeRoom();
        }
        Order made = new Order("fault-" + ++ordered, order);
        orders.add(made);
        waiting = true;
        return made.standing();
    }

    private void makeRoom() {
        Order oldest = orders.stream()
                .filter(Order::isOver)
                .findFirst()
                .orElseThrow(() ->
                        new Conflict("a sandbox keeps %d orders of faults, and none of these is over yet: cancel some"
                                .formatted(BOUND)));
        orders.remove(oldest);
        forgotten++;
    }

    /** Whether any order is not over yet. */
    public boolean areWaiting() {
        return waiting;
    }

    /**
     * What happens to a delivery: nothing, mostly. Counts it.
     *
     * @param connection that it came on; empty when that is not known
     */
    public Optional<Fault> deliver(String operation, JsonObject arguments, Optional<ConnectionKind> connection) {
        return waiting ? search(operation, arguments, connection) : Optional.empty();
    }

    /** The same, on a connection that is not known. */
    public Optional<Fault> deliver(String operation, JsonObject arguments) {
        return deliver(operation, arguments, Optional.empty());
    }

    /**
     * Makes a delivery as if it had not come by the order that it was hit by: there was nothing that the fault could be
     * done to, and it waits for the next.
     */
    public synchronized void takeBack(Fault fault) {
        orders.stream().filter(order -> order.id.equals(fault.orderId())).forEach(order -> {
            order.seen--;
            order.hits--;
        });
        look();
    }

    private synchronized Optional<Fault> search(
            String operation, JsonObject arguments, Optional<ConnectionKind> connection) {
        Optional<Fault> fault = orders.stream()
                .filter(order -> order.isFor(operation, connection))
                .flatMap(order -> order.hit(arguments).stream())
                .findFirst();
        fault.ifPresent(any -> look());
        return fault;
    }

    private void look() {
        waiting = orders.stream().anyMatch(order -> !order.isOver());
    }

    /** Whether there was an order with this id; it happens to no more deliveries, and is no longer listed. */
    public synchronized boolean cancel(String id) {
        boolean found = orders.removeIf(order -> order.id.equals(id));
        look();
        return found;
    }

    /** Cancels all orders, and says how many there were. */
    public synchronized int cancelAll() {
        int count = orders.size();
        orders.clear();
        look();
        return count;
    }

    /** All orders, as they were made; those with no hits have happened to nobody. */
    public synchronized List<Standing> standing() {
        return orders.stream().map(Order::standing).toList();
    }

    /** How many orders that were over have given way to new ones. */
    public synchronized long forgotten() {
        return forgotten;
    }
}
