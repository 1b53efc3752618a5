package org.ledgermock.contract;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonBoolean;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/**
 * Makes the plainest value that a schema allows: amounts are 0 and texts are empty where they may be, for a call should
 * do as little as it can should it be carried out against expectation.
 */
public final class Sample {

    private static final BigDecimal NONE = BigDecimal.ZERO;

    private final JsonObject known;

    /** @param known values for parameters of these names, wherever they are */
    public Sample(JsonObject known) {
        this.known = known;
    }

    /** An object with all that is required, and nothing else. */
    public JsonObject object(JsonObject schema) {
        JsonObject.Builder object = JsonObject.builder();
        List<String> required = Keywords.texts(schema, "required");
        schema.object("properties").orElse(JsonObject.EMPTY).forEach((name, property) -> {
            if (required.contains(name)) {
                object.put(name, field(name, (JsonObject) property));
            }
        });
        return object.build();
    }

    public JsonValue field(String name, JsonObject schema) {
        return known.find(name).orElseGet(() -> value(name, schema));
    }

    private JsonValue value(String name, JsonObject schema) {
        List<JsonValue> examples = Keywords.list(schema, "examples");
        if (!examples.isEmpty()) {
            return examples.get(0);
        }
        List<JsonValue> allowed = Keywords.list(schema, "enum");
        if (!allowed.isEmpty()) {
            return allowed.get(0);
        }
        return switch (Keywords.types(schema).stream().findFirst().orElse("null")) {
            case "object" -> object(schema);
            case "array" ->
                items(
                        name,
                        schema,
                        Math.max(
                                1,
                                Keywords.number(schema, "minItems").orElse(NONE).intValueExact()));
            case "integer", "number" -> number(schema);
            case "boolean" -> new JsonBoolean(false);
            case "string" -> text(name, schema);
            default -> JsonNull.NULL;
        };
    }

    public JsonArray items(String name, JsonObject schema, int count) {
        JsonValue item = value(name, schema.object("items").orElse(JsonObject.EMPTY));
        return new JsonArray(Collections.nCopies(count, item));
    }

    private static JsonNumber number(JsonObject schema) {
        BigDecimal least = Keywords.number(schema, "minimum").orElse(NONE);
        BigDecimal most = Keywords.number(schema, "maximum").orElse(NONE);
        return new JsonNumber(least.signum() > 0 ? least : most.signum() < 0 ? most : NONE);
    }

    private static JsonString text(String name, JsonObject schema) {
        String text =
                "a".repeat(Keywords.number(schema, "minLength").orElse(NONE).intValueExact());
        boolean fits = schema.text("pattern")
                .map(pattern -> Pattern.compile(pattern).matcher(text).find())
                .orElse(true);
        if (!fits) {
            throw new IllegalArgumentException(
                    "the request schema of '%s' has a pattern: it needs 'examples', with a value that matches"
                            .formatted(name));
        }
        return new JsonString(text);
    }
}
