package org.ledgermock.message;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random JSON values, the same ones for the same seed. */
final class RandomJson {

    private static final String[] PIECES = {
        "a",
        "Z",
        "0",
        " ",
        "\"",
        "\\",
        "/",
        "\n",
        "\r",
        "\t",
        "\b",
        "\f",
        "\u0000",
        "\u001f",
        "\u007f",
        "\u0080",
        "é",
        "中文",
        "\u2028",
        "\u2029",
        "\ufeff",
        "\uffff",
        "😀",
        "\ud83c\uddee",
        "~",
        "{",
        "]"
    };

    private final Random random;

    RandomJson(long seed) {
        this.random = new Random(seed);
    }

    JsonValue value(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> new JsonString(text());
            case 1 -> new JsonNumber(number());
            case 2 -> new JsonBoolean(random.nextBoolean());
            case 3 -> JsonNull.NULL;
            case 4 -> JsonNumber.of(random.nextLong());
            case 5 -> array(depth);
            default -> object(depth);
        };
    }

    private JsonArray array(int depth) {
        List<JsonValue> items = new ArrayList<>();
        for (int left = random.nextInt(6); left > 0; left--) {
            items.add(value(depth - 1));
        }
        return new JsonArray(items);
    }

    JsonObject object(int depth) {
        JsonObject.Builder object = JsonObject.builder();
        for (int left = random.nextInt(20); left > 0; left--) {
            String name = text();
            if (!object.has(name)) {
                object.put(name, value(depth - 1));
            }
        }
        return object.build();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(8); left > 0; left--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    /** Of up to 64 digits before the point and 64 after it. */
    BigDecimal number() {
        int digits = 1 + random.nextInt(JsonNumber.MAX_DIGITS);
        BigInteger unscaled = new BigInteger(digits * 3, random)
                .mod(BigInteger.TEN.pow(digits))
                .multiply(sign());
        int precision = new BigDecimal(unscaled).precision();
        int scale = precision - JsonNumber.MAX_DIGITS + random.nextInt(2 * JsonNumber.MAX_DIGITS + 1 - precision);
        return new BigDecimal(unscaled, scale);
    }

    private BigInteger sign() {
        return random.nextBoolean() ? BigInteger.ONE : BigInteger.ONE.negate();
    }
}
