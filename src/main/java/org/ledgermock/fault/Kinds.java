package org.ledgermock.fault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Likely;
import org.ledgermock.message.RecordReader;
import org.ledgermock.message.RecordWriter;
import org.ledgermock.message.Texts;

/** The kinds of something that is written as an object of one key, its kind: {@code {"lost": {"by": "reset"}}}. */
final class Kinds<T> {

    static final Kinds<Trigger> TRIGGERS = new Kinds<Trigger>()
            .with("next", Trigger.Next.class)
            .with("every", Trigger.Every.class)
            .with("chance", Trigger.Chance.class)
            .with("while", Trigger.While.class);

    static final Kinds<Pause> PAUSES = new Kinds<Pause>()
            .with("fixed", Pause.Fixed.class)
            .with("uniform", Pause.Uniform.class)
            .with("logNormal", Pause.LogNormal.class);

    static final Kinds<Deviation> DEVIATIONS = new Kinds<Deviation>()
            .with("error", Deviation.Error.class)
            .with("delay", Deviation.Delay.class, written -> new Deviation.Delay(Pause.of(written)))
            .with("refuse", Deviation.Plain.REFUSE)
            .with("drop", Deviation.Drop.class)
            .with("lost", Deviation.Lost.class)
            .with("late", Deviation.Late.class, written -> new Deviation.Late(Pause.of(written)))
            .with("busy", Deviation.Plain.BUSY)
            .with("twice", Deviation.Plain.TWICE)
            .with("stale", Deviation.Stale.class)
            .with("wrongContentType", Deviation.Plain.WRONG_CONTENT_TYPE)
            .with("gatewayPage", Deviation.Plain.GATEWAY_PAGE)
            .with("emptyBody", Deviation.Plain.EMPTY_BODY)
            .with("cutBody", Deviation.Plain.CUT_BODY)
            .with("missingField", Deviation.MissingField.class)
            .with("retypedField", Deviation.RetypedField.class);

    private final Map<String, Kind<T>> kinds = new LinkedHashMap<>();

    private record Kind<T>(Predicate<T> has, Function<JsonValue, ? extends T> read) {}

    private record Nothing() {}

    private Kinds() {}

    private Kinds<T> with(String name, Class<? extends T> type) {
        return with(name, type, written -> type.cast(RecordReader.read(written, type.asSubclass(Record.class))));
    }

    private Kinds<T> with(String name, Class<? extends T> type, Function<JsonValue, ? extends T> read) {
        kinds.put(name, new Kind<>(type::isInstance, read));
        return this;
    }

    private Kinds<T> with(String name, T only) {
        kinds.put(name, new Kind<>(only::equals, written -> {
            RecordReader.read(written, Nothing.class);
            return only;
        }));
        return this;
    }

    List<String> names() {
        return List.copyOf(kinds.keySet());
    }

    String of(T one) {
        return kinds.entrySet().stream()
                .filter(kind -> kind.getValue().has.test(one))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** @param details what is said of it besides its kind */
    JsonObject write(T one, JsonValue details) {
        return JsonObject.of(of(one), details);
    }

    /** One of which its components are all that is to be said. */
    JsonObject write(T one) {
        return write(one, one instanceof Record record ? RecordWriter.write(record) : JsonObject.EMPTY);
    }

    /** @throws JsonMismatch when it is no object of exactly one of these keys, or what stands under it is wrong */
    T read(JsonValue written) {
        String allowed = String.join(", ", kinds.keySet());
        if (!(written instanceof JsonObject object) || object.size() != 1) {
            throw new JsonMismatch(
                    "",
                    "expected an object of one key, one of %s, got the %s %s"
                            .formatted(allowed, written.kind(), Texts.shortened(written.toString())));
        }
        String name = object.names().get(0);
        Kind<T> kind = kinds.get(name);
        if (kind == null) {
            throw new JsonMismatch(
                    "",
                    "unknown key '%s'%s, allowed: %s"
                            .formatted(Texts.shortened(name), Likely.hint(name, kinds.keySet()), allowed));
        }
        try {
            return kind.read.apply(object.find(name).orElseThrow());
        } catch (JsonMismatch e) {
            throw e.below(JsonPointer.below("", name));
        }
    }
}
