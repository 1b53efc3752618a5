package org.ledgermock.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;

/**
 * Where a schema has scalars that are written otherwise before anything else looks at them, and how. What has none of them
 * is not looked through.
 *
 * @param here how one is written that stands here; empty when it is left as it is
 * @param fields those that have any in them
 */
record ScalarPlaces(Optional<UnaryOperator<JsonValue>> here, List<Field> fields, Optional<ScalarPlaces> items) {

    record Field(String name, ScalarPlaces places) {}

    /** @param otherwise how a scalar is written that a schema describes; empty when it is left as it is */
    static ScalarPlaces of(JsonObject schema, Function<JsonObject, Optional<UnaryOperator<JsonValue>>> otherwise) {
        List<Field> fields = new ArrayList<>();
        schema.object("properties").orElse(JsonObject.EMPTY).forEach((name, property) -> {
            if (property instanceof JsonObject declared) {
                ScalarPlaces places = of(declared, otherwise);
                if (!places.isNowhere()) {
                    fields.add(new Field(name, places));
                }
            }
        });
        return new ScalarPlaces(
                otherwise.apply(schema),
                fields,
                schema.object("items").map(items -> of(items, otherwise)).filter(items -> !items.isNowhere()));
    }

    private boolean isNowhere() {
        return here.isEmpty() && fields.isEmpty() && items.isEmpty();
    }

    /** The same value with each of them written so; itself when there is nothing to be done. */
    JsonValue written(JsonValue value) {
        if (value instanceof JsonObject object) {
            return written(object);
        }
        if (value instanceof JsonArray array) {
            return items.isPresent() ? written(array, items.get()) : array;
        }
        return here.isPresent() ? here.get().apply(value) : value;
    }

    JsonObject written(JsonObject object) {
        JsonObject written = object;
        for (int at = 0; at < fields.size(); at++) {
            Field field = fields.get(at);
            Optional<JsonValue> value = object.find(field.name);
            if (value.isPresent()) {
                JsonValue is = field.places.written(value.get());
                written = is == value.get() ? written : written.with(field.name, is);
            }
        }
        return written;
    }

    private static JsonArray written(JsonArray array, ScalarPlaces items) {
        List<JsonValue> written = new ArrayList<>(array.size());
        boolean same = true;
        for (JsonValue item : array) {
            JsonValue is = items.written(item);
            same &= is == item;
            written.add(is);
        }
        return same ? array : new JsonArray(written);
    }
}
