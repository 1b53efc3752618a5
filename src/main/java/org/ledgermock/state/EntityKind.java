package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/**
 * A kind of thing that a family's operations speak of.
 *
 * @param single whether each account has exactly one of it
 * @param key name of the field that tells one from another
 * @param order names of the fields by which all of the kind are ordered, the first one first; together unique
 * @param quantities names of the fields that hold money-like amounts
 */
public record EntityKind(String name, boolean single, String key, List<String> order, List<String> quantities) {

    public EntityKind {
        requireNonNull(name, "name");
        requireNonNull(key, "key");
        order = order.isEmpty() ? List.of(key) : List.copyOf(order);
        quantities = List.copyOf(quantities);
    }

    /** The key of such an entity, as text: a number in plain notation, a string as it is. */
    public String keyOf(JsonObject values) {
        JsonValue value = values.find(key)
                .orElseThrow(() -> new IllegalArgumentException("a " + name + " needs the field '" + key + "'"));
        return keyText(value);
    }

    /** The text under which an entity with this value in its key field is found. */
    public static String keyText(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number.value().stripTrailingZeros().toPlainString();
        }
        return value.asText();
    }

    /** The same of a value that came with a request, which may be the digits of a number as text. */
    public static String digitsOrText(JsonValue value) {
        return value instanceof JsonString string && string.text().matches("0*\\d{1,19}")
                ? string.text().replaceFirst("^0+(?=\\d)", "")
                : keyText(value);
    }
}
