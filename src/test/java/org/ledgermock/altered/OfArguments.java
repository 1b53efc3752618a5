package org.ledgermock.altered;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.pipeline.AnyArguments;

/** What is done to arguments: their types, nesting, names, sizes. */
enum OfArguments implements Alteration {
    FIELDS_TO_ANY_VALUES {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            draft.arguments = new AnyArguments(draft.schema, List.of(draft.arguments), random).next();
        }
    },
    A_VALUE_OF_ANOTHER_TYPE {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            draft.arguments = somewhere(draft.arguments, random, value -> Alteration.one(random, TYPES));
        }
    },
    A_STRANGE_TEXT {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            draft.arguments =
                    somewhere(draft.arguments, random, value -> new JsonString(Alteration.one(random, TEXTS)));
        }
    },
    A_LONG_TEXT {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            String text =
                    Alteration.one(random, List.of("a", "1", " ", "\u4e2d")).repeat(1 << random.nextInt(16));
            draft.arguments = somewhere(draft.arguments, random, value -> new JsonString(text));
        }
    },
    WRAPPED {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            int deep = random.nextInt(4) == 0 ? 1 << random.nextInt(8) : 1;
            boolean arrays = random.nextBoolean();
            draft.arguments = somewhere(draft.arguments, random, value -> {
                JsonValue wrapped = value;
                for (int level = 0; level < deep; level++) {
                    wrapped = arrays ? JsonArray.of(wrapped) : JsonObject.of("0", wrapped);
                }
                return wrapped;
            });
        }
    },
    A_LIST_OF_MANY {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            int many = 1 << random.nextInt(11);
            draft.arguments = somewhere(draft.arguments, random, value -> {
                List<JsonValue> items = new ArrayList<>();
                int room = MOST_CHARACTERS / value.toString().length();
                for (int item = 0; item < Math.min(many, room); item++) {
                    items.add(random.nextInt(50) == 0 ? JsonNull.NULL : value);
                }
                return new JsonArray(items);
            });
        }
    },
    A_FIELD_LESS {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            if (draft.arguments.size() > 0) {
                draft.arguments = draft.arguments.without(Alteration.one(random, draft.arguments.names()));
            }
        }
    },
    A_FIELD_MORE {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            draft.arguments = draft.arguments.with(Alteration.one(random, TEXTS), Alteration.one(random, TYPES));
        }
    },
    A_FIELD_UNDER_ANOTHER_NAME {
        @Override
        public void apply(Draft draft, SplittableRandom random) {
            if (draft.arguments.size() > 0) {
                String name = Alteration.one(random, draft.arguments.names());
                JsonValue value = draft.arguments.find(name).orElseThrow();
                draft.arguments = draft.arguments.without(name).with(otherwise(name, random), value);
            }
        }
    };

    private static final int MOST_CHARACTERS = 300_000;

    private static final List<JsonValue> TYPES = List.of(
            JsonNull.NULL,
            new JsonString(""),
            new JsonString("1"),
            JsonNumber.of(0),
            JsonNumber.of(-1),
            JsonNumber.of(Long.MAX_VALUE),
            new JsonNumber(new java.math.BigDecimal("0.1")),
            new JsonNumber(new java.math.BigDecimal("1e15")),
            new JsonNumber(new java.math.BigDecimal("9".repeat(JsonNumber.MAX_DIGITS))),
            JsonArray.EMPTY,
            JsonArray.of(JsonNumber.of(1)),
            JsonObject.EMPTY,
            JsonObject.of("a", 1));

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "\n",
            "\r\nX-Injected: 1",
            "\t\u000b\u001f\u007f",
            "\u00e9\u0301",
            "\u202egnp.exe",
            "\ufeff",
            "\ufffe\uffff",
            "\ud83d\ude00",
            "\u4e2d\u6587",
            "' OR '1'='1",
            "{{request.body}}",
            "${env:PATH}",
            "%s%n%d",
            "{0}{parameter}",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "a.b.0",
            "a[0]",
            ".",
            "1.",
            "=",
            "&",
            "+",
            "%41",
            "%zz",
            "\"",
            "\\",
            "null",
            "NaN",
            "0x10",
            "1e5",
            "-0",
            "1,000",
            "\uff11\uff12",
            "2016-02-30 25:61:61",
            "9999999999999999999999999999999999999999");

    private static String otherwise(String name, SplittableRandom random) {
        return Alteration.one(
                random,
                List.of(
                        name.toLowerCase(java.util.Locale.ROOT),
                        name.toUpperCase(java.util.Locale.ROOT),
                        name + " ",
                        name + ".0",
                        name + "\u0000",
                        name.replace('i', '\u0131').replace('C', '\u0421'),
                        name + name));
    }

    /** Changes the object or something in it. */
    private static JsonObject somewhere(JsonObject object, SplittableRandom random, UnaryOperator<JsonValue> change) {
        if (object.size() == 0) {
            return object.with("a", change.apply(JsonNumber.of(1)));
        }
        String name = Alteration.one(random, object.names());
        return object.with(name, within(object.find(name).orElseThrow(), random, change));
    }

    private static JsonValue within(JsonValue value, SplittableRandom random, UnaryOperator<JsonValue> change) {
        if (random.nextBoolean()) {
            return change.apply(value);
        }
        if (value instanceof JsonObject object && object.size() > 0) {
            return somewhere(object, random, change);
        }
        if (value instanceof JsonArray array && array.size() > 0) {
            List<JsonValue> items = new ArrayList<>(array.items());
            int at = random.nextInt(items.size());
            items.set(at, within(items.get(at), random, change));
            return new JsonArray(items);
        }
        return change.apply(value);
    }
}
