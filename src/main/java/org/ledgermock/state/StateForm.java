package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;

/**
 * A state as it is written: records and JSON all through.
 *
 * @param once the calls that may not be carried out again, of each group in the order of their making
 */
public record StateForm(long version, List<Entity> entities, LedgerForm ledger, List<Change.Remember> once) {

    public StateForm {
        entities = List.copyOf(entities);
        requireNonNull(ledger, "ledger");
        once = List.copyOf(once);
    }

    /**
     * A ledger.
     *
     * @param bound how many entries stay readable at least
     * @param count how many entries were ever made
     * @param entries those that can be read, as they were made
     */
    public record LedgerForm(int bound, long count, List<Change.Entry> entries, List<Total> moved) {

        public LedgerForm {
            entries = List.copyOf(entries);
            moved = List.copyOf(moved);
            if (bound < 1 || count < entries.size()) {
                throw new IllegalArgumentException(
                        "no ledger has %d entries, bound %d and count %d".formatted(entries.size(), bound, count));
            }
        }
    }

    /** The exact sum of all amounts ever moved of a quantity. */
    public record Total(String kind, String quantity, BigDecimal sum) {

        public Total {
            requireNonNull(kind, "kind");
            requireNonNull(quantity, "quantity");
            requireNonNull(sum, "sum");
        }
    }
}
