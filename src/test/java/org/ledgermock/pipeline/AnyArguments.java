package org.ledgermock.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonText;
import org.ledgermock.message.JsonValue;

/** Arguments of calls: those of cases, with any number of fields of the schema set to any value. */
public final class AnyArguments {

    private static final JsonArray ANY = (JsonArray) JsonText.value("""
            [null, true, false, "", " ", "a", "LAST_RESULT_MAX_ID", "0", "1", "10", "007", "10.0", "1e1", "-1", "asc", "desc",
             "99999999999999999999", "2015-12-16 13:26:23", "2026-02-30", "2026-02-28", "13800138000", "\\u4e2d\\u6587",
             0, 0.0, -0.0, 0e3, 1, 1.0, 1.00, 10e-1, 10, 10.0, 1e1, 1E+2, 100.000, 1e10, 123456789012345678, 999999999999,
             9223372036854775807, 9223372036854775807.0, 9223372036854775808, 1e18, 1e19, 231607639459718452, 231607639459718452.0,
             2147483647, 2147483648, 4294967297, 0.1, 0.01, 0.00000001, 12.34, 12.340, 1e-2, 1e15, 999999999999999.99999999, -0.1, -1, -1.0,
             -10, -1e1, -1e15, [], [1], [1.0, 1], [0, 1e1], ["1"], [null], {}, {"a": 1.0}]
            """);

    private final JsonObject schema;
    private final List<JsonObject> bases;
    private final SplittableRandom random;

    public AnyArguments(JsonObject schema, List<JsonObject> bases, SplittableRandom random) {
        this.schema = schema;
        this.bases = List.copyOf(bases);
        this.random = random;
    }

    public JsonObject next() {
        JsonObject base = bases.get(random.nextInt(bases.size()));
        return (JsonObject) rewritten(changed(base, schema, 1 + random.nextInt(2)));
    }

    /** Each number as it was written, with its zeros and its exponent. */
    public static String text(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number.value().toString();
        }
        if (value instanceof JsonArray array) {
            return "[" + String.join(",", array.stream().map(AnyArguments::text).toList()) + "]";
        }
        if (value instanceof JsonObject object) {
            List<String> fields = new ArrayList<>();
            object.forEach((name, field) -> fields.add(new JsonString(name) + ":" + text(field)));
            return "{" + String.join(",", fields) + "}";
        }
        return value.toString();
    }

    private JsonObject changed(JsonObject object, JsonObject of, int changes) {
        JsonObject properties = of.object("properties").orElse(JsonObject.EMPTY);
        JsonObject after = object;
        for (int left = changes; left > 0 && properties.size() > 0; left--) {
            String name = properties.names().get(random.nextInt(properties.size()));
            after = after.with(name, any(properties.object(name).orElse(JsonObject.EMPTY)));
        }
        return after;
    }

    private JsonValue any(JsonObject of) {
        Set<String> types = types(of);
        boolean plain = random.nextInt(4) == 0;
        if (!plain && types.contains("object")) {
            return changed(JsonObject.EMPTY, of, random.nextInt(4));
        }
        if (!plain && types.contains("array") && of.object("items").isPresent()) {
            List<JsonValue> items = new ArrayList<>();
            for (int left = random.nextInt(4); left > 0; left--) {
                items.add(any(of.object("items").orElseThrow()));
            }
            return new JsonArray(items);
        }
        return ANY.items().get(random.nextInt(ANY.size()));
    }

    private static Set<String> types(JsonObject of) {
        return of.array("type")
                .map(JsonArray::texts)
                .map(Set::copyOf)
                .orElseGet(() -> of.text("type").map(Set::of).orElse(Set.of()));
    }

    // The same number, written otherwise.
    private JsonValue rewritten(JsonValue value) {
        if (value instanceof JsonNumber number && number.value().precision() < 60 && random.nextInt(3) == 0) {
            return new JsonNumber(
                    random.nextBoolean()
                            ? number.value().stripTrailingZeros()
                            : number.value().setScale(Math.max(1, number.value().scale()) + random.nextInt(3)));
        }
        if (value instanceof JsonArray array) {
            return new JsonArray(array.stream().map(this::rewritten).toList());
        }
        if (value instanceof JsonObject object) {
            JsonObject.Builder fields = JsonObject.builder();
            object.forEach((name, field) -> fields.put(name, rewritten(field)));
            return fields.build();
        }
        return value;
    }
}
