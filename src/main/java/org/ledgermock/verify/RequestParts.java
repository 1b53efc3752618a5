package org.ledgermock.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Headers.Field;

/** Headers of a request in the making: spelling and order kept, names compared without regard to case. */
public final class RequestParts {

    private final List<Field> fields = new ArrayList<>();

    public void set(String name, String value) {
        remove(name);
        fields.add(new Field(name, value));
    }

    public void remove(String name) {
        fields.removeIf(field -> field.name().equalsIgnoreCase(name));
    }

    /** The value that a signature over this header covers; empty if there is none. */
    public String signedValue(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .collect(Collectors.joining(","));
    }

    public void apply(List<Consumer<RequestParts>> changes) {
        changes.forEach(change -> change.accept(this));
    }

    public Headers headers() {
        return Headers.of(fields);
    }
}
