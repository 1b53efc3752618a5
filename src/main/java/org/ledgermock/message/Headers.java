package org.ledgermock.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Header fields in the order and spelling in which they were sent; looked up without regard to case. */
public final class Headers {

    public static final Headers NONE = new Headers(List.of());

    private final List<Field> fields;

    private Headers(List<Field> fields) {
        this.fields = fields;
    }

    /** One header line. */
    public record Field(String name, String value) {}

    public static Headers of(List<Field> fields) {
        return new Headers(List.copyOf(fields));
    }

    public static Headers of(String name, String value) {
        return new Headers(List.of(new Field(name, value)));
    }

    public Headers and(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new Headers(List.copyOf(more));
    }

    /** The first value under this name. */
    public Optional<String> first(String name) {
        // By index: asked a dozen times for each call, an iterator costs more than what it looks at.
        for (int at = 0; at < fields.size(); at++) {
            Field field = fields.get(at);
            if (field.name.equalsIgnoreCase(name)) {
                return Optional.of(field.value);
            }
        }
        return Optional.empty();
    }

    public List<Field> fields() {
        return fields;
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
