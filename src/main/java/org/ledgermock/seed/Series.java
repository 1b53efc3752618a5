package org.ledgermock.seed;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.RecordReader;

/**
 * Many entities that differ only by their number, 1 to {@code count}.
 *
 * <p>A field is the same in all, unless it is an object: {@code {"from": 1, "step": 2}} counts, {@code {"text": "No.
 * {n}"}} has the number in a text, {@code {"time": "2022-01-01 00:00:00", "seconds": 60}} counts time.
 */
record Series(String kind, int count, JsonObject values) {

    private static final int MAX = 1_000_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    Series {
        if (count < 1 || count > MAX) {
            throw new IllegalArgumentException("a series has 1 to " + MAX + " entities, not " + count);
        }
    }

    private record Count(BigDecimal from, BigDecimal step) {}

    private record Text(String text) {}

    private record Time(String time, long seconds) {

        LocalDateTime first() {
            try {
                return LocalDateTime.parse(time, TIME);
            } catch (DateTimeParseException e) {
                throw new JsonMismatch("/time", "'%s' is not a time, yyyy-MM-dd HH:mm:ss".formatted(time));
            }
        }
    }

    /** The fields of the entity with this number, from 1 on. */
    JsonObject entity(int number) {
        JsonObject.Builder entity = JsonObject.builder();
        values.forEach((name, declared) -> entity.put(name, field(name, declared, number)));
        return entity.build();
    }

    private static JsonValue field(String name, JsonValue declared, int number) {
        try {
            return value(declared, number);
        } catch (JsonMismatch e) {
            throw e.below(JsonPointer.below("", name));
        }
    }

    private static JsonValue value(JsonValue declared, int number) {
        if (!(declared instanceof JsonObject object)) {
            return declared instanceof JsonArray array
                    ? new JsonArray(
                            array.stream().map(item -> value(item, number)).toList())
                    : declared;
        }
        if (object.has("from")) {
            Count count = RecordReader.read(object, Count.class);
            return new JsonNumber(count.from.add(count.step.multiply(BigDecimal.valueOf(number - 1))));
        }
        if (object.has("text")) {
            Text text = RecordReader.read(object, Text.class);
            return new JsonString(text.text.replace("{n}", Integer.toString(number)));
        }
        if (object.has("time")) {
            Time time = RecordReader.read(object, Time.class);
            return new JsonString(TIME.format(time.first().plusSeconds(time.seconds * (number - 1))));
        }
        throw new JsonMismatch("", "in a series an object has 'from' and 'step', 'text', or 'time' and 'seconds'");
    }
}
