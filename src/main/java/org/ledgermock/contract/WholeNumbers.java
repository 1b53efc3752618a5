package org.ledgermock.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;

/**
 * Where a schema has integers. JSON lets a program write one as {@code 10.0} or {@code 1e1}; behind the schema all of them
 * are {@code 10}.
 */
final class WholeNumbers {

    private WholeNumbers() {}

    /** The places where an integer may stand, and no other number. */
    static ScalarPlaces of(JsonObject schema) {
        return ScalarPlaces.of(schema, declared -> {
            List<String> types = Keywords.types(declared);
            return types.contains("integer") && !types.contains("number")
                    ? Optional.of(WholeNumbers::plain)
                    : Optional.empty();
        });
    }

    private static JsonValue plain(JsonValue scalar) {
        if (!(scalar instanceof JsonNumber number) || number.value().scale() == 0) {
            return scalar;
        }
        BigDecimal whole = number.value().stripTrailingZeros();
        return whole.scale() <= 0 ? new JsonNumber(whole.setScale(0)) : scalar;
    }
}
