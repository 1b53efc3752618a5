package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonText;
import org.ledgermock.message.JsonValue;

class TextualTypesTest {

    private static final TextualTypes TYPES = new TextualTypes(JsonText.object("""
            {"properties": {
              "integer": {"type": "integer"},
              "number": {"type": "number"},
              "boolean": {"type": "boolean"},
              "string": {"type": "string"},
              "none": {},
              "either": {"type": ["integer", "string"]},
              "list": {"type": "array", "items": {"type": "integer"}},
              "filters": {"type": "array", "items": {"properties": {
                "Size": {"type": "number"}, "Values": {"items": {"type": "string"}}}}}}}
            """));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "integer | 5 | 5",
                "integer | -5 | -5",
                "integer | +5 | 5",
                "integer | 007 | 7",
                "integer | 0 | 0",
                "integer | 18446744073709551615 | 18446744073709551615",
                "number | 10.50 | 10.50",
                "number | 1.0E7 | 10000000",
                "number | 1e21 | 1000000000000000000000",
                "number | 1e-7 | 0.0000001",
                "number | -0.5 | -0.5",
                "integer | 1.5 | 1.5",
                "boolean | true | true",
                "boolean | false | false"
            })
    void a_text_of_its_type_becomes_a_value_of_it(String type, String text, String value) {
        JsonValue typed = typed(type, text);

        assertThat(typed).hasToString(value);
        assertThat(typed).isNotInstanceOf(JsonString.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "integer | ``",
                "integer | five",
                "integer | ` 5`",
                "integer | `5 `",
                "integer | 5x",
                "integer | 0x5",
                "integer | ５",
                "integer | ٥",
                "number | .5",
                "number | 5.",
                "number | NaN",
                "number | 1,5",
                "number | 1e400",
                "number | 1e-400",
                "number | 1e99999999999",
                "number | --1",
                "boolean | TRUE",
                "boolean | 1",
                "string | 5",
                "string | true",
                "none | 5",
                "either | 5",
                "unknown | 5"
            })
    void any_other_text_stays_one_for_the_schema_to_judge(String type, String text) {
        assertThat(typed(type, text)).isEqualTo(new JsonString(text));
    }

    @Test
    void digits_beyond_bounds_stay_a_text() {
        assertThat(typed("integer", "9".repeat(64))).hasToString("9".repeat(64));
        assertThat(typed("integer", "9".repeat(65))).isInstanceOf(JsonString.class);
        assertThat(typed("integer", "9".repeat(1_000_000))).isInstanceOf(JsonString.class);
    }

    @Test
    void lists_and_objects_are_read_through() {
        assertThat(TYPES.typed(JsonText.object("{\"list\":[\"1\",\"x\",\"3\"],\"filters\":[{\"Size\":\"1.5\","
                        + "\"Values\":[\"7\"],\"Name\":\"2\"}],\"other\":{\"list\":\"1\"}}")))
                .hasToString("{\"list\":[1,\"x\",3],\"filters\":[{\"Size\":1.5,\"Values\":[\"7\"],\"Name\":\"2\"}],"
                        + "\"other\":{\"list\":\"1\"}}");
    }

    @Test
    void a_form_that_does_not_fit_the_schema_is_left_as_it_is() {
        assertThat(TYPES.typed(JsonText.object("{\"integer\":[\"5\"],\"list\":{\"0\":\"5\"},\"filters\":\"5\"}")))
                .hasToString("{\"integer\":[\"5\"],\"list\":{\"0\":\"5\"},\"filters\":\"5\"}");
    }

    private static JsonValue typed(String name, String text) {
        return TYPES.typed(org.ledgermock.message.JsonObject.of(name, new JsonString(text)))
                .find(name)
                .orElseThrow();
    }
}
