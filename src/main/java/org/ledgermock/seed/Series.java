package org.ledgermock.seed;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonBoolean;
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
 * {n}"}} has the number in a text, {@code {"time": "2022-01-01 00:00:00", "seconds": 60}} counts time. With {@code
 * "mixed": true} the entities have the same counts in an order of their own. {@code {"among": ["", {"text": "{n}"}]}} is
 * one of these, and {@code {"between": [0, "Credit"]}} a number between two, which may be those of fields before it.
 */
record Series(String kind, int count, JsonObject values) {

    static final int MAX = 1_000_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    Series {
        if (count < 1 || count > MAX) {
            throw new IllegalArgumentException("a series has 1 to " + MAX + " entities, not " + count);
        }
    }

    private record Count(BigDecimal from, BigDecimal step, Optional<JsonBoolean> mixed) {}

    private record Text(String text) {}

    private record Time(String time, long seconds, Optional<JsonBoolean> mixed) {

        LocalDateTime first() {
            try {
                return LocalDateTime.parse(time, TIME);
            } catch (DateTimeParseException e) {
                throw new JsonMismatch("/time", "'%s' is not a time, yyyy-MM-dd HH:mm:ss".formatted(time));
            }
        }
    }

    private record Among(List<JsonValue> among) {}

    private record Between(List<JsonValue> between) {}

    Series of(int other) {
        return new Series(kind, other, values);
    }

    /** The fields of the entity with this number, from 1 on. */
    JsonObject entity(int number) {
        JsonObject.Builder entity = JsonObject.builder();
        values.forEach((name, declared) -> entity.put(name, field(declared, new Spread(name, number))));
        return entity.build();
    }

    private JsonValue field(JsonValue declared, Spread spread) {
        try {
            return value(declared, spread);
        } catch (JsonMismatch e) {
            throw e.below(JsonPointer.below("", spread.field()));
        } catch (IllegalArgumentException | DateTimeException e) {
            // It counts further than numbers or times go.
            throw new JsonMismatch(JsonPointer.below("", spread.field()), String.valueOf(e.getMessage()));
        }
    }

    private JsonValue value(JsonValue declared, Spread spread) {
        if (declared instanceof JsonArray array) {
            return new JsonArray(array.stream().map(item -> value(item, spread)).toList());
        }
        return declared instanceof JsonObject pattern ? made(pattern, spread) : declared;
    }

    private JsonValue made(JsonObject pattern, Spread spread) {
        if (pattern.has("from")) {
            Count count = RecordReader.read(pattern, Count.class);
            return new JsonNumber(
                    count.from.add(count.step.multiply(BigDecimal.valueOf(place(count.mixed, spread.number())))));
        }
        if (pattern.has("text")) {
            Text text = RecordReader.read(pattern, Text.class);
            return new JsonString(text.text.replace("{n}", Integer.toString(spread.number())));
        }
        if (pattern.has("time")) {
            Time time = RecordReader.read(pattern, Time.class);
            return new JsonString(
                    TIME.format(time.first().plusSeconds(time.seconds * place(time.mixed, spread.number()))));
        }
        if (pattern.has("among")) {
            List<JsonValue> among = RecordReader.read(pattern, Among.class).among;
            require(!among.isEmpty(), "/among", "it needs at least one value");
            return value(among.get((int) spread.below(among.size())), spread);
        }
        if (pattern.has("between")) {
            List<JsonValue> ends = RecordReader.read(pattern, Between.class).between;
            require(ends.size() == 2, "/between", "it needs two ends");
            return new JsonNumber(spread.between(end(ends.get(0), spread), end(ends.get(1), spread)));
        }
        throw new JsonMismatch(
                "", "in a series an object has 'from' and 'step', 'text', 'time' and 'seconds', 'among', or 'between'");
    }

    private long place(Optional<JsonBoolean> mixed, int number) {
        return mixed.filter(JsonBoolean::value).isPresent() ? Spread.mixed(number, count) : number - 1;
    }

    /** A number, or that of another field, which stands before the one that asks for it: so no two ask for each other. */
    private BigDecimal end(JsonValue declared, Spread spread) {
        if (declared instanceof JsonNumber number) {
            return number.value();
        }
        String other = declared instanceof JsonString name ? name.text() : "";
        List<String> before = values.names().subList(0, values.names().indexOf(spread.field()));
        require(before.contains(other), "/between", "%s is neither a number nor a field before it".formatted(declared));
        JsonValue found = field(values.find(other).orElseThrow(), new Spread(other, spread.number()));
        require(found instanceof JsonNumber, "/between", "the field '%s' is no number".formatted(other));
        return ((JsonNumber) found).value();
    }

    private static void require(boolean holds, String place, String problem) {
        if (!holds) {
            throw new JsonMismatch(place, problem);
        }
    }
}
