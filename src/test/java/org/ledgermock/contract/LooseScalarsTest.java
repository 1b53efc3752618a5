package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonText;

/** Where a schema has a text or a number, the other is taken for it; nothing else is touched. */
class LooseScalarsTest {

    private static final ScalarPlaces SCALARS = LooseScalars.of(JsonText.object("""
            {"properties": {
              "text": {"type": "string"},
              "perhaps": {"type": ["string", "null"]},
              "number": {"type": "number"},
              "integer": {"type": ["integer", "null"]},
              "either": {"type": ["integer", "string"]},
              "switch": {"enum": [-1, 0, 1, null]},
              "any": {"enum": [0, 1, "", "0", "1"]},
              "untyped": {},
              "inside": {"type": "object", "properties": {"text": {"type": "string"}}},
              "list": {"type": "array", "items": {"properties": {"number": {"type": "number"}}}}}}
            """));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\":1001} | {\"text\":\"1001\"}",
                "{\"text\":12.50} | {\"text\":\"12.50\"}",
                "{\"perhaps\":13800138000} | {\"perhaps\":\"13800138000\"}",
                "{\"number\":\"12.50\"} | {\"number\":12.50}",
                "{\"number\":\"-1e2\"} | {\"number\":-100}",
                "{\"integer\":\"007\"} | {\"integer\":7}",
                "{\"switch\":\"1\"} | {\"switch\":1}",
                "{\"inside\":{\"text\":5},\"other\":5} | {\"inside\":{\"text\":\"5\"},\"other\":5}",
                "{\"list\":[{\"number\":\"1\"},{\"number\":2}]} | {\"list\":[{\"number\":1},{\"number\":2}]}"
            })
    void a_scalar_is_taken_for_the_other(String sent, String taken) {
        assertThat(SCALARS.written(JsonText.object(sent))).hasToString(taken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\":\"1\",\"number\":1,\"integer\":null,\"perhaps\":null}",
                "{\"text\":true,\"number\":true,\"integer\":[\"1\"]}",
                "{\"number\":\"\",\"integer\":\"one\"}",
                "{\"number\":\" 1\"}",
                "{\"either\":1}",
                "{\"either\":\"1\"}",
                "{\"any\":\"1\"}",
                "{\"any\":1}",
                "{\"untyped\":1,\"inside\":\"1\",\"list\":1}"
            })
    void all_else_is_left_as_it_is(String sent) {
        JsonObject arguments = JsonText.object(sent);

        assertThat(SCALARS.written(arguments)).isSameAs(arguments);
    }

    @Test
    void a_family_takes_them_only_where_its_option_says_so() {
        assertThat(RealFamilies.KYBIO.takesLooseScalars()).isTrue();
        assertThat(RealFamilies.TENCENT.takesLooseScalars()).isFalse();
    }
}
