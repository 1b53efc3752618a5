package org.ledgermock.behaviour;

import java.math.BigInteger;
import java.util.Optional;
import org.ledgermock.message.JsonValue;
import org.ledgermock.state.Entity;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.State;

/** Says why a key leads to nothing. */
final class UnknownKey {

    private static final int DIGITS_OF_ANY_DOUBLE = 15;
    private static final int BITS_OF_A_DOUBLE = 53;

    private UnknownKey() {}

    static String cause(State state, String kind, JsonValue key) {
        String text = EntityKind.digitsOrText(key);
        return rounded(state, kind, text)
                .map(entity ->
                        "There is no %s %s, but %s: the digits were lost in double precision, as JavaScript has it. Read and send such ids as text."
                                .formatted(kind, text, entity.key()))
                .orElse("There is no %s %s in this sandbox.".formatted(kind, text));
    }

    // A double has 53 bits; JavaScript prints the shortest text that leads to the same double.
    private static Optional<Entity> rounded(State state, String kind, String text) {
        if (text.length() <= DIGITS_OF_ANY_DOUBLE || !text.matches("\\d{1,19}")) {
            return Optional.empty();
        }
        BigInteger asked = inDoublePrecision(text);
        return state.all(kind, true)
                .filter(entity -> entity.key().matches("\\d{16,19}"))
                .filter(entity -> inDoublePrecision(entity.key()).equals(asked))
                .findFirst();
    }

    // The nearest number of 53 significant bits, of two the even one: as IEEE 754 rounds.
    private static BigInteger inDoublePrecision(String digits) {
        BigInteger number = new BigInteger(digits);
        int dropped = Math.max(0, number.bitLength() - BITS_OF_A_DOUBLE);
        if (dropped == 0) {
            return number;
        }
        BigInteger half = BigInteger.ONE.shiftLeft(dropped - 1);
        BigInteger kept = number.shiftRight(dropped);
        int compared = number.subtract(kept.shiftLeft(dropped)).compareTo(half);
        boolean up = compared > 0 || compared == 0 && kept.testBit(0);
        return (up ? kept.add(BigInteger.ONE) : kept).shiftLeft(dropped);
    }
}
