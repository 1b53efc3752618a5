package org.ledgermock.message;

import java.math.BigDecimal;
import java.time.Instant;

/** What a person calls a value that is read into a type. */
final class TypeWords {

    private TypeWords() {}

    static String of(Class<?> type) {
        if (type == JsonObject.class) {
            return "an object";
        }
        if (type == JsonArray.class) {
            return "an array";
        }
        if (type == BigDecimal.class || type == JsonNumber.class) {
            return "a decimal";
        }
        if (type == boolean.class || type == Boolean.class || type == JsonBoolean.class) {
            return "true or false";
        }
        if (type == Instant.class) {
            return "a time, as 2026-01-31T12:00:00Z";
        }
        if (type == JsonPointer.class) {
            return "a JSON Pointer, as /field";
        }
        if (type.isEnum()) {
            return "one of " + String.join(", ", EnumNames.all(type));
        }
        return type == String.class || type == JsonString.class ? "a string" : "an integer";
    }
}
