package org.ledgermock.contract;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/**
 * Where a schema has texts or numbers. A vendor's system may take the one for the other: digits in a text for the number,
 * and a number for its text. What the schema names itself is left as it is.
 */
final class LooseScalars {

    private LooseScalars() {}

    /** The places where a text may stand and no number, or a number and no text. */
    static ScalarPlaces of(JsonObject schema) {
        return ScalarPlaces.of(schema, LooseScalars::otherwise);
    }

    private static Optional<UnaryOperator<JsonValue>> otherwise(JsonObject schema) {
        Set<String> types = new HashSet<>(Keywords.types(schema));
        Keywords.list(schema, "enum").forEach(value -> types.add(value.kind()));
        boolean texts = types.contains("string");
        boolean numbers = types.contains("number") || types.contains("integer");
        if (texts == numbers) {
            return Optional.empty();
        }
        return Optional.of(texts ? LooseScalars::text : LooseScalars::number);
    }

    private static JsonValue number(JsonValue scalar) {
        return scalar instanceof JsonString text ? TextualTypes.number(text) : scalar;
    }

    private static JsonValue text(JsonValue scalar) {
        return scalar instanceof JsonNumber number ? new JsonString(number.toString()) : scalar;
    }
}
