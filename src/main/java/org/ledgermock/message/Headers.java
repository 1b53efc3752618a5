package org.ledgermock.message;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Header fields in the order and spelling in which they were sent; looked up without regard to case.
 *
 * <p>Kept as one array of names and values by turns: a journal holds those of thousands of requests.
 */
public final class Headers {

    public static final Headers NONE = new Headers(new String[0]);

    private final String[] namesAndValues;

    private Headers(String[] namesAndValues) {
        this.namesAndValues = namesAndValues;
    }

    /** One header line. */
    public record Field(String name, String value) {

        public Field {
            requireNonNull(name, "name");
            requireNonNull(value, "value");
        }
    }

    public static Headers of(List<Field> fields) {
        Builder builder = new Builder(fields.size());
        fields.forEach(field -> builder.add(field.name, field.value));
        return builder.build();
    }

    /** Takes the fields one after the other. */
    public static final class Builder {

        private String[] namesAndValues;
        private int length;

        /** @param expected how many fields may come, most likely */
        public Builder(int expected) {
            namesAndValues = new String[2 * expected];
        }

        public Builder add(String name, String value) {
            if (length == namesAndValues.length) {
                namesAndValues = Arrays.copyOf(namesAndValues, 2 * length + 2);
            }
            namesAndValues[length++] = requireNonNull(name, "name");
            namesAndValues[length++] = requireNonNull(value, "value");
            return this;
        }

        public Headers build() {
            return new Headers(Arrays.copyOf(namesAndValues, length));
        }
    }

    public static Headers of(String name, String value) {
        return NONE.and(name, value);
    }

    public Headers and(String name, String value) {
        String[] more = Arrays.copyOf(namesAndValues, namesAndValues.length + 2);
        more[namesAndValues.length] = requireNonNull(name, "name");
        more[namesAndValues.length + 1] = requireNonNull(value, "value");
        return new Headers(more);
    }

    /** These fields, and then those. */
    public Headers andAll(Headers others) {
        String[] all = Arrays.copyOf(namesAndValues, namesAndValues.length + others.namesAndValues.length);
        System.arraycopy(others.namesAndValues, 0, all, namesAndValues.length, others.namesAndValues.length);
        return new Headers(all);
    }

    /** The first value under this name. */
    public Optional<String> first(String name) {
        for (int at = 0; at < namesAndValues.length; at += 2) {
            if (namesAndValues[at].equalsIgnoreCase(name)) {
                return Optional.of(namesAndValues[at + 1]);
            }
        }
        return Optional.empty();
    }

    /** Hands over each name with its value. */
    public void forEach(BiConsumer<String, String> action) {
        for (int at = 0; at < namesAndValues.length; at += 2) {
            action.accept(namesAndValues[at], namesAndValues[at + 1]);
        }
    }

    public List<Field> fields() {
        List<Field> fields = new ArrayList<>(namesAndValues.length / 2);
        forEach((name, value) -> fields.add(new Field(name, value)));
        return List.copyOf(fields);
    }

    @Override
    public String toString() {
        return fields().toString();
    }
}
