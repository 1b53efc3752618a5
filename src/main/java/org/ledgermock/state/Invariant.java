package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What has to be true of every state of a family's sandboxes. Checked at each commit, in constant time. */
public sealed interface Invariant {

    String id();

    /** What is wrong when it does not hold after a change. */
    Optional<String> breach(State state, List<Change> changes);

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
        public Optional<String> breach(State state, List<Change> changes) {
            BigDecimal one = sum(state, left);
            BigDecimal other = sum(state, right);
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
        public Optional<String> breach(State state, List<Change> changes) {
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
}
