package org.ledgermock.wiremock;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonBoolean;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/** WireMock's parameters, maps and lists of plain Java values, as JSON. */
final class ParametersJson {

    private ParametersJson() {}

    static JsonObject of(@Nullable Map<String, ?> parameters) {
        JsonObject.Builder object = JsonObject.builder();
        if (parameters != null) {
            parameters.forEach((name, value) -> object.put(name, value(value)));
        }
        return object.build();
    }

    private static JsonValue value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            JsonObject.Builder object = JsonObject.builder();
            map.forEach((name, field) -> object.put(String.valueOf(name), value(field)));
            return object.build();
        }
        if (value instanceof List<?> list) {
            List<JsonValue> items = new ArrayList<>();
            list.forEach(item -> items.add(value(item)));
            return new JsonArray(items);
        }
        if (value instanceof Number number) {
            return new JsonNumber(new BigDecimal(number.toString()));
        }
        if (value instanceof Boolean bool) {
            return new JsonBoolean(bool);
        }
        return value == null ? JsonNull.NULL : new JsonString(value.toString());
    }
}
