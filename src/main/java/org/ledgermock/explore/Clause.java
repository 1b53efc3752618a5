package org.ledgermock.explore;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/** One thing that a flow shall do, or leave alone. */
public sealed interface Clause {

    /**
     * A quantity of an entity moves.
     *
     * @param amount each time; below zero when it is lost
     * @param times how often in all
     * @param atMost whether it may also stay as it is
     * @param inOneStep whether it has to move by one call for each time
     */
    record Moves(
            String kind, String key, String quantity, BigDecimal amount, long times, boolean atMost, boolean inOneStep)
            implements Clause {

        public Moves {
            requireNonNull(kind, "kind");
            requireNonNull(key, "key");
            requireNonNull(quantity, "quantity");
            requireNonNull(amount, "amount");
        }

        BigDecimal inAll() {
            return amount.multiply(BigDecimal.valueOf(times));
        }
    }

    /** There is one more entity of this kind. */
    record OneMore(String kind) implements Clause {

        public OneMore {
            requireNonNull(kind, "kind");
        }
    }

    /** A field of an entity has this value, written as text. */
    record Has(String kind, String key, String field, String value) implements Clause {

        public Has {
            requireNonNull(kind, "kind");
            requireNonNull(key, "key");
            requireNonNull(field, "field");
            requireNonNull(value, "value");
        }
    }

    /** No quantity moves. */
    record Nothing() implements Clause {}
}
