package org.ledgermock.protocol.tencent;

import java.util.StringJoiner;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.JsonWriter;

/** JSON as Python's {@code json.dumps} writes it: a space after each separator (reference 2.6). */
final class SpacedJson {

    private SpacedJson() {}

    static String write(JsonValue value, boolean escaped) {
        if (value instanceof JsonObject object) {
            StringJoiner fields = new StringJoiner(", ", "{", "}");
            object.forEach(
                    (name, field) -> fields.add(write(new JsonString(name), escaped) + ": " + write(field, escaped)));
            return fields.toString();
        }
        if (value instanceof JsonArray array) {
            StringJoiner items = new StringJoiner(", ", "[", "]");
            array.forEach(item -> items.add(write(item, escaped)));
            return items.toString();
        }
        String text = JsonWriter.write(value);
        return escaped ? escape(text) : text;
    }

    private static String escape(String text) {
        StringBuilder ascii = new StringBuilder();
        text.chars().forEach(unit -> ascii.append(unit < 128 ? Character.toString(unit) : "\\u%04x".formatted(unit)));
        return ascii.toString();
    }
}
