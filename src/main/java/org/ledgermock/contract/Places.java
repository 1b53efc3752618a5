package org.ledgermock.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Violation;

/** The places of a document that a schema names. Below an object of which no field is named, every place is. */
public final class Places {

    private static final String ITEM = "0";

    private final JsonObject schema;

    Places(JsonValue schema) {
        this.schema = schema instanceof JsonObject object ? object : JsonObject.EMPTY;
    }

    /** Those that a schema names. */
    public static Places of(JsonObject schema) {
        return new Places(schema);
    }

    /** Whether it names a place; of an array each item's is named alike. */
    public boolean has(JsonPointer place) {
        return has(schema, place.tokens());
    }

    private static boolean has(JsonObject schema, List<String> tokens) {
        if (tokens.isEmpty()) {
            return true;
        }
        String token = tokens.get(0);
        List<String> rest = tokens.subList(1, tokens.size());
        Optional<JsonObject> properties = schema.object("properties");
        if (properties.isPresent()) {
            return properties
                    .get()
                    .object(token)
                    .filter(next -> has(next, rest))
                    .isPresent();
        }
        Optional<JsonObject> items = schema.object("items");
        return items.isPresent()
                ? isItem(token, schema) && has(items.get(), rest)
                : schema.text("type").orElse("object").equals("object");
    }

    private static boolean isItem(String token, JsonObject schema) {
        return token.matches("0|[1-9]\\d{0,8}")
                && schema.number("maxItems")
                        .filter(most -> most.compareTo(new BigDecimal(token)) <= 0)
                        .isEmpty();
    }

    /** Whether it names a number there, among other types or alone. */
    public boolean isNumber(JsonPointer place) {
        JsonObject here = schemaAt(place);
        List<String> types = here.array("type")
                .map(JsonArray::texts)
                .orElse(here.text("type").stream().toList());
        return types.contains("number") || types.contains("integer");
    }

    /** In what a value cannot stand at a place, by what is said of that place alone. */
    public List<Violation> violations(JsonPointer place, JsonValue value) {
        return SchemaCompiler.compile(schemaAt(place), "the schema of " + place).violations(value);
    }

    /** What is said of a place. */
    public JsonObject schemaAt(JsonPointer place) {
        JsonObject here = schema;
        for (String token : place.tokens()) {
            Optional<JsonObject> fields = here.object("properties");
            here = (fields.isPresent() ? fields.get().object(token) : here.object("items")).orElse(JsonObject.EMPTY);
        }
        return here;
    }

    /** Pointers to all of them, in their order; of an array's items to the first. */
    public List<String> all() {
        TreeSet<String> all = new TreeSet<>();
        collect(schema, "", all);
        return List.copyOf(all);
    }

    private static void collect(JsonObject schema, String pointer, TreeSet<String> all) {
        schema.object("properties").orElse(JsonObject.EMPTY).forEach((name, property) -> {
            String below = JsonPointer.below(pointer, name);
            all.add(below);
            if (property instanceof JsonObject object) {
                collect(object, below, all);
            }
        });
        schema.object("items").ifPresent(items -> {
            String below = JsonPointer.below(pointer, ITEM);
            all.add(below);
            collect(items, below, all);
        });
    }

    /** Pointers to what stands in a value at places that are not named. */
    public List<String> unnamedIn(JsonValue value) {
        List<String> unnamed = new ArrayList<>();
        collectUnnamed(schema, value, "", unnamed);
        return unnamed;
    }

    private static void collectUnnamed(JsonObject schema, JsonValue value, String pointer, List<String> unnamed) {
        if (value instanceof JsonObject object) {
            schema.object("properties")
                    .ifPresent(properties -> object.forEach((name, field) -> {
                        String below = JsonPointer.below(pointer, name);
                        properties
                                .object(name)
                                .ifPresentOrElse(
                                        next -> collectUnnamed(next, field, below, unnamed), () -> unnamed.add(below));
                    }));
        } else if (value instanceof JsonArray array) {
            schema.object("items").ifPresent(items -> {
                for (int at = 0; at < array.size(); at++) {
                    collectUnnamed(items, array.items().get(at), pointer + "/" + at, unnamed);
                }
            });
        }
    }
}
