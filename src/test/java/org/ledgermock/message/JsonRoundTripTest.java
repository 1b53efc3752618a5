package org.ledgermock.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.ledgermock.message.JsonReading.Read;

/** What is written is read as the same again: 2 000 random documents, half of them large. */
class JsonRoundTripTest {

    @Test
    void what_is_written_with_its_scale_is_read_as_the_same() {
        LongStream.range(0, 2_000).forEach(seed -> {
            JsonValue value = plain(new RandomJson(seed).value(4));

            assertThat(JsonReader.read(JsonWriter.write(value, NumberStyle.WITH_SCALE)))
                    .as("seed %d", seed)
                    .isEqualTo(new Read(value));
            assertThat(JsonReader.read(JsonWriter.write(value)))
                    .as("seed %d, as text", seed)
                    .isEqualTo(new Read(value));
            assertThat(JsonReader.read(JsonWriter.indented(value)))
                    .as("seed %d, indented", seed)
                    .isEqualTo(new Read(value));
        });
    }

    @Test
    void the_shortest_style_changes_no_value() {
        LongStream.range(0, 2_000).forEach(seed -> {
            JsonNumber number = new JsonNumber(new RandomJson(seed).number());
            String text = new String(JsonWriter.write(number, NumberStyle.SHORTEST), UTF_8);

            assertThat(((JsonNumber) JsonText.value(text)).value())
                    .as("seed %d", seed)
                    .isEqualByComparingTo(number.value());
            assertThat(text).matches("-?(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?");
        });
    }

    @Test
    void documents_that_differ_are_written_differently() {
        long same = LongStream.range(0, 1_000)
                .filter(seed -> JsonWriter.write(new RandomJson(seed).object(3))
                        .equals(JsonWriter.write(new RandomJson(seed + 1).object(3))))
                .count();

        assertThat(same).as("else the round trips above prove nothing").isLessThan(200);
    }

    // A negative scale has no plain notation of its own: 1E+2 is written, and read again, as 100.
    private static JsonValue plain(JsonValue value) {
        if (value instanceof JsonNumber number && number.value().scale() < 0) {
            return new JsonNumber(number.value().setScale(0));
        }
        if (value instanceof JsonArray array) {
            return new JsonArray(array.stream().map(JsonRoundTripTest::plain).toList());
        }
        if (value instanceof JsonObject object) {
            JsonObject.Builder fields = JsonObject.builder();
            object.forEach((name, field) -> fields.put(name, plain(field)));
            return fields.build();
        }
        return value;
    }
}
