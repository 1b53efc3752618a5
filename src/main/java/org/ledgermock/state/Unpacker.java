package org.ledgermock.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonBoolean;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/** Reads what {@link Packer} has written, in the same order. */
final class Unpacker {

    private final byte[] bytes;
    private final String[] texts;
    private int at;

    Unpacker(byte[] bytes, int start, String[] texts) {
        this.bytes = bytes;
        this.at = start;
        this.texts = texts;
    }

    String text() {
        return texts[(int) number()];
    }

    String ownText() {
        return new String(own((int) number()), UTF_8);
    }

    long number() {
        long rest = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            rest |= (next & 0x7fL) << shift;
            shift += 7;
        } while (next < 0);
        return rest >>> 1 ^ -(rest & 1);
    }

    BigDecimal decimal() {
        int scale = (int) number();
        int length = (int) number();
        return length == 0 ? BigDecimal.valueOf(number(), scale) : new BigDecimal(new BigInteger(own(length)), scale);
    }

    JsonObject object() {
        at++;
        return fields();
    }

    JsonValue json() {
        return switch (bytes[at++]) {
            case Packer.OBJECT -> fields();
            case Packer.ARRAY -> items();
            case Packer.STRING -> new JsonString(text());
            case Packer.NUMBER -> new JsonNumber(decimal());
            case Packer.TRUE -> new JsonBoolean(true);
            case Packer.FALSE -> new JsonBoolean(false);
            default -> JsonNull.NULL;
        };
    }

    private JsonObject fields() {
        JsonObject.Builder object = JsonObject.builder();
        for (long left = number(); left > 0; left--) {
            object.put(text(), json());
        }
        return object.build();
    }

    private JsonArray items() {
        List<JsonValue> items = new ArrayList<>();
        for (long left = number(); left > 0; left--) {
            items.add(json());
        }
        return new JsonArray(items);
    }

    private byte[] own(int length) {
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }
}
