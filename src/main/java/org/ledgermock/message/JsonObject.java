package org.ledgermock.message;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object: distinct names in the order in which they were written.
 *
 * <p>Kept as two arrays. Entities are many and small, and those of one kind share their array of names, so that an
 * object costs one reference a field; changing a field copies the values alone.
 */
public final class JsonObject implements JsonValue {

    public static final JsonObject EMPTY = new JsonObject(new String[0], new JsonValue[0]);

    private final String[] names;
    private final JsonValue[] values;

    private JsonObject(String[] names, JsonValue[] values) {
        this.names = names;
        this.values = values;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static JsonObject of(String name, JsonValue value) {
        return new JsonObject(
                new String[] {requireNonNull(name, "name")}, new JsonValue[] {requireNonNull(value, "value")});
    }

    public static JsonObject of(String name, String text) {
        return of(name, new JsonString(text));
    }

    public static JsonObject of(String name, long number) {
        return of(name, JsonNumber.of(number));
    }

    public static JsonObject of(Map<String, ? extends JsonValue> fields) {
        Builder builder = builder();
        fields.forEach(builder::put);
        return builder.build();
    }

    public Optional<JsonValue> find(String name) {
        int at = indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(values[at]);
    }

    /** The text of a string field; empty when the field is absent or not a string. */
    public Optional<String> text(String name) {
        return find(name).filter(JsonString.class::isInstance).map(value -> ((JsonString) value).text());
    }

    /** The number in a numeric field; empty when the field is absent or not a number. */
    public Optional<BigDecimal> number(String name) {
        int at = indexOf(name);
        return at >= 0 && values[at] instanceof JsonNumber number ? Optional.of(number.value()) : Optional.empty();
    }

    /** The object in a field; empty when the field is absent or not an object. */
    public Optional<JsonObject> object(String name) {
        return find(name).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }

    /** The array in a field; empty when the field is absent or not an array. */
    public Optional<JsonArray> array(String name) {
        return find(name).filter(JsonArray.class::isInstance).map(JsonArray.class::cast);
    }

    public boolean has(String name) {
        return indexOf(name) >= 0;
    }

    public int size() {
        return names.length;
    }

    public List<String> names() {
        return List.of(names);
    }

    public void forEach(BiConsumer<String, JsonValue> action) {
        for (int at = 0; at < names.length; at++) {
            action.accept(names[at], values[at]);
        }
    }

    /** Whether all fields match; asks no further once one does not. */
    public boolean allMatch(BiPredicate<String, JsonValue> keeps) {
        for (int at = 0; at < names.length; at++) {
            if (!keeps.test(names[at], values[at])) {
                return false;
            }
        }
        return true;
    }

    /** This object with the field set: in its place when there is one of that name, otherwise at the end. */
    public JsonObject with(String name, JsonValue value) {
        requireNonNull(value, "value");
        int at = indexOf(name);
        if (at >= 0) {
            JsonValue[] changed = values.clone();
            changed[at] = value;
            return new JsonObject(names, changed);
        }
        String[] moreNames = Arrays.copyOf(names, names.length + 1);
        JsonValue[] moreValues = Arrays.copyOf(values, values.length + 1);
        moreNames[names.length] = requireNonNull(name, "name");
        moreValues[values.length] = value;
        return new JsonObject(moreNames, moreValues);
    }

    /** This object with the fields of another set in it. */
    public JsonObject withAll(JsonObject other) {
        JsonObject merged = this;
        for (int at = 0; at < other.names.length; at++) {
            merged = merged.with(other.names[at], other.values[at]);
        }
        return merged;
    }

    public JsonObject without(String name) {
        if (!has(name)) {
            return this;
        }
        Builder builder = builder();
        forEach((field, value) -> {
            if (!field.equals(name)) {
                builder.put(field, value);
            }
        });
        return builder.build();
    }

    /** This object with the names of another one of the same shape, so that both share one array of names. */
    public JsonObject sharingNamesOf(JsonObject other) {
        return Arrays.equals(names, other.names) ? new JsonObject(other.names, values) : this;
    }

    private int indexOf(String name) {
        return indexOf(name, names, names.length);
    }

    private static int indexOf(String name, String[] names, int size) {
        for (int at = 0; at < size; at++) {
            if (names[at].equals(name)) {
                return at;
            }
        }
        return -1;
    }

    private Map<String, JsonValue> asMap() {
        Map<String, JsonValue> map = new LinkedHashMap<>();
        forEach(map::put);
        return map;
    }

    @Override
    public String kind() {
        return "object";
    }

    /** Equal when both have the same fields, in whatever order: so JSON understands it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof JsonObject that && size() == that.size() && asMap().equals(that.asMap());
    }

    @Override
    public int hashCode() {
        return asMap().hashCode();
    }

    @Override
    public String toString() {
        return JsonWriter.write(this);
    }

    /** The names of objects that are all of one form; they share them. */
    public static final class Names {

        private final String[] names;

        private Names(String[] names) {
            this.names = names;
        }

        /** @throws IllegalArgumentException when a name appears twice */
        public static Names of(List<String> names) {
            Builder distinct = builder();
            names.forEach(name -> distinct.put(name, JsonNull.NULL));
            return new Names(distinct.build().names);
        }

        /**
         * An object with these names.
         *
         * @param values in the order of the names; handed over, not copied
         */
        public JsonObject with(JsonValue... values) {
            if (values.length != names.length) {
                throw new IllegalArgumentException(
                        "%d names take as many values, not %d".formatted(names.length, values.length));
            }
            for (JsonValue value : values) {
                requireNonNull(value, "value");
            }
            return new JsonObject(names, values);
        }
    }

    /** Collects fields; a name that was put before is refused, as a reader must see every duplicate. */
    public static final class Builder {

        private static final int SEARCHED_LINEARLY = 12;
        private static final int FEW = 6;

        private String[] names = new String[FEW];
        private JsonValue[] values = new JsonValue[FEW];
        private int size;
        private @Nullable Set<String> seen;

        private Builder() {}

        /** @throws IllegalArgumentException when the name was put before */
        public Builder put(String name, JsonValue value) {
            if (has(name)) {
                throw new IllegalArgumentException("the name '" + name + "' appears twice");
            }
            return add(name, value);
        }

        /** For a caller that has just asked whether the name is there. */
        Builder add(String name, JsonValue value) {
            if (size == names.length) {
                names = Arrays.copyOf(names, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            names[size] = requireNonNull(name, "name");
            values[size] = requireNonNull(value, "value");
            size++;
            if (seen != null) {
                seen.add(name);
            }
            return this;
        }

        public Builder put(String name, String text) {
            return put(name, new JsonString(text));
        }

        public Builder put(String name, long number) {
            return put(name, JsonNumber.of(number));
        }

        public Builder put(String name, BigDecimal number) {
            return put(name, new JsonNumber(number));
        }

        public Builder put(String name, boolean value) {
            return put(name, new JsonBoolean(value));
        }

        boolean has(String name) {
            if (size <= SEARCHED_LINEARLY) {
                return indexOf(name, names, size) >= 0;
            }
            if (seen == null) {
                seen = new HashSet<>(Arrays.asList(names).subList(0, size));
            }
            return seen.contains(name);
        }

        public JsonObject build() {
            return size == 0 ? EMPTY : new JsonObject(Arrays.copyOf(names, size), Arrays.copyOf(values, size));
        }
    }
}
