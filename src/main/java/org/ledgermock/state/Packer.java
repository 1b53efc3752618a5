package org.ledgermock.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonBoolean;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/** Writes values one behind the other into as few bytes as they take; {@link Unpacker} reads them back. */
final class Packer {

    static final byte NULL = 0;
    static final byte TRUE = 1;
    static final byte FALSE = 2;
    static final byte NUMBER = 3;
    static final byte STRING = 4;
    static final byte ARRAY = 5;
    static final byte OBJECT = 6;

    private static final int LONGEST_NUMBER = 10;

    // In the order in which they came, which is that of their numbers.
    private final Map<String, Integer> known = new LinkedHashMap<>();
    private byte[] bytes = new byte[8_192];
    private int size;

    int size() {
        return size;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** The texts that {@link #text} has referred to. */
    String[] texts() {
        return known.keySet().toArray(String[]::new);
    }

    /** A text that is likely to come again. */
    void text(String text) {
        Integer before = known.putIfAbsent(text, known.size());
        number(before == null ? known.size() - 1 : before);
    }

    /** A text that is not, as an id that the server makes: without a half of a pair of surrogates. */
    void ownText(String text) {
        own(text.getBytes(UTF_8));
    }

    /** Small ones, whether below zero or above, in few bytes. */
    void number(long number) {
        require(LONGEST_NUMBER);
        long rest = number << 1 ^ number >> 63;
        while ((rest & ~0x7fL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Exactly, with its scale. */
    void decimal(BigDecimal decimal) {
        number(decimal.scale());
        if (decimal.precision() <= JsonNumber.DIGITS_OF_ANY_LONG) {
            number(0);
            number(decimal.scaleByPowerOfTen(decimal.scale()).longValue());
        } else {
            own(decimal.unscaledValue().toByteArray());
        }
    }

    void json(JsonValue value) {
        require(1);
        if (value instanceof JsonObject object) {
            bytes[size++] = OBJECT;
            number(object.size());
            object.forEach((name, field) -> {
                text(name);
                json(field);
            });
        } else if (value instanceof JsonArray array) {
            bytes[size++] = ARRAY;
            number(array.size());
            array.forEach(this::json);
        } else if (value instanceof JsonString string) {
            bytes[size++] = STRING;
            text(string.text());
        } else if (value instanceof JsonNumber number) {
            bytes[size++] = NUMBER;
            decimal(number.value());
        } else {
            bytes[size++] = value instanceof JsonBoolean bool ? bool.value() ? TRUE : FALSE : NULL;
        }
    }

    private void own(byte[] written) {
        number(written.length);
        require(written.length);
        System.arraycopy(written, 0, bytes, size, written.length);
        size += written.length;
    }

    private void require(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + more);
        }
    }
}
