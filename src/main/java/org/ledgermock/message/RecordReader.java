package org.ledgermock.message;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes records of JSON, for the files that declare things: a key that no record component is named after is refused,
 * and so is a component without its key. An {@code Optional}, {@code List} or {@code Map} may be absent; a type with a
 * static {@code of(JsonValue)} reads itself; enum constants are written in lower case with hyphens. All that does not fit is
 * told at once.
 */
public final class RecordReader {

    // Of a type that reads itself, its reader.
    private static final ClassValue<Optional<Method>> OWN_READERS = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            return ownReader(type);
        }
    };

    private final boolean strict;

    private RecordReader(boolean strict) {
        this.strict = strict;
    }

    /** @throws JsonMismatch when the value does not say exactly what the record asks for */
    public static <R extends Record> R read(JsonValue value, Class<R> type) {
        return type.cast(new RecordReader(true).readRecord(value, type, ""));
    }

    /**
     * What the record asks for of a document that may say more, as that of a newer writer.
     *
     * @throws JsonMismatch when it says less
     */
    public static <R extends Record> R readPart(JsonValue value, Class<R> type) {
        return type.cast(new RecordReader(false).readRecord(value, type, ""));
    }

    private Object readRecord(JsonValue value, Class<?> type, String pointer) {
        if (!(value instanceof JsonObject object)) {
            throw JsonMismatch.otherType(pointer, "an object", value);
        }
        RecordForm form = RecordForm.of(type);
        UnknownKeys unknown = UnknownKeys.in(object, form.keys(), form.required());
        List<JsonMismatch> wrong = strict ? unknown.mismatches(pointer) : new ArrayList<>();
        Object[] arguments = new Object[form.keys().size()];
        for (int at = 0; at < arguments.length; at++) {
            try {
                arguments[at] =
                        component(object, form.keys().get(at), form.types().get(at), pointer);
            } catch (JsonMismatch e) {
                if (!strict || !unknown.explain(form.keys().get(at))) {
                    wrong.add(e);
                }
            }
        }
        requireNone(wrong);
        return construct(form.constructor(), arguments, pointer);
    }

    // A reader of a file wants to know all that is wrong in it.
    private static void requireNone(List<JsonMismatch> wrong) {
        if (!wrong.isEmpty()) {
            throw JsonMismatch.all(wrong);
        }
    }

    private Object component(JsonObject object, String key, Type type, String pointer) {
        Optional<JsonValue> value = object.find(key);
        Class<?> raw = raw(type);
        if (raw == Optional.class) {
            return value.map(present -> readValue(present, argument(type, 0), JsonPointer.below(pointer, key)));
        }
        if (value.isPresent()) {
            return readValue(value.get(), type, JsonPointer.below(pointer, key));
        }
        if (raw == List.class) {
            return List.of();
        }
        if (raw == Map.class) {
            return Map.of();
        }
        throw JsonMismatch.missingKey(pointer, key);
    }

    private Object readValue(JsonValue value, Type type, String pointer) {
        Class<?> raw = raw(type);
        if (JsonValue.class.isAssignableFrom(raw)) {
            if (!raw.isInstance(value)) {
                throw JsonMismatch.otherType(pointer, TypeWords.of(raw), value);
            }
            return value;
        }
        if (raw == List.class) {
            return readList(value, argument(type, 0), pointer);
        }
        if (raw == Map.class) {
            return readMap(value, argument(type, 1), pointer);
        }
        Optional<Method> own = OWN_READERS.get(raw);
        if (own.isPresent()) {
            return readItself(own.get(), value, pointer);
        }
        return raw.isRecord() ? readRecord(value, raw, pointer) : readSimple(value, raw, pointer);
    }

    private static Object readSimple(JsonValue value, Class<?> raw, String pointer) {
        if (raw == String.class && value instanceof JsonString string) {
            return string.text();
        }
        if (raw == JsonPointer.class && value instanceof JsonString string) {
            return pointer(string, pointer);
        }
        if (raw == Instant.class && value instanceof JsonString string) {
            return instant(string, pointer);
        }
        if (raw == Duration.class && value instanceof JsonString string) {
            return duration(string, pointer);
        }
        if (raw.isEnum() && value instanceof JsonString string) {
            return constant(raw, string, pointer);
        }
        if ((raw == boolean.class || raw == Boolean.class) && value instanceof JsonBoolean bool) {
            return bool.value();
        }
        if (raw == BigDecimal.class && value instanceof JsonNumber number) {
            return number.value();
        }
        if ((raw == long.class || raw == Long.class)
                && value instanceof JsonNumber number
                && isWithin(number, Long.MIN_VALUE, Long.MAX_VALUE)) {
            return number.value().longValueExact();
        }
        if ((raw == int.class || raw == Integer.class)
                && value instanceof JsonNumber number
                && isWithin(number, Integer.MIN_VALUE, Integer.MAX_VALUE)) {
            return number.value().intValueExact();
        }
        throw JsonMismatch.otherType(pointer, TypeWords.of(raw), value);
    }

    private static boolean isWithin(JsonNumber number, long least, long most) {
        BigDecimal value = number.value();
        return value.stripTrailingZeros().scale() <= 0
                && value.compareTo(BigDecimal.valueOf(least)) >= 0
                && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static Object constant(Class<?> type, JsonString string, String pointer) {
        List<String> names = EnumNames.all(type);
        int at = names.indexOf(string.text());
        if (at < 0) {
            throw new JsonMismatch(
                    pointer,
                    "expected %s, got the string %s%s"
                            .formatted(TypeWords.of(type), string, Likely.hint(string.text(), names)));
        }
        return type.getEnumConstants()[at];
    }

    private List<Object> readList(JsonValue value, Type item, String pointer) {
        if (!(value instanceof JsonArray array)) {
            throw JsonMismatch.otherType(pointer, "an array", value);
        }
        List<Object> items = new ArrayList<>();
        List<JsonMismatch> wrong = new ArrayList<>();
        for (int at = 0; at < array.size(); at++) {
            try {
                items.add(readValue(array.items().get(at), item, pointer + "/" + at));
            } catch (JsonMismatch e) {
                wrong.add(e);
            }
        }
        requireNone(wrong);
        return items;
    }

    private Map<String, Object> readMap(JsonValue value, Type field, String pointer) {
        if (!(value instanceof JsonObject object)) {
            throw JsonMismatch.otherType(pointer, "an object", value);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        List<JsonMismatch> wrong = new ArrayList<>();
        object.forEach((name, each) -> {
            try {
                fields.put(name, readValue(each, field, JsonPointer.below(pointer, name)));
            } catch (JsonMismatch e) {
                wrong.add(e);
            }
        });
        requireNone(wrong);
        return fields;
    }

    private static Optional<Method> ownReader(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("of") && Modifier.isStatic(method.getModifiers()))
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {JsonValue.class}))
                .findFirst();
    }

    private static Object readItself(Method reader, JsonValue value, String pointer) {
        try {
            return reader.invoke(null, value);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof JsonMismatch mismatch) {
                throw mismatch.below(pointer);
            }
            throw new JsonMismatch(pointer, problem(e));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(reader + " has to be public to read itself from JSON", e);
        }
    }

    private static Object construct(Constructor<?> constructor, Object[] arguments, String pointer) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new JsonMismatch(pointer, problem(e));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " cannot be called", e);
        }
    }

    private static String problem(InvocationTargetException e) {
        Throwable cause = e.getCause();
        return cause == null ? e.toString() : String.valueOf(cause.getMessage());
    }

    private static JsonPointer pointer(JsonString string, String pointer) {
        try {
            return JsonPointer.of(string.text());
        } catch (IllegalArgumentException e) {
            throw new JsonMismatch(pointer, String.valueOf(e.getMessage()));
        }
    }

    private static Instant instant(JsonString string, String pointer) {
        try {
            return Instant.parse(string.text());
        } catch (DateTimeParseException e) {
            throw JsonMismatch.otherType(pointer, TypeWords.of(Instant.class), string);
        }
    }

    private static Duration duration(JsonString string, String pointer) {
        try {
            return Duration.parse(string.text());
        } catch (DateTimeParseException e) {
            throw new JsonMismatch(
                    pointer, "'%s' is no duration such as PT1.5S".formatted(Texts.shortened(string.text())));
        }
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
    }

    private static Type argument(Type type, int at) {
        return ((ParameterizedType) type).getActualTypeArguments()[at];
    }
}
