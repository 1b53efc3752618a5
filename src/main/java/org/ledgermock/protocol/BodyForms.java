package org.ledgermock.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.JsonWriter;

/** The forms that a JSON body takes when a client encodes it a second time: what it signed, and did not send. */
public final class BodyForms {

    private final Map<String, String> forms = new LinkedHashMap<>();
    private final String body;

    private BodyForms(String body) {
        this.body = body;
    }

    /** Forms by what they are called, the likelier ones first; none of a body that is no JSON. */
    public static Map<String, String> of(String body) {
        return JsonReader.read(body) instanceof JsonReading.Read read
                ? new BodyForms(body).all(read.value())
                : Map.of();
    }

    private Map<String, String> all(JsonValue value) {
        Map<String, String> plain = new LinkedHashMap<>();
        plain.put("compact JSON", JsonWriter.write(value));
        plain.put("JSON with spaces", JsonWriter.spaced(value));
        plain.put("JSON over several lines", JsonWriter.indented(value));
        plain.put("the JSON that was sent", body);
        plain.forEach((form, json) -> {
            put(form, json);
            put(form + " with \\u escapes", JsonWriter.ascii(json));
        });
        JsonValue sorted = throughout(value, BodyForms::sorted);
        put("compact JSON with its names sorted", JsonWriter.write(sorted));
        put("JSON with spaces and its names sorted", JsonWriter.spaced(sorted));
        put("JSON over several lines with its names sorted", JsonWriter.indented(sorted));
        put("compact JSON without its nulls", JsonWriter.write(throughout(value, BodyForms::withoutNulls)));
        put(
                "JSON in which whole numbers are written as 1.0",
                JsonWriter.write(throughout(value, BodyForms::withDecimal)));
        plain.forEach((form, json) -> {
            String slashes = json.replace("/", "\\/");
            put(form + " with \\/ escapes", slashes);
            put(form + " with \\u and \\/ escapes", JsonWriter.ascii(slashes));
            put(form + " with escapes for HTML, such as \\u003d for =", html(json));
        });
        put("a JSON text that holds the JSON", JsonWriter.write(new JsonString(body)));
        return forms;
    }

    private void put(String form, String json) {
        if (!json.equals(body)) {
            forms.put(form, json);
        }
    }

    // As Gson does unless it is told not to.
    private static String html(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("=", "\\u003d")
                .replace("'", "\\u0027");
    }

    private static JsonValue sorted(JsonValue value) {
        return value instanceof JsonObject object
                ? having(object, object.names().stream().sorted())
                : value;
    }

    private static JsonValue withoutNulls(JsonValue value) {
        return value instanceof JsonObject object
                ? having(
                        object,
                        object.names().stream()
                                .filter(name -> object.find(name)
                                        .filter(JsonNull.class::isInstance)
                                        .isEmpty()))
                : value;
    }

    private static JsonObject having(JsonObject object, Stream<String> names) {
        JsonObject.Builder fields = JsonObject.builder();
        names.forEach(name -> fields.put(name, object.find(name).orElseThrow()));
        return fields.build();
    }

    private static JsonValue withDecimal(JsonValue value) {
        return value instanceof JsonNumber number
                        && number.value().scale() == 0
                        && number.value().precision() < JsonNumber.MAX_DIGITS
                ? new JsonNumber(number.value().setScale(1))
                : value;
    }

    /** The value with every part changed, the innermost first. */
    private static JsonValue throughout(JsonValue value, UnaryOperator<JsonValue> change) {
        if (value instanceof JsonObject object) {
            JsonObject.Builder fields = JsonObject.builder();
            object.forEach((name, field) -> fields.put(name, throughout(field, change)));
            return change.apply(fields.build());
        }
        return change.apply(
                value instanceof JsonArray array
                        ? new JsonArray(array.stream()
                                .map(item -> throughout(item, change))
                                .toList())
                        : value);
    }
}
