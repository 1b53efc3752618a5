package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonText;
import org.ledgermock.message.JsonValue;

/** What is plainly valid must be valid: the schema library is the judge. */
class PlainValidityTest {

    private static final int VALUES = 3_000;
    private static final List<JsonValue> ODD = Stream.of(
                    "null",
                    "true",
                    "0",
                    "1",
                    "-1",
                    "1.0",
                    "1.5",
                    "100",
                    "1e2",
                    "999999999999999.99999999",
                    "1e16",
                    "18446744073709551615",
                    "18446744073709551616",
                    "0.000000001",
                    "\"\"",
                    "\"1\"",
                    "\"abc\"",
                    "\"2015-12-16 13:26:23\"",
                    "\"😀😀\"",
                    "\"\\n\"",
                    "[]",
                    "[null]",
                    "{}",
                    "{\"a\":1}")
            .map(JsonText::value)
            .toList();

    static Stream<String> files() {
        return RealFamilies.FILES.below("ledgermock/schemas").stream()
                .filter(name -> name.endsWith(".request.json") || name.endsWith(".response.json"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void what_is_plainly_valid_is_valid_by_every_schema_of_the_project(String file) {
        JsonObject json = (JsonObject) RealFamilies.FILES.json(file);
        Schema schema = SchemaCompiler.compile(json, file);
        Random random = new Random(file.hashCode());
        int plain = 0;
        for (int number = 0; number < VALUES; number++) {
            JsonValue value = value(json, random);
            if (schema.isPlain(value)) {
                plain++;
                assertThat(schema.found(value)).as(value.toString()).isEmpty();
            }
        }

        assertThat(plain).as("of %d values: else nothing was judged", VALUES).isPositive();
        assertThat(plain).isLessThan(VALUES);
    }

    // Mostly as the schema has it, now and then as it has not.
    private static JsonValue value(JsonObject schema, Random random) {
        if (random.nextInt(50) == 0) {
            return ODD.get(random.nextInt(ODD.size()));
        }
        List<JsonValue> named = new ArrayList<>();
        schema.find("enum").ifPresent(all -> named.addAll(((JsonArray) all).items()));
        schema.find("const").ifPresent(named::add);
        schema.find("examples").ifPresent(all -> named.addAll(((JsonArray) all).items()));
        for (String bound : List.of("minimum", "maximum")) {
            schema.number(bound).ifPresent(number -> {
                BigDecimal inwards = bound.equals("minimum") ? BigDecimal.ONE : BigDecimal.ONE.negate();
                List.of(number, number, number.add(inwards), number.add(inwards), number.subtract(inwards))
                        .forEach(value -> named.add(new JsonNumber(value)));
            });
        }
        if (!named.isEmpty()) {
            return named.get(random.nextInt(named.size()));
        }
        return switch (type(schema, random)) {
            case "object" -> object(schema, random);
            case "array" -> array(schema, random);
            case "string" -> string(schema, random);
            case "integer" -> JsonNumber.of(random.nextInt(200));
            case "number" -> new JsonNumber(BigDecimal.valueOf(random.nextInt(20_000), random.nextInt(10)));
            case "boolean" -> JsonText.value(Boolean.toString(random.nextBoolean()));
            default -> JsonText.value("null");
        };
    }

    private static JsonString string(JsonObject schema, Random random) {
        Pattern form = Pattern.compile(schema.text("pattern").orElse(""));
        List<String> fitting = Stream.of("", "1", "12", "abc", "SUCCESS", "error", "2026-03-01", "2026-03-01 12:00:00")
                .filter(text -> form.matcher(text).find())
                .toList();
        return new JsonString(fitting.get(random.nextInt(fitting.size())));
    }

    private static String type(JsonObject schema, Random random) {
        JsonValue declared = schema.find("type").orElse(new JsonString("object"));
        return declared instanceof JsonArray several
                ? ((JsonString) several.items().get(random.nextInt(several.size()))).text()
                : ((JsonString) declared).text();
    }

    private static JsonObject object(JsonObject schema, Random random) {
        JsonObject.Builder object = JsonObject.builder();
        int leftOut = random.nextInt(8);
        schema.object("properties").orElse(JsonObject.EMPTY).forEach((name, property) -> {
            if (leftOut < 4 || random.nextInt(leftOut) > 0) {
                object.put(name, value((JsonObject) property, random));
            }
        });
        if (random.nextInt(30) == 0) {
            object.put("unknown", JsonNumber.of(1));
        }
        return object.build();
    }

    private static JsonArray array(JsonObject schema, Random random) {
        List<JsonValue> items = new ArrayList<>();
        int count = random.nextInt(4);
        schema.object("items").ifPresent(item -> {
            while (items.size() < count) {
                items.add(value(item, random));
            }
        });
        return new JsonArray(items);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"integer\"} | 1 | 1.5",
                "{\"type\":\"integer\"} | 1e2 | \"1\"",
                "{\"type\":[\"string\",\"null\"]} | null | 1",
                "{\"minimum\":1} | 1 | 0.99",
                "{\"minimum\":1} | \"a\" | -1",
                "{\"maximum\":18446744073709551615} | 18446744073709551615 | 18446744073709551616",
                "{\"multipleOf\":0.00000001} | 0.00000001 | 0.000000001",
                "{\"multipleOf\":1} | 7 | 7.5",
                "{\"minLength\":2} | \"ab\" | \"😀\"",
                "{\"maxLength\":1} | \"😀\" | \"ab\"",
                "{\"pattern\":\"[^0-9]\"} | \"1a\" | \"11\"",
                "{\"pattern\":\"^[0-9]{0,9}$\"} | \"\" | \"\\n\"",
                "{\"enum\":[0,2]} | 2 | 1",
                "{\"const\":{\"a\":[1]}} | {\"a\":[1]} | {\"a\":[2]}",
                "{\"required\":[\"a\"]} | {\"a\":null} | {}",
                "{\"properties\":{\"a\":{\"type\":\"null\"}},\"additionalProperties\":false} | {\"a\":null} | {\"b\":null}",
                "{\"properties\":{\"a\":{\"type\":\"null\"}}} | {\"b\":1} | {\"a\":1}",
                "{\"properties\":{\"a\":{}},\"additionalProperties\":{\"type\":\"null\"}} | {\"a\":1,\"b\":null} | {\"b\":1}",
                "{\"additionalProperties\":true,\"required\":[\"a\"]} | {\"a\":1,\"b\":1} | {\"b\":1}",
                "{\"minProperties\":1} | {\"a\":1} | {}",
                "{\"items\":{\"type\":\"null\"}} | [null,null] | [null,1]",
                "{\"minItems\":1,\"maxItems\":2} | [1] | []",
                "{\"maxItems\":2} | [1,2] | [1,2,3]",
                "{\"if\":{\"minProperties\":1},\"then\":{\"required\":[\"a\"]}} | {\"a\":1} | {\"b\":1}"
            })
    void each_keyword_is_kept_plainly_or_not(String schema, String plain, String not) {
        Schema compiled = SchemaCompiler.compile(JsonText.value(schema), "x.json");

        assertThat(compiled.isPlain(JsonText.value(plain))).isTrue();
        assertThat(compiled.found(JsonText.value(plain))).isEmpty();
        assertThat(compiled.isPlain(JsonText.value(not))).isFalse();
        assertThat(compiled.violations(JsonText.value(not))).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"integer\"} | 1.0",
                "{\"enum\":[1.5]} | 1.50",
                "{\"multipleOf\":0.5} | 1.5",
                "{\"if\":{\"minProperties\":1},\"then\":{\"required\":[\"a\"]}} | {}"
            })
    void what_is_not_plain_can_be_valid(String schema, String value) {
        Schema compiled = SchemaCompiler.compile(JsonText.value(schema), "x.json");

        assertThat(compiled.isPlain(JsonText.value(value))).isFalse();
        assertThat(compiled.violations(JsonText.value(value))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"not\":{\"type\":\"null\"}}",
                "{\"properties\":{\"a\":{\"format\":\"date\"}}}",
                "{\"items\":false}",
                "{\"minLength\":1e30}",
                "{\"maxItems\":2.5}",
                "{\"if\":{\"type\":\"null\"},\"else\":{\"type\":\"string\"}}",
                "false"
            })
    void with_any_other_keyword_nothing_is_plain(String schema) {
        assertThat(PlainValidity.of(JsonText.value(schema))).isEmpty();
    }

    @Test
    void the_objects_of_a_schema_that_is_no_object_are_not_plain() {
        assertThat(SchemaCompiler.compile(JsonText.value("false"), "x.json").isPlain(JsonObject.EMPTY))
                .isFalse();
    }
}
