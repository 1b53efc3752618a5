package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonText;
import org.ledgermock.message.RecordReader;

class OptionDeclarationTest {

    private static final String REST =
            "\"key\":\"k\",\"strict\":\"b\",\"provenance\":\"inferred\",\"source\":\"s\",\"says\":\"it\"";

    @Test
    void an_option_has_values_to_choose_from_or_a_type() {
        OptionDeclaration chosen = option("\"values\":[\"a\",\"b\"],\"default\":\"a\"");

        assertThat(chosen.byDefault()).isEqualTo("a");
        assertThat(chosen.strict()).isEqualTo("b");
        assertThat(chosen.allowed()).isEqualTo("a, b");
        assertThat(chosen.allows("b")).isTrue();
        assertThat(chosen.allows("B")).isFalse();
        assertThat(chosen.allows("")).isFalse();
        assertThat(option("\"type\":\"integer\",\"default\":\"1\"").allowed()).isEqualTo("any integer");
    }

    @ParameterizedTest
    @CsvSource({
        "integer, 0, true",
        "integer, -5, true",
        "integer, 999999999999999999, true",
        "integer, 9999999999999999999, false",
        "integer, 1.0, false",
        "integer, +1, false",
        "integer, ' 1', false",
        "integer, ٣, false",
        "integer, '', false",
        "decimal, 1.5, true",
        "decimal, -999999999999999.99999999, true",
        "decimal, 1000000000000000, false",
        "decimal, 0.000000001, false",
        "decimal, 1., false",
        "decimal, 1e5, false",
        "boolean, true, true",
        "boolean, false, true",
        "boolean, TRUE, false",
        "boolean, 1, false",
        "list, any, true",
        "list, 'ap-singapore,ap-jakarta', true",
        "list, '', false",
        "list, 'a,', false",
        "list, 'a, b', false",
        "list, a b, false"
    })
    void a_type_says_which_texts_are_allowed(String type, String value, boolean allowed) {
        assertThat(option("\"type\":\"" + type + "\",\"default\":\"1\"").allows(value))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"default\":\"a\"",
                "\"default\":\"a\",\"values\":[]",
                "\"default\":\"a\",\"values\":[\"a\",\"b\"],\"type\":\"integer\"",
                "\"default\":\"a\",\"type\":\"string\""
            })
    void neither_or_both_or_an_unknown_type_is_refused(String fields) {
        assertThatThrownBy(() -> option(fields))
                .isInstanceOf(JsonMismatch.class)
                .hasMessage(
                        "/: the option 'k' needs either 'values' or a 'type' out of [integer, decimal, boolean, list, zone]");
    }

    @Test
    void the_key_is_default_and_not_the_word_that_java_needs_for_it() {
        assertThatThrownBy(() -> option("\"values\":[\"a\",\"b\"],\"byDefault\":\"a\""))
                .isInstanceOf(JsonMismatch.class);
        assertThatThrownBy(() -> option("\"values\":[\"a\",\"b\"],\"byDefault\":\"a\",\"default\":\"b\""))
                .isInstanceOf(JsonMismatch.class);
    }

    @Test
    void a_missing_default_is_named_as_files_write_it() {
        assertThatThrownBy(() -> option("\"values\":[\"a\",\"b\"]")).hasMessage("/: the key 'default' is missing");
    }

    private static OptionDeclaration option(String fields) {
        return RecordReader.read(JsonText.value("{" + REST + "," + fields + "}"), OptionDeclaration.class);
    }
}
