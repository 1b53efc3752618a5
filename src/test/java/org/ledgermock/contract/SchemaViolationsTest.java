package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.JsonText;
import org.ledgermock.message.Violation;

class SchemaViolationsTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'required':['a','b']} | {'b':1} | /a | required | a value | nothing",
                "{'required':['a/b']} | {} | /a~1b | required | a value | nothing",
                "{'required':['m~n']} | {} | /m~0n | required | a value | nothing",
                "{'properties':{'a':{'required':['b']}}} | {'a':{}} | /a/b | required | a value | nothing",
                "{'type':'integer'} | '1' | `` | type | integer | '1'",
                "{'type':'integer'} | 1.5 | `` | type | integer | 1.5",
                "{'type':'integer'} | null | `` | type | integer | null",
                "{'type':'number'} | true | `` | type | number | true",
                "{'type':'object'} | [] | `` | type | object | []",
                "{'type':'string'} | 1.50 | `` | type | string | 1.50",
                "{'type':['integer','string']} | 1.5 | `` | type | integer or string | 1.5",
                "{'type':['string','null']} | {'x':[1]} | `` | type | string or null | {'x':[1]}",
                "{'additionalProperties':false} | {'x':[1]} | /x | additionalProperties | no such field | one",
                "{'additionalProperties':false} | {'a/b':0} | /a~1b | additionalProperties | no such field | one",
                "{'properties':{'a':true},'unevaluatedProperties':false} | {'a':1,'b':'t'} | /b | unevaluatedProperties | no such field | one",
                "{'enum':['a','']} | 'b' | `` | enum | enum ['a',''] | b",
                "{'enum':[0,1,null]} | 2 | `` | enum | enum [0,1,null] | 2",
                "{'const':1} | 2 | `` | const | const 1 | 2",
                "{'minimum':1} | 0 | `` | minimum | minimum 1 | 0",
                "{'maximum':100} | 101 | `` | maximum | maximum 100 | 101",
                "{'exclusiveMinimum':0} | 0 | `` | exclusiveMinimum | exclusiveMinimum 0 | 0",
                "{'multipleOf':0.01} | 0.001 | `` | multipleOf | multipleOf 0.01 | 0.001",
                "{'minLength':1} | '' | `` | minLength | minLength 1 | ``",
                "{'maxLength':2} | 'abc' | `` | maxLength | maxLength 2 | abc",
                "{'pattern':'^[0-9]+$'} | '12x' | `` | pattern | pattern '^[0-9]+$' | 12x",
                "{'minItems':1} | [] | `` | minItems | minItems 1 | []",
                "{'maxItems':1} | [1,2] | `` | maxItems | maxItems 1 | [1,2]",
                "{'items':{'items':{'type':'integer'}}} | [[1],[2,'x']] | /1/1 | type | integer | 'x'",
                "{'items':{'properties':{'a':{'minimum':1}}}} | [{},{'a':0}] | /1/a | minimum | minimum 1 | 0",
                "{'properties':{'a':{'items':{'required':['b']}}}} | {'a':[{'b':1},{}]} | /a/1/b | required | a value | nothing",
                "{'properties':{'a b':{'type':'null'}}} | {'a b':0} | /a b | type | null | 0"
            })
    void one_breach_is_told_by_place_rule_expectation_and_finding(
            String schema, String value, String pointer, String rule, String expected, String got) {
        assertThat(schema(schema).violations(JsonText.value(quoted(value))))
                .containsExactly(new Violation(pointer, rule, quoted(expected), quoted(got)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'integer'} | 1.0",
                "{'type':'integer'} | 1e2",
                "{'type':'number'} | 1",
                "{'type':['integer','string']} | '1'",
                "{'enum':[1.50]} | 1.5",
                "{'enum':[0,1,'',null]} | 1.0",
                "{'const':1} | 1.00",
                "{'maxLength':2} | '😀😀'",
                "{'required':['a']} | {'a':null}",
                "{'required':['a']} | 5",
                "{'additionalProperties':true} | {'x':1}",
                "{'pattern':'b'} | 'abc'",
                "{'multipleOf':0.00000001} | 0.00000001",
                "{'multipleOf':0.00000001} | -123456789012345.12345678",
                "true | 1"
            })
    void what_keeps_the_schema_has_no_violation(String schema, String value) {
        assertThat(schema(schema).violations(JsonText.value(quoted(value)))).isEmpty();
    }

    @Test
    void every_breach_is_told() {
        String schema = "{'type':'object','properties':{'a':{'type':'integer','minimum':1},'b':{'enum':['x']}},"
                + "'required':['a','c'],'additionalProperties':false}";

        assertThat(schema(schema).violations(JsonText.value("{\"a\":0,\"b\":\"y\",\"d\":{},\"e\":null}")))
                .extracting(Violation::toString)
                .containsExactlyInAnyOrder(
                        "/a breaks 'minimum': expected minimum 1, got 0",
                        "/b breaks 'enum': expected enum [\"x\"], got y",
                        "/c breaks 'required': expected a value, got nothing",
                        "/d breaks 'additionalProperties': expected no such field (did you mean 'a'?), for there are a, b, got one",
                        "/e breaks 'additionalProperties': expected no such field (did you mean 'a'?), for there are a, b, got one");
    }

    @Test
    void numbers_in_a_violation_are_in_plain_notation() {
        assertThat(schema("{'multipleOf':0.00000001}").violations(JsonText.value("0.000000001")))
                .containsExactly(new Violation("", "multipleOf", "multipleOf 0.00000001", "0.000000001"));
        assertThat(schema("{'type':'integer'}").violations(JsonText.value("1e-20")))
                .containsExactly(new Violation("", "type", "integer", "0.00000000000000000001"));
    }

    @Test
    void a_long_value_is_shortened_but_never_within_a_character() {
        Schema none = schema("{'enum':['x']}");
        String letters = "a".repeat(119);

        assertThat(got(none, letters + "b")).isEqualTo(letters + "b");
        assertThat(got(none, letters + "bc")).isEqualTo(letters + "b…");
        assertThat(got(none, letters + "😀😀"))
                .startsWith(letters)
                .endsWith("…")
                .doesNotContain("\ud83d…")
                .hasSizeLessThanOrEqualTo(122);
    }

    @Test
    void the_value_of_a_secret_field_is_never_shown_nor_that_of_what_may_hold_one() {
        Schema schema = schema(
                "{'properties':{'list':{'items':{'type':'object','properties':{'key':{'type':'string','maxLength':3,"
                        + "'x-secret':true},'name':{'type':'string','maxLength':3}},'additionalProperties':false}}}}");

        for (String value : List.of(
                "{'list':[{'key':'hush1234'}]}",
                "{'list':[{'key':['hush1234']}]}",
                "{'list':[{'name':{'key':'hush1234'}}]}",
                "{'list':[{'kee':'hush1234'}]}",
                "{'list':['hush1234']}")) {
            assertThat(schema.violations(JsonText.value(quoted(value))))
                    .as(value)
                    .isNotEmpty()
                    .noneMatch(violation -> violation.toString().contains("hush1234"));
        }
        assertThat(schema.violations(JsonText.value("{\"list\":[{\"name\":\"long\"}]}")))
                .extracting(Violation::got)
                .containsExactly("long");
    }

    @Test
    void a_schema_is_safe_for_many_threads() {
        Schema schema = schema("{'properties':{'n':{'type':'integer','maximum':499}},'required':['n']}");

        long wrong = java.util.stream.IntStream.range(0, 4_000)
                .parallel()
                .filter(at -> schema.violations(JsonText.value("{\"n\":" + at % 1000 + "}"))
                                .isEmpty()
                        != at % 1000 < 500)
                .count();

        assertThat(wrong).isZero();
    }

    private static String got(Schema schema, String text) {
        return schema.violations(new org.ledgermock.message.JsonString(text))
                .get(0)
                .got();
    }

    private static Schema schema(String text) {
        return SchemaCompiler.compile(JsonText.value(quoted(text)), "test.json");
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
