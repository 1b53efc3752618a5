package org.ledgermock.message;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** A JSON array. */
public record JsonArray(List<JsonValue> items) implements JsonValue, Iterable<JsonValue> {

    public static final JsonArray EMPTY = new JsonArray(List.of());

    public JsonArray {
        items = List.copyOf(items);
    }

    public static JsonArray of(JsonValue... items) {
        return new JsonArray(List.of(items));
    }

    public int size() {
        return items.size();
    }

    public Stream<JsonValue> stream() {
        return items.stream();
    }

    /** The texts of the strings among its items. */
    public List<String> texts() {
        return items.stream()
                .filter(JsonString.class::isInstance)
                .map(item -> ((JsonString) item).text())
                .toList();
    }

    @Override
    public Iterator<JsonValue> iterator() {
        return items.iterator();
    }

    @Override
    public String kind() {
        return "array";
    }

    @Override
    public String toString() {
        return JsonWriter.write(this);
    }
}
