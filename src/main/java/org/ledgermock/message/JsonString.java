package org.ledgermock.message;

import static java.util.Objects.requireNonNull;

/** A JSON string. */
public record JsonString(String text) implements JsonValue {

    public JsonString {
        requireNonNull(text, "text");
    }

    @Override
    public String kind() {
        return "string";
    }

    @Override
    public String toString() {
        return JsonWriter.write(this);
    }
}
