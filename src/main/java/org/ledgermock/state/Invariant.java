package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.message.JsonNull;

/**
 * What has to be true of every state of a family's sandboxes. Checked at each commit, in constant time where quantities
 * move.
 */
public sealed interface Invariant {

    String id();

    /** What is wrong when it does not hold after changes, of a state in which it held before them. */
    Optional<String> breach(State before, State after, List<Change> changes);

    /**
     * Two sums are equal.
     *
     * @param left and {@code right}: terms that are added up
     */
    record Equal(String id, List<Term> left, List<Term> right) implements Invariant {

        public Equal {
            requireNonNull(id, "id");
            left = List.copyOf(left);
            right = List.copyOf(right);
        }

        @Override
        public Optional<String> breach(State before, State after, List<Change> changes) {
            BigDecimal one = sum(after, left);
            BigDecimal other = sum(after, right);
            return one.compareTo(other) == 0
                    ? Optional.empty()
                    : Optional.of("%s: %s is %s, but %s is %s"
                            .formatted(id, left, one.toPlainString(), right, other.toPlainString()));
        }

        private static BigDecimal sum(State state, List<Term> terms) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Term term : terms) {
                sum = sum.add(state.sum(term.kind, term.quantity));
            }
            return sum;
        }
    }

    /** A quantity, summed over all entities of a kind. */
    record Term(String kind, String quantity) {

        @Override
        public String toString() {
            return kind + "." + quantity;
        }
    }

    /**
     * In each entity of a kind the quantities, in this order, do not descend, and the first is not below zero.
     */
    record Ascending(String id, String kind, List<String> quantities) implements Invariant {

        public Ascending {
            requireNonNull(id, "id");
            requireNonNull(kind, "kind");
            quantities = List.copyOf(quantities);
        }

        @Override
        public Optional<String> breach(State before, State after, List<Change> changes) {
            Optional<String> first = Optional.empty();
            for (int at = 0; at < changes.size() && first.isEmpty(); at++) {
                if (changes.get(at) instanceof Change.Put put
                        && put.entity().kind().equals(kind)) {
                    first = breach(put.entity());
                }
            }
            return first;
        }

        private Optional<String> breach(Entity entity) {
            BigDecimal least = BigDecimal.ZERO;
            String leastName = "0";
            for (String quantity : quantities) {
                BigDecimal amount = entity.quantity(quantity);
                if (amount.compareTo(least) < 0) {
                    return Optional.of("%s: of %s %s, %s is %s, below %s"
                            .formatted(id, kind, entity.key(), quantity, amount.toPlainString(), leastName));
                }
                least = amount;
                leastName = quantity;
            }
            return Optional.empty();
        }
    }

    /** No two entities of a kind have the same value in a field; those without one do not count. */
    record Unique(String id, String kind, String field) implements Invariant {

        public Unique {
            requireNonNull(id, "id");
            requireNonNull(kind, "kind");
            requireNonNull(field, "field");
        }

        // Whoever has the value that it had before breaks nothing: the others are looked at for a new value alone.
        @Override
        public Optional<String> breach(State before, State after, List<Change> changes) {
            for (Change change : changes) {
                if (change instanceof Change.Put put
                        && put.entity().kind().equals(kind)
                        && !hadBefore(before, put.entity())) {
                    return among(after.all(kind, true).toList());
                }
            }
            return Optional.empty();
        }

        private boolean hadBefore(State before, Entity entity) {
            return before.find(kind, entity.key())
                    .filter(known ->
                            known.values().find(field).equals(entity.values().find(field)))
                    .isPresent();
        }

        private Optional<String> among(List<Entity> all) {
            Map<String, Entity> seen = new HashMap<>();
            for (Entity entity : all) {
                Optional<Entity> other = value(entity).map(value -> seen.put(value, entity));
                if (other.isPresent()) {
                    return Optional.of("%s: %s %s and %s %s have the same %s, %s"
                            .formatted(
                                    id,
                                    kind,
                                    other.get().key(),
                                    kind,
                                    entity.key(),
                                    field,
                                    value(entity).orElseThrow()));
                }
            }
            return Optional.empty();
        }

        private Optional<String> value(Entity entity) {
            return entity.values()
                    .find(field)
                    .filter(value -> value != JsonNull.NULL)
                    .map(EntityKind::keyText);
        }
    }
}
