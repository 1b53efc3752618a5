package org.ledgermock.seed;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.ledgermock.message.JsonMismatch;

/**
 * Chooses for one field of one entity of a series, by the field's name and the entity's number alone: what looks as if by
 * chance is the same each time.
 */
record Spread(String field, int number) {

    private static final int MAX_DIGITS = 18;

    /** A whole number from 0 on, below the bound. */
    long below(long bound) {
        // The finalizer of SplitMix64, a public-domain generator: neighbours lead to values that have nothing in
        // common.
        long bits = number * 0x9E3779B97F4A7C15L + field.hashCode() * 31L + bound;
        bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return Math.floorMod(bits ^ (bits >>> 31), bound);
    }

    /** A number from one to the other, either of them too, with the decimals of the one that has more. */
    BigDecimal between(BigDecimal low, BigDecimal high) {
        if (low.compareTo(high) > 0) {
            throw wrong("%s is above %s".formatted(low.toPlainString(), high.toPlainString()));
        }
        int decimals = Math.max(0, Math.max(low.scale(), high.scale()));
        BigInteger steps = high.subtract(low).setScale(decimals).unscaledValue();
        if (new BigDecimal(steps).precision() > MAX_DIGITS) {
            throw wrong("there are more than %d digits of values between the two".formatted(MAX_DIGITS));
        }
        return low.add(BigDecimal.valueOf(below(steps.longValueExact() + 1), decimals));
    }

    private static JsonMismatch wrong(String problem) {
        return new JsonMismatch("/between", problem);
    }

    /** At which of so many places, from 0 on, an entity stands in an order that is not that of numbers: each has its own. */
    static long mixed(int number, int count) {
        // Steps of the golden section, which leave no place out when they have no divisor in common with the count.
        BigInteger all = BigInteger.valueOf(count);
        long step = Math.max(1, count * 618L / 1000);
        while (!BigInteger.valueOf(step).gcd(all).equals(BigInteger.ONE)) {
            step++;
        }
        return (number - 1) * step % count;
    }
}
