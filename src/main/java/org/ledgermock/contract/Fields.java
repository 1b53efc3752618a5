package org.ledgermock.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ledgermock.message.EnumNames;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Likely;
import org.ledgermock.message.RecordReader;

/** Reads the fields that a schema says something of, each as a statement. */
final class Fields {

    private static final String ITEM = "0";

    private final String operation;
    private final Statement.Side side;
    private final List<Statement.Field> found = new ArrayList<>();

    private Fields(String operation, Statement.Side side) {
        this.operation = operation;
        this.side = side;
    }

    /** In the order of the schema, each before those beneath it. */
    static List<Statement.Field> of(String operation, Statement.Side side, JsonValue schema) {
        Fields fields = new Fields(operation, side);
        if (schema instanceof JsonObject object) {
            fields.collect(object, "");
        }
        return List.copyOf(fields.found);
    }

    private void collect(JsonObject schema, String pointer) {
        schema.object("properties").orElse(JsonObject.EMPTY).forEach((name, value) -> {
            if (value instanceof JsonObject property) {
                String below = JsonPointer.below(pointer, name);
                property.text("x-provenance").ifPresent(provenance -> found.add(field(below, provenance, property)));
                collect(property, below);
            }
        });
        schema.object("items").ifPresent(items -> collect(items, JsonPointer.below(pointer, ITEM)));
    }

    private Statement.Field field(String pointer, String provenance, JsonObject property) {
        return new Statement.Field(
                "%s.%s%s".formatted(EnumNames.of(side), operation, pointer),
                provenance(pointer, provenance),
                property.text("x-source").orElse(""),
                property.object("x-locator").map(locator -> RecordReader.read(locator, Locator.class)),
                property.text("description").orElse(""),
                side,
                JsonPointer.of(pointer),
                types(property).equals(Set.of("null")),
                by(property));
    }

    private static Map<String, String> by(JsonObject property) {
        Map<String, String> by = new HashMap<>();
        property.object("x-by")
                .orElse(JsonObject.EMPTY)
                .forEach((keyword, id) -> by.put(keyword, ((JsonString) id).text()));
        return Map.copyOf(by);
    }

    private static Provenance provenance(String pointer, String word) {
        List<String> known =
                Arrays.stream(Provenance.values()).map(EnumNames::of).toList();
        if (!known.contains(word)) {
            throw new JsonMismatch(
                    "",
                    "the x-provenance of %s is '%s'%s, allowed: %s"
                            .formatted(pointer, word, Likely.hint(word, known), String.join(", ", known)));
        }
        return Provenance.values()[known.indexOf(word)];
    }

    private static Set<String> types(JsonObject property) {
        return property.text("type")
                .map(Set::of)
                .orElseGet(() ->
                        Set.copyOf(property.array("type").map(JsonArray::texts).orElse(List.of())));
    }
}
