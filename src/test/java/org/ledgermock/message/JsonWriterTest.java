package org.ledgermock.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonWriterTest {

    @ParameterizedTest
    @CsvSource({
        "100, 100, 100",
        "100.00, 100, 100.00",
        "10.23, 10.23, 10.23",
        "671.20, 671.2, 671.20",
        "0, 0, 0",
        "0.00, 0, 0.00",
        "-0.10, -0.1, -0.10",
        "1E+2, 100, 100",
        "1.0E7, 10000000, 10000000",
        "1E-8, 0.00000001, 0.00000001",
        "100E-2, 1, 1.00",
        "-5.000, -5, -5.000",
        "1000000, 1000000, 1000000",
        "0E+5, 0, 0",
        "0E-3, 0, 0.000",
        "999999999999999.99999999, 999999999999999.99999999, 999999999999999.99999999"
    })
    void numbers_are_in_plain_notation_shortest_or_with_their_scale(String number, String shortest, String withScale) {
        JsonNumber value = new JsonNumber(new BigDecimal(number));

        assertThat(text(value, NumberStyle.SHORTEST)).isEqualTo(shortest);
        assertThat(text(value, NumberStyle.WITH_SCALE)).isEqualTo(withScale);
        assertThat(JsonWriter.write(value)).isEqualTo(withScale);
        assertThat(value).hasToString(withScale);
    }

    @Test
    void the_longest_number_has_no_exponent_in_either_style() {
        for (BigDecimal number : new BigDecimal[] {
            new BigDecimal("1E+63"), new BigDecimal("1E-64"), new BigDecimal("9".repeat(64) + "E-64")
        }) {
            for (NumberStyle style : NumberStyle.values()) {
                String text = text(new JsonNumber(number), style);
                assertThat(text).doesNotContainIgnoringCase("e").hasSizeLessThanOrEqualTo(66);
                assertThat(new BigDecimal(text)).isEqualByComparingTo(number);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "quote\" | `\"quote\\\"\"`",
                "back\\ | `\"back\\\\\"`",
                "slash/ | `\"slash/\"`",
                "中😀é | `\"中😀é\"`"
            })
    void strings_are_escaped_where_json_asks_for_it(String string, String expected) {
        assertThat(JsonWriter.write(new JsonString(string))).isEqualTo(expected);
        assertThat(text(new JsonString(string), NumberStyle.SHORTEST)).isEqualTo(expected);
    }

    @Test
    void control_characters_are_escaped() {
        assertThat(JsonWriter.write(new JsonString("\u0000\u001f\n\r\t\b\f")))
                .isEqualTo("\"\\u0000\\u001F\\n\\r\\t\\b\\f\"");
    }

    @Test
    void the_bytes_are_always_utf_8() {
        JsonString half = new JsonString("half \ud83d of a character");

        assertThat(text(half, NumberStyle.SHORTEST)).isEqualTo("\"half \\uD83D of a character\"");
    }

    @Test
    void objects_and_arrays_are_compact_and_in_their_order() {
        String json = "{\"z\":1,\"a\":[true,false,null,{}],\"m\":{\"b\":[],\"\":\"\"}}";

        assertThat(JsonWriter.write(JsonText.value(json))).isEqualTo(json);
        assertThat(text(JsonText.value(json), NumberStyle.WITH_SCALE)).isEqualTo(json);
    }

    @Test
    void spaced_json_has_a_space_after_each_colon_and_comma() {
        assertThat(JsonWriter.spaced(JsonText.value("{\"a\":1.50,\"b\":[1,{\"c\":\", :\"}],\"d\":{},\"e\":[]}")))
                .isEqualTo("{\"a\": 1.50, \"b\": [1, {\"c\": \", :\"}], \"d\": {}, \"e\": []}");
    }

    @Test
    void what_is_not_ascii_may_be_escaped() {
        assertThat(JsonWriter.ascii("{\"a\":\"z中😀\"}")).isEqualTo("{\"a\":\"z\\u4e2d\\ud83d\\ude00\"}");
    }

    @Test
    void indented_json_is_for_people() {
        assertThat(JsonWriter.indented(
                        JsonText.value("{\"a\":1.50,\"b\":[1,{\"c\":\"x\\n\"}],\"d\":{},\"e\":[],\"f\":[[7]]}")))
                .isEqualTo("""
                        {
                          "a": 1.50,
                          "b": [
                            1,
                            {
                              "c": "x\\n"
                            }
                          ],
                          "d": {},
                          "e": [],
                          "f": [
                            [
                              7
                            ]
                          ]
                        }""");
    }

    private static String text(JsonValue value, NumberStyle style) {
        return new String(JsonWriter.write(value, style), UTF_8);
    }
}
