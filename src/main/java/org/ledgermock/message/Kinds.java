package org.ledgermock.message;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The kinds of something that is written as an object of one key, its kind: {@code {"lost": {"by": "reset"}}}. */
public final class Kinds<T> {

    private final Map<String, Function<JsonValue, ? extends T>> readers = new LinkedHashMap<>();
    // By class, and by value where there is only one.
    private final Map<Object, String> names = new HashMap<>();

    private record Nothing() {}

    /** With records of this type, of which their components are all that is to be said. */
    public Kinds<T> with(String name, Class<? extends T> type) {
        return with(name, type, written -> type.cast(RecordReader.read(written, type.asSubclass(Record.class))));
    }

    /** With those of this type, which are read so. */
    public Kinds<T> with(String name, Class<? extends T> type, Function<JsonValue, ? extends T> read) {
        readers.put(name, read);
        names.put(type, name);
        return this;
    }

    /** With this one, of which nothing more is to be said. */
    public Kinds<T> with(String name, T only) {
        readers.put(name, written -> {
            RecordReader.read(written, Nothing.class);
            return only;
        });
        names.put(only, name);
        return this;
    }

    public List<String> names() {
        return List.copyOf(readers.keySet());
    }

    /** Its kind. */
    public String of(T one) {
        String ofClass = names.get(one.getClass());
        return ofClass == null ? requireNonNull(names.get(one), "a kind that is not known") : ofClass;
    }

    /** @param details what is said of it besides its kind */
    public JsonObject write(T one, JsonValue details) {
        return JsonObject.of(of(one), details);
    }

    /** One of which its components are all that is to be said. */
    public JsonObject write(T one) {
        return write(one, one instanceof Record record ? RecordWriter.write(record) : JsonObject.EMPTY);
    }

    /** @throws JsonMismatch when it is no object of exactly one of these keys, or what stands under it is wrong */
    public T read(JsonValue written) {
        String allowed = String.join(", ", readers.keySet());
        if (!(written instanceof JsonObject object) || object.size() != 1) {
            throw new JsonMismatch(
                    "",
                    "expected an object of one key, one of %s, got the %s %s"
                            .formatted(allowed, written.kind(), Texts.shortened(written.toString())));
        }
        String name = object.names().get(0);
        Function<JsonValue, ? extends T> reader = readers.get(name);
        if (reader == null) {
            throw new JsonMismatch(
                    "",
                    "unknown key '%s'%s, allowed: %s"
                            .formatted(Texts.shortened(name), Likely.hint(name, readers.keySet()), allowed));
        }
        try {
            return reader.apply(object.find(name).orElseThrow());
        } catch (JsonMismatch e) {
            throw e.below(JsonPointer.below("", name));
        }
    }
}
