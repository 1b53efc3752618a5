package org.ledgermock.journal;

import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Texts;

/** A large document without its bulk: in place of an array the number of its items, of a long text its beginning. */
final class Abridged {

    private Abridged() {}

    static JsonObject of(JsonObject document) {
        JsonObject.Builder outline = JsonObject.builder();
        document.forEach((name, value) -> outline.put(name, shorter(value)));
        return outline.build();
    }

    private static JsonValue shorter(JsonValue value) {
        if (value instanceof JsonArray array) {
            return JsonNumber.of(array.size());
        }
        if (value instanceof JsonObject object) {
            return of(object);
        }
        return value instanceof JsonString string ? new JsonString(Texts.shortened(string.text())) : value;
    }
}
