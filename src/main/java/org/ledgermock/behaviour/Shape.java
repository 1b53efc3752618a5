package org.ledgermock.behaviour;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Key;
import org.ledgermock.message.RecordReader;
import org.ledgermock.message.Texts;
import org.ledgermock.sandbox.EntityKind;

/**
 * The form of a JSON value, with typed values taken from a source by JSON Pointer. Read from a mapping once, filled in
 * for every call; no text is ever put together into JSON.
 *
 * <p>In a mapping, {@code {"$": "/customer/Credit"}} stands for the value at that pointer, which must be there; with
 * {@code "or"} for another value when it is not there, or null; with {@code "as"} for its {@link Form}. {@code {"$each": "/items",
 * "item": …}} stands for an array with one item, of that shape, for each at the pointer. Anything else is itself.
 */
public sealed interface Shape {

    /** The value of this shape, filled in from a source. */
    JsonValue fill(JsonValue source);

    /** @throws IllegalArgumentException when it cannot be the shape of an object, as a parameter of this name has to be */
    default void requireObject(String parameter) {
        if (!(this instanceof Fields)) {
            throw new IllegalArgumentException("'" + parameter + "' has to be an object");
        }
    }

    /** Reads a shape from a mapping. */
    static Shape of(JsonValue declared) {
        if (declared instanceof JsonObject object) {
            if (object.has("$")) {
                ReferenceKeys keys = RecordReader.read(object, ReferenceKeys.class);
                return new Reference(
                        keys.at, keys.as.orElse(Form.AS_IT_IS), keys.table, keys.or, keys.optional.orElse(false));
            }
            if (object.has("$each")) {
                EachKeys keys = RecordReader.read(object, EachKeys.class);
                return new Each(keys.each, keys.item);
            }
            List<Field> fields = new ArrayList<>();
            object.forEach((name, value) -> fields.add(new Field(name, below(name, value))));
            return new Fields(fields);
        }
        if (declared instanceof JsonArray array) {
            List<Shape> items = new ArrayList<>();
            array.forEach(item -> items.add(below(Integer.toString(items.size()), item)));
            return new Items(items);
        }
        return new Literal(declared);
    }

    private static Shape below(String name, JsonValue declared) {
        try {
            return of(declared);
        } catch (JsonMismatch e) {
            throw e.below(JsonPointer.below("", name));
        }
    }

    /** How a value is written. */
    enum Form {
        AS_IT_IS {
            @Override
            JsonValue write(JsonValue value) {
                return value;
            }
        },
        /** A number as a string of its digits. */
        STRING {
            @Override
            JsonValue write(JsonValue value) {
                return value instanceof JsonNumber number
                        ? new JsonString(number.value().toPlainString())
                        : value;
            }
        },
        /** A string of digits as a number. */
        NUMBER {
            @Override
            JsonValue write(JsonValue value) {
                return value instanceof JsonString string ? number(string) : value;
            }

            private JsonValue number(JsonString text) {
                if (JsonReader.read(text.text()) instanceof JsonReading.Read read
                        && read.value() instanceof JsonNumber number) {
                    return number;
                }
                throw new JsonMismatch("", "the text '%s' is no number".formatted(Texts.shortened(text.text())));
            }
        },
        /** A text as the hex digits of its MD5, in upper case; an empty one stays empty. */
        DIGEST {
            @Override
            JsonValue write(JsonValue value) {
                return value instanceof JsonString string && !string.text().isEmpty()
                        ? new JsonString(digest(string.text()))
                        : value;
            }

            private String digest(String text) {
                try {
                    return HexFormat.of()
                            .withUpperCase()
                            .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
                } catch (NoSuchAlgorithmException e) {
                    throw new IllegalStateException("the JDK has no MD5", e);
                }
            }
        },
        /** A mail address of which the first four characters, nine stars and the domain are shown. */
        MASKED_MAIL {
            @Override
            JsonValue write(JsonValue value) {
                return value instanceof JsonString mail ? new JsonString(masked(mail.text())) : value;
            }

            private String masked(String mail) {
                int at = mail.indexOf('@');
                if (at < 0) {
                    return mail;
                }
                int shown = Math.min(at, SHOWN);
                if (shown > 0 && Character.isHighSurrogate(mail.charAt(shown - 1))) {
                    shown--;
                }
                return mail.substring(0, shown) + STARS + mail.substring(at);
            }
        };

        // As QueryCustomersCredit's example shows it: abcd*********@tencent.com.
        private static final int SHOWN = 4;
        private static final String STARS = "*********";

        abstract JsonValue write(JsonValue value);
    }

    /** The keys of a reference. */
    record ReferenceKeys(
            @Key("$") JsonPointer at,
            Optional<Form> as,
            Map<String, JsonValue> table,
            Optional<Shape> or,
            Optional<Boolean> optional) {}

    /** The keys of a repetition. */
    record EachKeys(@Key("$each") JsonPointer each, Shape item) {}

    /** A value that is always the same. */
    record Literal(JsonValue value) implements Shape {

        @Override
        public JsonValue fill(JsonValue source) {
            return value;
        }
    }

    /**
     * A value taken from the source.
     *
     * @param table what stands for which value, by its text; empty for the value itself
     * @param or what stands for a value that is not there, or null: a shape of the same source
     * @param optional whether a field goes without when there is none
     */
    record Reference(JsonPointer at, Form as, Map<String, JsonValue> table, Optional<Shape> or, boolean optional)
            implements Shape {

        public Reference {
            table = Map.copyOf(table);
        }

        @Override
        public JsonValue fill(JsonValue source) {
            return find(source)
                    .orElseThrow(() -> new JsonMismatch(at.toString(), "the answer needs a value that is not there"));
        }

        Optional<JsonValue> find(JsonValue source) {
            return at.find(source)
                    .filter(value -> value != JsonNull.NULL || or.isEmpty())
                    .map(value -> table.isEmpty() ? written(value) : translated(value))
                    .or(() -> or.map(other -> other.fill(source)));
        }

        private JsonValue written(JsonValue value) {
            try {
                return as.write(value);
            } catch (JsonMismatch e) {
                throw e.below(at.toString());
            }
        }

        private JsonValue translated(JsonValue value) {
            JsonValue translation = table.get(EntityKind.keyText(value));
            if (translation == null) {
                throw new JsonMismatch(at.toString(), "the table has nothing for " + value);
            }
            return translation;
        }
    }

    /** A field of an object. */
    record Field(String name, Shape shape) {}

    /** An object. */
    record Fields(List<Field> fields) implements Shape {

        public Fields {
            fields = List.copyOf(fields);
        }

        @Override
        public JsonValue fill(JsonValue source) {
            JsonObject.Builder object = JsonObject.builder();
            for (Field field : fields) {
                if (field.shape instanceof Reference reference && reference.optional) {
                    reference.find(source).ifPresent(value -> object.put(field.name, value));
                } else {
                    object.put(field.name, field.shape.fill(source));
                }
            }
            return object.build();
        }
    }

    /** An array of fixed length. */
    record Items(List<Shape> items) implements Shape {

        public Items {
            items = List.copyOf(items);
        }

        @Override
        public JsonValue fill(JsonValue source) {
            return new JsonArray(items.stream().map(item -> item.fill(source)).toList());
        }
    }

    /** An array with an item for each in the source. */
    record Each(JsonPointer each, Shape item) implements Shape {

        @Override
        public JsonValue fill(JsonValue source) {
            JsonValue found = each.find(source)
                    .orElseThrow(() -> new JsonMismatch(each.toString(), "the answer needs a list that is not there"));
            if (!(found instanceof JsonArray array)) {
                throw new JsonMismatch(each.toString(), "the answer needs a list, not the " + found.kind());
            }
            List<JsonValue> items = new ArrayList<>(array.size());
            for (JsonValue one : array) {
                items.add(item.fill(one));
            }
            return new JsonArray(items);
        }
    }
}
