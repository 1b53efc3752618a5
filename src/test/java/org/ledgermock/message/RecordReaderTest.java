package org.ledgermock.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordReaderTest {

    enum Colour {
        RED,
        DARK_BLUE
    }

    record Inner(String name, Optional<BigDecimal> size) {

        Inner {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("an inner needs a name");
            }
        }
    }

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

    /** Reads itself from a number. */
    public record Celsius(BigDecimal degrees) {

        public static Celsius of(JsonValue value) {
            if (value instanceof JsonNumber number) {
                return new Celsius(number.value());
            }
            throw JsonMismatch.otherType("/degrees", "a number", value);
        }
    }

    record Weather(Celsius high, List<Celsius> others) {}

    private static final String LEAST = "\"text\":\"t\",\"whole\":9223372036854775807,\"small\":-7,\"amount\":1.50,"
            + "\"flag\":true,\"colour\":\"dark-blue\",\"where\":\"/a/0\",\"raw\":{\"x\":[null]}";

    @Test
    void every_kind_of_component_is_read() {
        Outer outer = read(
                "{" + LEAST
                        + ",\"inner\":{\"name\":\"n\",\"size\":3},\"inners\":[{\"name\":\"m\"}],\"lists\":{\"a\":[1,2],\"b\":[]}}");

        assertThat(outer)
                .isEqualTo(new Outer(
                        "t",
                        Long.MAX_VALUE,
                        -7,
                        new BigDecimal("1.50"),
                        true,
                        Colour.DARK_BLUE,
                        JsonPointer.of("/a/0"),
                        JsonText.object("{\"x\":[null]}"),
                        Optional.of(new Inner("n", Optional.of(BigDecimal.valueOf(3)))),
                        List.of(new Inner("m", Optional.empty())),
                        Map.of("a", List.of(BigDecimal.ONE, BigDecimal.valueOf(2)), "b", List.of())));
    }

    @Test
    void what_is_optional_may_be_absent_and_the_order_of_keys_is_free() {
        Outer outer = read("{" + LEAST + "}");

        assertThat(outer.inner()).isEmpty();
        assertThat(outer.inners()).isEmpty();
        assertThat(outer.lists()).isEmpty();
        assertThat(RecordReader.read(JsonText.value("{\"size\":1,\"name\":\"n\"}"), Inner.class))
                .isEqualTo(new Inner("n", Optional.of(BigDecimal.ONE)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text | 5 | `/text: expected a string, got the number 5`",
                "text | null | `/text: expected a string, got the null null`",
                "whole | \"5\" | `/whole: expected an integer, got the string \"5\"`",
                "flag | 0 | `/flag: expected true or false, got the number 0`",
                "flag | \"true\" | `/flag: expected true or false, got the string \"true\"`",
                "colour | \"green\" | `/colour: expected one of red, dark-blue, got the string \"green\"`",
                "colour | \"DARK_BLUE\" | `/colour: expected one of red, dark-blue, got the string \"DARK_BLUE\" (did you mean 'dark-blue'?)`",
                "where | \"a\" | `/where: 'a' is not a JSON Pointer: it must begin with '/'`",
                "raw | [] | `/raw: expected an object, got the array []`",
                "inner | [] | `/inner: expected an object, got the array []`",
                "inner | {\"name\":\"n\",\"sise\":1} | `/inner: unknown key 'sise' (did you mean 'size'?), allowed: name, size`",
                "inner | {\"size\":1} | `/inner: the key 'name' is missing`",
                "inner | {\"name\":\"\"} | `/inner: an inner needs a name`",
                "inners | {} | `/inners: expected an array, got the object {}`",
                "inners | [{\"name\":\"n\"},{}] | `/inners/1: the key 'name' is missing`",
                "inners | [{\"name\":\"n\",\"size\":true}] | `/inners/0/size: expected a decimal, got the boolean true`",
                "lists | [] | `/lists: expected an object, got the array []`",
                "lists | {\"a\":[1,\"x\"]} | `/lists/a/1: expected a decimal, got the string \"x\"`"
            })
    void a_message_says_where_what_is_expected_and_what_is_there(String key, String value, String message) {
        JsonObject changed = JsonText.object("{" + LEAST + "}").with(key, JsonText.value(value));

        assertThatThrownBy(() -> RecordReader.read(changed, Outer.class))
                .isInstanceOf(JsonMismatch.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"whole, 1.5", "whole, 9223372036854775808", "small, 2147483648", "small, 0.1"})
    void a_number_that_does_not_fit_is_told_as_what_it_is(String key, String number) {
        JsonObject changed = JsonText.object("{" + LEAST + "}").with(key, JsonText.value(number));

        assertThatThrownBy(() -> RecordReader.read(changed, Outer.class))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageStartingWith("/" + key + ": ")
                .hasMessageContaining(number);
    }

    @Test
    void whole_numbers_may_be_written_with_a_fraction_of_zeros() {
        assertThat(read("{" + LEAST.replace("-7", "-7.00") + "}").small()).isEqualTo(-7);
    }

    @ParameterizedTest
    @CsvSource({"text", "whole", "small", "amount", "flag", "colour", "where", "raw"})
    void a_required_key_that_is_missing_is_named(String key) {
        JsonObject without = JsonText.object("{" + LEAST + "}").without(key);

        assertThatThrownBy(() -> RecordReader.read(without, Outer.class))
                .isInstanceOf(JsonMismatch.class)
                .hasMessage("/: the key '" + key + "' is missing");
    }

    @Test
    void an_unknown_key_is_told_before_a_missing_one_and_with_all_that_are_allowed() {
        assertThatThrownBy(() -> read("{\"txt\":\"t\"}"))
                .hasMessage(
                        "/: unknown key 'txt' (did you mean 'text'?), allowed: text, whole, small, amount, flag, colour, where, raw, inner, inners, lists; /: the key 'whole' is missing; /: the key 'small' is missing; /: the key 'amount' is missing; /: the key 'flag' is missing; /: the key 'colour' is missing; /: the key 'where' is missing; /: the key 'raw' is missing");
    }

    @Test
    void something_else_than_an_object_is_refused() {
        assertThatThrownBy(() -> read("[]")).hasMessage("/: expected an object, got the array []");
        assertThatThrownBy(() -> read("null")).hasMessage("/: expected an object, got the null null");
    }

    @Test
    void names_in_a_pointer_are_escaped() {
        JsonObject changed = JsonText.object("{" + LEAST + ",\"lists\":{\"a/b~c\":[true]}}");

        assertThatThrownBy(() -> RecordReader.read(changed, Outer.class))
                .hasMessage("/lists/a~1b~0c/0: expected a decimal, got the boolean true");
    }

    record Boxed(Optional<Long> whole, List<Integer> small, Map<String, Boolean> flags) {}

    @Test
    void numbers_and_truths_may_be_optional_or_in_lists() {
        assertThat(RecordReader.read(
                        JsonText.value("{\"whole\":3,\"small\":[1,2],\"flags\":{\"a\":true}}"), Boxed.class))
                .isEqualTo(new Boxed(Optional.of(3L), List.of(1, 2), Map.of("a", true)));
    }

    @Test
    void a_type_may_read_itself() {
        JsonValue good = JsonText.value("{\"high\":21.5,\"others\":[1,2]}");
        JsonValue bad = JsonText.value("{\"high\":21.5,\"others\":[1,\"warm\"]}");

        assertThat(RecordReader.read(good, Weather.class))
                .isEqualTo(new Weather(
                        new Celsius(new BigDecimal("21.5")),
                        List.of(new Celsius(BigDecimal.ONE), new Celsius(BigDecimal.valueOf(2)))));
        assertThatThrownBy(() -> RecordReader.read(bad, Weather.class))
                .isInstanceOf(JsonMismatch.class)
                .hasMessage("/others/1/degrees: expected a number, got the string \"warm\"");
    }

    record Met(Instant at, List<Inner> inners) {}

    @Test
    void of_a_document_that_says_more_a_part_is_read_but_not_of_one_that_says_less() {
        JsonValue more =
                JsonText.value("{\"at\":\"2030-01-01T00:00:00Z\",\"new\":1,\"inners\":[{\"name\":\"n\",\"newer\":2}]}");

        assertThat(RecordReader.readPart(more, Met.class))
                .isEqualTo(new Met(Instant.parse("2030-01-01T00:00:00Z"), List.of(new Inner("n", Optional.empty()))));
        assertThatThrownBy(() -> RecordReader.read(more, Met.class))
                .hasMessage(
                        "/: unknown key 'new', allowed: at, inners; /inners/0: unknown key 'newer', allowed: name, size");
        assertThatThrownBy(() -> RecordReader.readPart(JsonText.value("{}"), Met.class))
                .hasMessage("/: the key 'at' is missing");
        assertThatThrownBy(() -> RecordReader.readPart(JsonText.value("{\"at\":\"noon\"}"), Met.class))
                .hasMessage("/at: expected a time, as 2026-01-31T12:00:00Z, got the string \"noon\"");
    }

    @Test
    void a_mismatch_can_be_told_from_further_up() {
        assertThat(new JsonMismatch("/b", "it is wrong").below("/a")).hasMessage("/a/b: it is wrong");
        assertThat(new JsonMismatch("", "it is wrong").below("/a")).hasMessage("/a: it is wrong");
        assertThat(new JsonMismatch("", "it is wrong")).hasMessage("/: it is wrong");
    }

    private static Outer read(String json) {
        return RecordReader.read(JsonText.value(json), Outer.class);
    }
}
