package org.ledgermock.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;

/**
 * Where a schema has integers. JSON lets a program write one as {@code 10.0} or {@code 1e1}; behind the schema all of them
 * are {@code 10}.
 *
 * @param here whether an integer may stand here, and no other number
 * @param fields those that have any in them
 */
record WholeNumbers(boolean here, List<Field> fields, Optional<WholeNumbers> items) {

    record Field(String name, WholeNumbers numbers) {}

    static WholeNumbers of(JsonObject schema) {
        List<String> types = schema.array("type")
                .map(JsonArray::texts)
                .orElse(schema.text("type").stream().toList());
        List<Field> fields = new ArrayList<>();
        schema.object("properties").orElse(JsonObject.EMPTY).forEach((name, property) -> {
            if (property instanceof JsonObject declared && !of(declared).isNowhere()) {
                fields.add(new Field(name, of(declared)));
            }
        });
        return new WholeNumbers(
                types.contains("integer") && !types.contains("number"),
                fields,
                schema.object("items").map(WholeNumbers::of).filter(items -> !items.isNowhere()));
    }

    private boolean isNowhere() {
        return !here && fields.isEmpty() && items.isEmpty();
    }

    /** The same value with each whole number at these places in its plain form; itself when it has no other. */
    JsonValue plain(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return here ? plain(number) : number;
        }
        if (value instanceof JsonObject object) {
            return plain(object);
        }
        return value instanceof JsonArray array && items.isPresent() ? plain(array, items.get()) : value;
    }

    JsonObject plain(JsonObject object) {
        JsonObject plain = object;
        for (int at = 0; at < fields.size(); at++) {
            Field field = fields.get(at);
            Optional<JsonValue> value = object.find(field.name);
            if (value.isPresent()) {
                JsonValue written = field.numbers.plain(value.get());
                plain = written == value.get() ? plain : plain.with(field.name, written);
            }
        }
        return plain;
    }

    private static JsonArray plain(JsonArray array, WholeNumbers items) {
        List<JsonValue> plain = new ArrayList<>(array.size());
        boolean same = true;
        for (JsonValue item : array) {
            JsonValue written = items.plain(item);
            same &= written == item;
            plain.add(written);
        }
        return same ? array : new JsonArray(plain);
    }

    private static JsonNumber plain(JsonNumber number) {
        BigDecimal value = number.value();
        if (value.scale() == 0) {
            return number;
        }
        BigDecimal whole = value.stripTrailingZeros();
        return whole.scale() <= 0 ? new JsonNumber(whole.setScale(0)) : number;
    }
}
