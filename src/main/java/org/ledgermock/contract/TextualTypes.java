package org.ledgermock.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonBoolean;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/**
 * Reads texts as the types that a schema declares: a query or a form knows only texts. A text that cannot be of its
 * type stays a text, so that the schema finds it to be of the wrong type.
 */
final class TextualTypes {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,64}(\\.\\d{1,64})?([eE][+-]?\\d{1,3})?");

    private final JsonObject schema;

    TextualTypes(JsonObject schema) {
        this.schema = schema;
    }

    JsonObject schema() {
        return schema;
    }

    JsonObject typed(JsonObject texts) {
        return (JsonObject) typed(texts, schema);
    }

    private static JsonValue typed(JsonValue value, JsonObject schema) {
        if (value instanceof JsonObject object) {
            JsonObject properties = schema.object("properties").orElse(JsonObject.EMPTY);
            JsonObject.Builder typed = JsonObject.builder();
            object.forEach((name, field) -> typed.put(
                    name, properties.object(name).map(of -> typed(field, of)).orElse(field)));
            return typed.build();
        }
        if (value instanceof JsonArray array) {
            Optional<JsonObject> items = schema.object("items");
            List<JsonValue> typed = new ArrayList<>();
            array.forEach(item -> typed.add(items.map(of -> typed(item, of)).orElse(item)));
            return new JsonArray(typed);
        }
        return value instanceof JsonString string
                ? scalar(string, schema.text("type").orElse("string"))
                : value;
    }

    private static JsonValue scalar(JsonString value, String type) {
        return switch (type) {
            case "integer", "number" -> number(value);
            case "boolean" ->
                value.text().equals("true") || value.text().equals("false")
                        ? new JsonBoolean(Boolean.parseBoolean(value.text()))
                        : value;
            default -> value;
        };
    }

    // The JSON reader decides on bounds; a leading plus or zeros, which JSON does not know, are dropped before.
    static JsonValue number(JsonString value) {
        if (!NUMBER.matcher(value.text()).matches()) {
            return value;
        }
        String plain = new BigDecimal(value.text()).toString();
        return JsonReader.read(plain) instanceof JsonReading.Read read && read.value() instanceof JsonNumber number
                ? number
                : value;
    }
}
