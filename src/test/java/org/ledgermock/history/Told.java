package org.ledgermock.history;

import java.math.BigDecimal;

/** What a call told its client of one quantity. Values are compared as numbers: 1.0 is 1. */
public sealed interface Told {

    Quantity quantity();

    /** A read. */
    record Found(Quantity quantity, BigDecimal value) implements Told {

        public Found {
            value = value.stripTrailingZeros();
        }
    }

    /** A change, from one value to another. */
    record Changed(Quantity quantity, BigDecimal before, BigDecimal after) implements Told {

        public Changed {
            before = before.stripTrailingZeros();
            after = after.stripTrailingZeros();
        }
    }

    /** What a call that got no answer has changed, if it was made. */
    record MayHaveChanged(Quantity quantity, BigDecimal amount) implements Told {}
}
