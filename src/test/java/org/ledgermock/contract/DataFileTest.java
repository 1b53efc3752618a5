package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.JsonText;

/** What is wrong in a file is told with its line and its column, all of it at once, in words for whoever wrote it. */
class DataFileTest {

    private static final Schema SCHEMA = SchemaCompiler.compile(JsonText.value("""
                    {"type": "object", "additionalProperties": false, "required": ["id", "secret"], "properties": {
                      "id": {"type": "string"}, "secret": {"type": "string"}, "count": {"type": "integer", "minimum": 1},
                      "kind": {"enum": ["big", "small"]},
                      "list": {"type": "array", "items": {"type": ["integer", "null"]}}}}
                    """), "test");

    private record Thing(
            String id, String secret, Optional<BigDecimal> amount, List<Long> list, Map<String, Part> parts) {}

    private record Part(boolean there, Size size) {}

    private enum Size {
        BIG,
        VERY_SMALL
    }

    @Test
    void all_mistakes_are_told_each_with_line_column_and_pointer() {
        DataFile file = DataFile.of("a.json", """
                {
                  "id": 7,
                  "amuont": 1,
                  "amount": "1.50",
                  "list": [1, 2.5, "3"],
                  "parts": {
                    "a/b": {"there": "yes", "size": "big"},
                    "c": {"there": true, "size": "tiny"}
                  }
                }
                """);

        assertThatThrownBy(() -> file.read(Thing.class))
                .isInstanceOf(InvalidFile.class)
                .hasMessage("""
                a.json:1:1: /: the key 'secret' is missing
                a.json:2:3: /id: expected a string, got the number 7
                a.json:3:3: /: unknown key 'amuont', allowed: id, secret, amount, list, parts
                a.json:4:3: /amount: expected a decimal, got the string "1.50"
                a.json:5:15: /list/1: expected an integer, got the number 2.5
                a.json:5:20: /list/2: expected an integer, got the string "3"
                a.json:7:13: /parts/a~1b/there: expected true or false, got the string "yes"
                a.json:8:26: /parts/c/size: expected one of big, very-small, got the string "tiny\"""");
    }

    @Test
    void a_schema_is_broken_in_the_same_words_and_the_likely_key_is_offered() {
        DataFile file = DataFile.of("a.yaml", """
                id: 70
                key: abc
                conut: 3
                kind: bigg
                list:
                  - 1
                  - x
                  - 007
                """);

        assertThatThrownBy(() -> file.read(Thing.class, SCHEMA))
                .isInstanceOf(InvalidFile.class)
                .hasMessage("""
                a.yaml:1:1: /id: expected a string, got the number 70; in YAML, digits that are a text stand in quotes
                a.yaml:1:1: /: the key 'secret' is missing
                a.yaml:2:1: /: unknown key 'key', allowed: id, secret, count, kind, list
                a.yaml:3:1: /: unknown key 'conut' (did you mean 'count'?), allowed: id, secret, count, kind, list
                a.yaml:4:1: /kind: expected one of ["big","small"], got bigg
                a.yaml:7:5: /list/1: expected an integer or null, got the string "x"
                a.yaml:8:5: /list/2: expected an integer or null, got the string "007"; in YAML, a number has no quotes, no plus and no zeros before it""");
    }

    @Test
    void the_one_unknown_key_is_likely_the_one_that_is_missing() {
        assertThatThrownBy(() -> DataFile.of("a.yaml", "id: a\nkey: b\n").read(Thing.class, SCHEMA))
                .hasMessageContaining("unknown key 'key' (did you mean 'secret'?)");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            a.json  | {~  'id': 1,~  'id': 2 }     | a.json:3:3: it is not JSON: the name 'id' appears twice, at /id
            a.json  | {~  'id': ]                  | a.json:2:9: it is not JSON: Unexpected character (']'
            a.json  | {} ~ {}                      | a.json:2:2: it is not JSON: text follows the end
            a.json  | id: 7                        | ; if it is YAML, let its name end in .yaml
            a.txt   | id: 7                        | ; if it is YAML, let its name end in .yaml
            a.yaml  | a:~  b: 1~ c: 2              | a.yaml:3:2: it is not YAML: while parsing a block mapping, expected <block end>, but found '<block mapping start>'
            a.yaml  | a:~\tb: 1                    | a.yaml:2:1: it is not YAML: while scanning for the next token, found character '~(TAB)' that cannot start any token. (Do not use ~(TAB) for indentation), at /a; YAML is indented with spaces, and a line begins with a tab
            a.yaml  | a: *b                        | a.yaml:1:1: it is not YAML: aliases are not followed
            """)
    void what_cannot_be_read_is_told_with_its_place_and_what_to_do(String name, String text, String message) {
        DataFile file =
                DataFile.of(name, text.replace('\'', '"').replace("~", "\n").replace("\\t", "\t"));

        assertThatThrownBy(file::json)
                .isInstanceOf(InvalidFile.class)
                .hasMessageContaining(message.strip().replace("~", "\\t"));
    }

    @Test
    void of_very_many_mistakes_the_first_are_told_and_their_number() {
        String list = IntStream.range(0, 100).mapToObj(any -> "\"x\"").collect(Collectors.joining(",\n"));

        assertThatThrownBy(() -> DataFile.of("a.json", "{\"id\":\"a\",\"secret\":\"b\",\"list\":[" + list + "]}")
                        .read(Thing.class, SCHEMA))
                .satisfies(e -> assertThat(e.getMessage().lines())
                        .hasSize(21)
                        .contains("a.json:20:1: /list/19: expected an integer or null, got the string \"x\"")
                        .endsWith("a.json: 100 mistakes in all; these are the first 20"));
    }

    @Test
    void what_stands_in_no_file_has_no_line() {
        assertThatThrownBy(() -> DataFile.written("the seed", "{\"id\":1,\"secret\":\"\"}")
                        .read(Thing.class, SCHEMA))
                .hasMessage("the seed: /id: expected a string, got the number 1");
    }
}
