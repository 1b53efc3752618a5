package org.ledgermock.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordWriterTest {

    enum Colour {
        DARK_BLUE,
        RED
    }

    record Inner(@Key("the-name") String name, Optional<Integer> size) {}

    record Outer(
            String text,
            long whole,
            int small,
            BigDecimal amount,
            boolean flag,
            Colour colour,
            JsonPointer where,
            JsonObject raw,
            Optional<Inner> inner,
            List<Inner> inners,
            Map<String, List<BigDecimal>> lists) {}

    @Test
    void every_kind_of_component_is_written_as_it_is_read() {
        Outer outer = new Outer(
                "t",
                Long.MAX_VALUE,
                -7,
                new BigDecimal("1.50"),
                true,
                Colour.DARK_BLUE,
                JsonPointer.of("/a/0"),
                JsonText.object("{\"x\":[null]}"),
                Optional.of(new Inner("n", Optional.of(3))),
                List.of(new Inner("m", Optional.empty())),
                Map.of("a", List.of(BigDecimal.ONE, BigDecimal.TEN)));

        JsonObject written = RecordWriter.write(outer);

        assertThat(written)
                .hasToString("{\"text\":\"t\",\"whole\":9223372036854775807,\"small\":-7,\"amount\":1.50,\"flag\":true,"
                        + "\"colour\":\"dark-blue\",\"where\":\"/a/0\",\"raw\":{\"x\":[null]},"
                        + "\"inner\":{\"the-name\":\"n\",\"size\":3},\"inners\":[{\"the-name\":\"m\"}],"
                        + "\"lists\":{\"a\":[1,10]}}");
        assertThat(RecordReader.read(written, Outer.class)).isEqualTo(outer);
    }

    record Stay(Instant from, Duration until, Celsius at, Set<Colour> colours) {}

    record Celsius(BigDecimal degrees) implements ToJson {

        @Override
        public JsonValue json() {
            return new JsonNumber(degrees);
        }
    }

    @Test
    void times_are_written_as_texts_sets_in_order_and_a_type_may_write_itself() {
        Stay stay = new Stay(
                Instant.parse("2030-01-01T00:00:00Z"),
                Duration.ofMinutes(5),
                new Celsius(BigDecimal.TEN),
                Set.of(Colour.RED, Colour.DARK_BLUE));

        assertThat(RecordWriter.array(List.of(stay)))
                .hasToString(
                        "[{\"from\":\"2030-01-01T00:00:00Z\",\"until\":\"PT5M\",\"at\":10,\"colours\":[\"dark-blue\",\"red\"]}]");
    }

    @Test
    void what_another_reader_has_read_is_written_too() {
        Map<String, Object> read = new LinkedHashMap<>();
        read.put("a", null);
        read.put("b", Map.of("c", List.of(1, new BigInteger("18446744073709551616"), "x", false)));

        assertThat(RecordWriter.object(read))
                .hasToString("{\"a\":null,\"b\":{\"c\":[1,18446744073709551616,\"x\",false]}}");
    }

    record Odd(StringBuilder text) {}

    @Test
    void a_type_without_a_form_is_told_by_its_name() {
        assertThatThrownBy(() -> RecordWriter.write(new Odd(new StringBuilder())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("class java.lang.StringBuilder has no form as JSON");
    }
}
