package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonText;

/** Where a schema names what: places, statements of fields, whole numbers. */
class PlacesTest {

    private static final Places PLACES = Places.of(JsonText.object("""
            {"properties": {
               "a": {"type": "object", "properties": {"b": {"type": "integer"}}},
               "any": {"type": "object"},
               "text": {"type": "string"},
               "list": {"type": "array", "maxItems": 3, "items": {"properties": {"c": {"type": ["number", "null"]}}}}}}
            """));

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "/a, true",
        "/a/b, true",
        "/a/b/c, false",
        "/a/c, false",
        "/x, false",
        "/any/thing/at/all, true",
        "/text/x, false",
        "/list, true",
        "/list/0, true",
        "/list/2/c, true",
        "/list/3/c, false",
        "/list/01/c, false",
        "/list/x, false",
        "/list/0/d, false"
    })
    void a_place_is_named_or_it_is_not(String place, boolean named) {
        assertThat(PLACES.has(JsonPointer.of(place))).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource({"/a/b, true", "/list/0/c, true", "/text, false", "/a, false", "/x, false"})
    void a_number_may_be_one_type_among_others(String place, boolean number) {
        assertThat(PLACES.isNumber(JsonPointer.of(place))).isEqualTo(number);
    }

    @Test
    void all_places_are_listed_in_their_order_and_those_of_a_value_that_are_not() {
        assertThat(PLACES.all()).containsExactly("/a", "/a/b", "/any", "/list", "/list/0", "/list/0/c", "/text");
        assertThat(
                        PLACES.unnamedIn(
                                JsonText.value(
                                        "{\"a\":{\"b\":1,\"x\":1},\"y\":{\"z\":1},\"any\":{\"q\":1},\"list\":[{\"c\":1},{\"d\":2}],\"text\":[1]}")))
                .containsExactly("/a/x", "/y", "/list/1/d");
    }

    @Test
    void a_value_is_held_against_what_is_said_of_its_place_alone() {
        assertThat(PLACES.violations(JsonPointer.of("/a/b"), JsonText.value("7")))
                .isEmpty();
        assertThat(PLACES.violations(JsonPointer.of("/a/b"), JsonText.value("\"7\"")))
                .singleElement()
                .satisfies(violation -> assertThat(violation.rule()).isEqualTo("type"));
    }

    @Test
    void each_field_of_which_a_schema_says_where_it_is_known_from_is_a_statement() {
        assertThat(Fields.of("Do", Statement.Side.RESPONSE, JsonText.value("""
                                {"properties": {
                                  "a": {"x-provenance": "documented", "x-source": "S1", "description": "it",
                                        "properties": {"b": {"x-provenance": "inferred", "type": "null"}}},
                                  "quiet": {"type": "string"},
                                  "list": {"items": {"properties": {"c": {"x-provenance": "observed", "type": ["null"]}}}}}}
                                """)))
                .extracting(field -> field.id() + " " + field.provenance() + " " + field.alwaysNull())
                .containsExactly(
                        "response.Do/a DOCUMENTED false",
                        "response.Do/a/b INFERRED true",
                        "response.Do/list/0/c OBSERVED true");
        assertThatThrownBy(() -> Fields.of(
                        "Do",
                        Statement.Side.REQUEST,
                        JsonText.value("{\"properties\": {\"a\": {\"x-provenance\": \"document\"}}}")))
                .hasMessageContaining("the x-provenance of /a is 'document' (did you mean 'documented'?), allowed: ");
        assertThat(Fields.of("Do", Statement.Side.REQUEST, JsonText.value("true")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/a/b | {\"a\":{\"b\":1}} | true",
                "/a/b | {\"a\":{\"b\":null}} | false",
                "/a/b | {\"a\":1} | false",
                "/a/b | {} | false",
                "/a/0/b | {\"a\":[{},{\"b\":1}]} | true",
                "/a/0/b | {\"a\":[{},{\"c\":1}]} | false",
                "/a/0/b | {\"a\":[]} | false"
            })
    void a_field_is_in_a_document_that_has_a_value_there(String pointer, String document, boolean in) {
        assertThat(field(pointer, false).isIn(JsonText.value(document))).isEqualTo(in);
        assertThat(field("/n", true).isIn(JsonText.value("{\"n\":null}"))).isTrue();
        assertThat(field("/n", true).isIn(JsonText.value("{}"))).isFalse();
    }

    private static Statement.Field field(String pointer, boolean alwaysNull) {
        return new Statement.Field(
                "id",
                Provenance.DOCUMENTED,
                "S1",
                Optional.empty(),
                "it",
                Statement.Side.RESPONSE,
                JsonPointer.of(pointer),
                alwaysNull,
                Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"i\":10.0} | {\"i\":10}",
                "{\"i\":1e1} | {\"i\":10}",
                "{\"i\":1.5} | {\"i\":1.5}",
                "{\"i\":\"1.0\"} | {\"i\":\"1.0\"}",
                "{\"n\":10.0} | {\"n\":10.0}",
                "{\"o\":{\"i\":2.00},\"l\":[1.0,2,3.5]} | {\"o\":{\"i\":2},\"l\":[1,2,3.5]}",
                "{\"l\":1.0} | {\"l\":1.0}",
                "{\"m\":[1.0]} | {\"m\":[1.0]}"
            })
    void a_whole_number_is_plain_where_an_integer_stands_and_nowhere_else(String value, String plain) {
        ScalarPlaces numbers = WholeNumbers.of(JsonText.object("""
                {"properties": {
                   "i": {"type": ["integer", "null"]}, "n": {"type": ["integer", "number"]},
                   "o": {"properties": {"i": {"type": "integer"}, "t": {"type": "string"}}},
                   "l": {"type": "array", "items": {"type": "integer"}}, "m": {"items": {"type": "number"}}}}
                """));

        assertThat(numbers.written(JsonText.value(value))).hasToString(plain);
        assertThat(numbers.fields()).extracting(ScalarPlaces.Field::name).containsExactly("i", "o", "l");
    }

    @Test
    void what_is_plain_already_stays_the_same_object() {
        ScalarPlaces numbers = WholeNumbers.of(JsonText.object("{\"items\": {\"type\": \"integer\"}}"));

        assertThat(List.of("[1,2]", "[]", "{}", "1.0", "\"x\""))
                .map(JsonText::value)
                .allSatisfy(value -> assertThat(numbers.written(value)).isSameAs(value));
    }
}
