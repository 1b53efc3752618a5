package org.ledgermock.message;

import java.util.Optional;

/**
 * An immutable JSON value with exact numbers.
 *
 * <p>Own types rather than a library's, because they stand in the public interface of behaviours and because state is
 * made of them: a value that was read from a request can be kept and shared without being copied.
 */
public sealed interface JsonValue permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

    /** What a reader of a message calls this kind of value: {@code object}, {@code array}, {@code string} and so on. */
    String kind();

    /** What it says without quotes: a string's text, and of any other value its JSON. */
    default String asText() {
        return this instanceof JsonString string ? string.text() : toString();
    }

    /** The same of a string or a number; empty of all others. */
    default Optional<String> scalar() {
        return this instanceof JsonString || this instanceof JsonNumber ? Optional.of(asText()) : Optional.empty();
    }
}
