package org.ledgermock.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/**
 * Where a schema has texts or numbers. A vendor's system may take the one for the other: digits in a text for the number,
 * and a number for its text. What the schema names itself is left as it is.
 *
 * @param texts whether a text may stand here
 * @param numbers whether a number may
 */
record LooseScalars(boolean texts, boolean numbers, List<Field> fields, Optional<LooseScalars> items) {

    record Field(String name, LooseScalars scalars) {}

    static LooseScalars of(JsonObject schema) {
        Set<String> types = new HashSet<>(schema.array("type")
                .map(JsonArray::texts)
                .orElse(schema.text("type").stream().toList()));
        schema.array("enum").ifPresent(values -> values.forEach(value -> types.add(value.kind())));
        List<Field> fields = new ArrayList<>();
        schema.object("properties").orElse(JsonObject.EMPTY).forEach((name, property) -> {
            if (property instanceof JsonObject declared && !of(declared).isNowhere()) {
                fields.add(new Field(name, of(declared)));
            }
        });
        return new LooseScalars(
                types.contains("string"),
                types.contains("number") || types.contains("integer"),
                fields,
                schema.object("items").map(LooseScalars::of).filter(items -> !items.isNowhere()));
    }

    private boolean isNowhere() {
        return texts == numbers && fields.isEmpty() && items.isEmpty();
    }

    /** The same arguments with each scalar as the schema has it; themselves when there is nothing to be done. */
    JsonObject taken(JsonObject object) {
        JsonObject taken = object;
        for (int at = 0; at < fields.size(); at++) {
            Field field = fields.get(at);
            Optional<JsonValue> value = object.find(field.name);
            if (value.isPresent()) {
                JsonValue is = field.scalars.taken(value.get());
                taken = is == value.get() ? taken : taken.with(field.name, is);
            }
        }
        return taken;
    }

    private JsonValue taken(JsonValue value) {
        if (value instanceof JsonString text) {
            return numbers && !texts ? TextualTypes.number(text) : text;
        }
        if (value instanceof JsonNumber number) {
            return texts && !numbers ? new JsonString(number.toString()) : number;
        }
        if (value instanceof JsonObject object) {
            return taken(object);
        }
        return value instanceof JsonArray array && items.isPresent() ? taken(array, items.get()) : value;
    }

    private static JsonArray taken(JsonArray array, LooseScalars items) {
        List<JsonValue> taken = new ArrayList<>(array.size());
        boolean same = true;
        for (JsonValue item : array) {
            JsonValue is = items.taken(item);
            same &= is == item;
            taken.add(is);
        }
        return same ? array : new JsonArray(taken);
    }
}
