package org.ledgermock.message;

import java.math.BigDecimal;

/**
 * A JSON number, exact, with the scale it was written with ({@code 671.20} keeps its two digits).
 *
 * @param value at most {@value #MAX_DIGITS} digits before the point when written out, and as many after it, so that neither arithmetic on it nor printing it in plain notation can cost more than a few hundred bytes
 */
public record JsonNumber(BigDecimal value) implements JsonValue {

    /** The bound on digits: far beyond any vendor's amount, far below what could hurt. */
    public static final int MAX_DIGITS = 64;

    /** So many decimal digits fit into a long, whichever they are. */
    public static final int DIGITS_OF_ANY_LONG = 18;

    public JsonNumber {
        if (!isBounded(value)) {
            throw new IllegalArgumentException("a number of more than " + MAX_DIGITS + " digits is not kept: precision "
                    + value.precision() + ", scale " + value.scale());
        }
    }

    public static JsonNumber of(long value) {
        return new JsonNumber(BigDecimal.valueOf(value));
    }

    static boolean isBounded(BigDecimal value) {
        return Math.abs((long) value.scale()) <= MAX_DIGITS
                && value.precision() <= MAX_DIGITS
                && value.precision() - value.scale() <= MAX_DIGITS;
    }

    @Override
    public String kind() {
        return "number";
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
