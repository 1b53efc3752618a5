package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.JsonText;

class SchemaCompilerTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"requierd\":[\"a\"]} | Keyword 'requierd' is unknown and must be configured on the meta-schema or vocabulary",
                "{\"properties\":{\"a\":{\"minimun\":1}}} | Keyword 'minimun' is unknown and must be configured on the meta-schema or vocabulary",
                "{\"x-sorce\":\"S1\"} | Keyword 'x-sorce' is unknown and must be configured on the meta-schema or vocabulary",
                "{\"minimum\":\"1\"} | minimum value is not a number",
                "5 | Schema at # must be object or boolean but was NUMBER"
            })
    void what_is_no_schema_of_the_dialect_is_refused_with_the_files_name(String schema, String problem) {
        assertThatThrownBy(() -> SchemaCompiler.compile(JsonText.value(schema), "family/Operation.request.json"))
                .isInstanceOf(InvalidFile.class)
                .hasMessage(
                        "family/Operation.request.json: it is not a JSON Schema of this project's dialect: " + problem);
    }

    @Test
    void nothing_is_fetched() {
        assertThatThrownBy(() -> SchemaCompiler.compile(
                        JsonText.value("{\"$ref\":\"https://schemas.invalid/x.json\"}"), "x.json"))
                .isInstanceOf(InvalidFile.class)
                .hasMessageStartingWith("x.json: it is not a JSON Schema of this project's dialect: ")
                .hasMessageContaining("https://schemas.invalid/x.json");
    }

    @Test
    void the_projects_annotations_are_known() {
        String schema =
                "{\"x-provenance\":\"documented\",\"x-source\":\"S1\",\"description\":\"it\",\"x-personal\":true,"
                        + "\"x-secret\":true,\"x-locator\":{\"document\":\"d\",\"row\":\"r\",\"digest\":\"x\"},\"type\":\"null\"}";

        assertThat(SchemaCompiler.compile(JsonText.value(schema), "x.json").violations(JsonText.value("null")))
                .isEmpty();
        assertThat(SchemaCompiler.compile(JsonText.value(schema), "x.json").violations(JsonText.value("1")))
                .hasSize(1);
    }

    // All but the first are data or names, which may look like annotations.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"items\":{\"description\":\"it\",\"anyOf\":[{\"title\":\"t\",\"type\":\"null\"}]}} | [null] | [1]",
                "{\"properties\":{\"title\":{\"type\":\"null\"}}} | {\"title\":null} | {\"title\":1}",
                "{\"$defs\":{\"description\":{\"type\":\"null\"}},\"$ref\":\"#/$defs/description\"} | null | 1",
                "{\"definitions\":{\"title\":{\"type\":\"null\"}},\"$ref\":\"#/definitions/title\"} | null | 1",
                "{\"dependentRequired\":{\"title\":[\"a\"]}} | {\"title\":1,\"a\":1} | {\"title\":1}",
                "{\"const\":{\"title\":\"t\"}} | {\"title\":\"t\"} | {}",
                "{\"enum\":[{\"description\":\"it\"}]} | {\"description\":\"it\"} | {}"
            })
    void annotations_are_taken_away_where_they_are_annotations(String schema, String valid, String invalid) {
        Schema compiled = SchemaCompiler.compile(JsonText.value(schema), "x.json");

        assertThat(compiled.violations(JsonText.value(valid))).isEmpty();
        assertThat(compiled.violations(JsonText.value(invalid))).isNotEmpty();
    }

    @Test
    void two_schemas_of_one_id_do_not_get_in_each_others_way() {
        String id = "{\"$id\":\"ledgermock:test/Same.request.json\",\"type\":";
        Schema first = SchemaCompiler.compile(JsonText.value(id + "\"integer\"}"), "a.json");
        Schema second = SchemaCompiler.compile(JsonText.value(id + "\"string\"}"), "b.json");

        assertThat(first.violations(JsonText.value("1"))).isEmpty();
        assertThat(second.violations(JsonText.value("1"))).hasSize(1);
        assertThat(first.violations(JsonText.value("\"s\""))).hasSize(1);
        assertThat(second.violations(JsonText.value("\"s\""))).isEmpty();
    }
}
