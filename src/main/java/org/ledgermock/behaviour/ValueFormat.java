package org.ledgermock.behaviour;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Key;
import org.ledgermock.message.RecordReader;
import org.ledgermock.message.Texts;

/**
 * How a value that a {@link AnswerTemplate} takes from its source is written. In a mapping a word, or an object that
 * describes it.
 */
public sealed interface ValueFormat {

    JsonValue write(JsonValue value);

    /** Reads a format from a mapping. */
    static ValueFormat of(JsonValue declared) {
        if (!(declared instanceof JsonString word)) {
            return RecordReader.read(declared, Described.class).format();
        }
        return switch (word.text()) {
            case "as-it-is" -> Plain.AS_IT_IS;
            case "string" -> Plain.STRING;
            case "number" -> Plain.NUMBER;
            default ->
                throw new JsonMismatch(
                        "",
                        "expected one of as-it-is, string, number, or an object with 'digest' or 'mask', got the string %s"
                                .formatted(word));
        };
    }

    /** A format that needs no more than its name. */
    enum Plain implements ValueFormat {
        AS_IT_IS {
            @Override
            public JsonValue write(JsonValue value) {
                return value;
            }
        },
        /** A number as a string of its digits. */
        STRING {
            @Override
            public JsonValue write(JsonValue value) {
                return value instanceof JsonNumber number
                        ? new JsonString(number.value().toPlainString())
                        : value;
            }
        },
        /** A string of digits as a number. */
        NUMBER {
            @Override
            public JsonValue write(JsonValue value) {
                return value instanceof JsonString string ? number(string) : value;
            }

            private JsonValue number(JsonString text) {
                if (JsonReader.read(text.text()) instanceof JsonReading.Read read
                        && read.value() instanceof JsonNumber number) {
                    return number;
                }
                throw new JsonMismatch("", "the text '%s' is no number".formatted(Texts.shortened(text.text())));
            }
        }
    }

    /** The object that describes a format: one of these. */
    record Described(Optional<Digest> digest, Optional<Mask> mask) {

        public Described {
            if (digest.isPresent() == mask.isPresent()) {
                throw new IllegalArgumentException("it needs either 'digest' or 'mask'");
            }
        }

        ValueFormat format() {
            return digest.<ValueFormat>map(format -> format).orElseGet(mask::orElseThrow);
        }
    }

    /** A text as the hex digits of its digest; an empty one stays empty. */
    record Digest(String algorithm, @Key("case") Letters letters) implements ValueFormat {

        /** How hex digits are written. */
        public enum Letters {
            UPPER,
            LOWER
        }

        public Digest {
            digest(algorithm);
        }

        private static MessageDigest digest(String algorithm) {
            try {
                return MessageDigest.getInstance(algorithm);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalArgumentException("the JDK has no digest '" + algorithm + "'", e);
            }
        }

        @Override
        public JsonValue write(JsonValue value) {
            if (!(value instanceof JsonString string) || string.text().isEmpty()) {
                return value;
            }
            HexFormat form = letters == Letters.UPPER ? HexFormat.of().withUpperCase() : HexFormat.of();
            return new JsonString(
                    form.formatHex(digest(algorithm).digest(string.text().getBytes(StandardCharsets.UTF_8))));
        }
    }

    /**
     * A text of which a part is hidden: its first characters stay, and what begins with a mark. A text without the mark
     * stays whole.
     *
     * @param shown how many characters stay at most
     * @param by what stands for those that are hidden
     * @param before the mark
     */
    record Mask(int shown, String by, String before) implements ValueFormat {

        @Override
        public JsonValue write(JsonValue value) {
            return value instanceof JsonString string ? new JsonString(masked(string.text())) : value;
        }

        private String masked(String text) {
            int mark = text.indexOf(before);
            if (mark < 0) {
                return text;
            }
            int first = Math.min(mark, shown);
            if (first > 0 && Character.isHighSurrogate(text.charAt(first - 1))) {
                first--;
            }
            return text.substring(0, first) + by + text.substring(mark);
        }
    }
}
