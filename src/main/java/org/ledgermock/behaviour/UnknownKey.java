package org.ledgermock.behaviour;

import java.math.BigDecimal;
import java.util.Optional;
import org.ledgermock.message.JsonValue;
import org.ledgermock.sandbox.Entity;
import org.ledgermock.sandbox.EntityKind;
import org.ledgermock.sandbox.State;

/** Says why a key leads to nothing. */
final class UnknownKey {

    private static final int DIGITS_OF_ANY_DOUBLE = 15;

    private UnknownKey() {}

    static String cause(State state, String kind, JsonValue key) {
        String text = EntityKind.digitsOrText(key);
        return rounded(state, kind, text)
                .map(entity ->
                        "There is no %s %s, but %s: the digits were lost in double precision, as JavaScript has it. Read and send such ids as text."
                                .formatted(kind, text, entity.key()))
                .orElse("There is no %s %s in this sandbox.".formatted(kind, text));
    }

    // What JavaScript prints of a long id is the shortest text of the nearest double.
    private static Optional<Entity> rounded(State state, String kind, String text) {
        if (text.length() <= DIGITS_OF_ANY_DOUBLE || !text.matches("\\d{1,19}")) {
            return Optional.empty();
        }
        BigDecimal asked = nearestDouble(text);
        return state.all(kind, true)
                .filter(entity -> entity.key().matches("\\d{16,19}"))
                .filter(entity -> nearestDouble(entity.key()).compareTo(asked) == 0)
                .findFirst();
    }

    private static BigDecimal nearestDouble(String digits) {
        return new BigDecimal(new BigDecimal(digits).doubleValue());
    }
}
