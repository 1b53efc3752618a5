package org.ledgermock.behaviour;

import java.math.BigDecimal;

/** Which amounts are kept: a bound of the mock's own, for what nobody calculates with. */
final class KeptAmounts {

    static final String TOO_FINE = "More than 32 decimals are not kept: a bound of the mock's own.";

    private static final BigDecimal MOST = new BigDecimal("999999999999999.99999999");
    // Far more than doubles come to; sums of such amounts are still numbers that are read.
    private static final int MOST_DECIMALS = 32;

    private KeptAmounts() {}

    static boolean isTooLarge(BigDecimal amount) {
        return amount.abs().compareTo(MOST) > 0;
    }

    static boolean isTooFine(BigDecimal amount) {
        return amount.scale() > MOST_DECIMALS && decimals(amount) > MOST_DECIMALS;
    }

    /** How many decimals it has, zeros at its end left away. */
    static int decimals(BigDecimal amount) {
        return Math.max(0, amount.stripTrailingZeros().scale());
    }
}
