package org.ledgermock.message;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as JSON, as {@link RecordReader} reads them: a field for each component, in their order, named after it.
 * An empty {@code Optional} is left out; a set is in order; enum constants are written in lower case with hyphens; times as ISO 8601.
 */
public final class RecordWriter {

    private RecordWriter() {}

    /** @throws IllegalArgumentException when a component is of a type that has no form as JSON */
    public static JsonObject write(Record record) {
        RecordForm form = RecordForm.of(record.getClass());
        JsonObject.Builder json = JsonObject.builder();
        for (int at = 0; at < form.keys().size(); at++) {
            String key = form.keys().get(at);
            if (form.value(record, at) instanceof Optional<?> optional) {
                optional.ifPresent(present -> json.put(key, value(present)));
            } else {
                json.put(key, value(form.value(record, at)));
            }
        }
        return json.build();
    }

    /** An array of what the items are written as. */
    public static JsonArray array(Collection<?> items) {
        return new JsonArray(items.stream().map(RecordWriter::value).toList());
    }

    /** An object of what the values are written as. */
    public static JsonObject object(Map<String, ?> fields) {
        JsonObject.Builder json = JsonObject.builder();
        fields.forEach((name, field) -> json.put(name, value(field)));
        return json.build();
    }

    private static JsonValue value(@Nullable Object value) {
        if (value == null) {
            return JsonNull.NULL;
        }
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof ToJson itself) {
            return itself.json();
        }
        if (value instanceof Record record) {
            return write(record);
        }
        if (value instanceof Set<?> set) {
            return new JsonArray(set.stream()
                    .map(RecordWriter::value)
                    .sorted(Comparator.comparing(JsonValue::toString))
                    .toList());
        }
        if (value instanceof Collection<?> items) {
            return array(items);
        }
        if (value instanceof Map<?, ?> fields) {
            Map<String, Object> named = new LinkedHashMap<>();
            fields.forEach((name, field) -> named.put(name.toString(), field));
            return object(named);
        }
        return simple(value);
    }

    private static JsonValue simple(Object value) {
        if (value instanceof Number number) {
            return new JsonNumber(number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString()));
        }
        if (value instanceof Boolean bool) {
            return new JsonBoolean(bool);
        }
        if (value instanceof Enum<?> constant) {
            return new JsonString(EnumNames.of(constant));
        }
        if (value instanceof String
                || value instanceof JsonPointer
                || value instanceof Instant
                || value instanceof Duration) {
            return new JsonString(value.toString());
        }
        throw new IllegalArgumentException(value.getClass() + " has no form as JSON");
    }
}
