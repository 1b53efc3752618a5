package org.ledgermock.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;

/**
 * The keywords of a schema that say something to its readers and nothing of a value. They are taken away before it is
 * compiled: the schema library goes through each of them at every value that it validates.
 */
final class Annotations {

    /** Those of the dialect, and ours; schemas/README.md says what each of ours is for. */
    private static final Set<String> NAMES = Set.of(
            "title",
            "description",
            "examples",
            "$comment",
            "x-provenance",
            "x-source",
            "x-locator",
            "x-by",
            "x-in",
            "x-name",
            "x-personal",
            "x-secret");

    /** Keywords whose value has a schema under each of its names, which may be any. */
    private static final Set<String> SCHEMAS_BY_NAME =
            Set.of("properties", "patternProperties", "$defs", "definitions", "dependentSchemas");

    /** Keywords whose value is data, whatever it looks like. */
    private static final Set<String> DATA = Set.of("const", "enum", "default", "dependentRequired");

    private Annotations() {}

    /** A schema without them, at whatever depth. */
    static JsonValue takenFrom(JsonValue schema) {
        if (schema instanceof JsonArray array) {
            List<JsonValue> items = new ArrayList<>();
            array.forEach(item -> items.add(takenFrom(item)));
            return new JsonArray(items);
        }
        if (!(schema instanceof JsonObject object)) {
            return schema;
        }
        JsonObject.Builder kept = JsonObject.builder();
        object.forEach((keyword, value) -> {
            if (!NAMES.contains(keyword)) {
                kept.put(keyword, below(keyword, value));
            }
        });
        return kept.build();
    }

    private static JsonValue below(String keyword, JsonValue value) {
        if (DATA.contains(keyword)) {
            return value;
        }
        if (SCHEMAS_BY_NAME.contains(keyword) && value instanceof JsonObject schemas) {
            JsonObject.Builder bare = JsonObject.builder();
            schemas.forEach((name, schema) -> bare.put(name, takenFrom(schema)));
            return bare.build();
        }
        return takenFrom(value);
    }
}
