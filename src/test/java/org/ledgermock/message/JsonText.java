package org.ledgermock.message;

/** JSON values written as text, for tests. */
public final class JsonText {

    private JsonText() {}

    public static JsonValue value(String text) {
        if (JsonReader.read(text) instanceof JsonReading.Read read) {
            return read.value();
        }
        throw new IllegalArgumentException("no JSON: " + text);
    }

    public static JsonObject object(String text) {
        return (JsonObject) value(text);
    }
}
