package org.ledgermock.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.message.JsonReading.Fault;
import org.ledgermock.message.JsonReading.Read;
import org.ledgermock.message.JsonReading.Unreadable;

class JsonReaderYamlTest {

    @Test
    void yaml_is_read_into_the_same_values_as_json() {
        String yaml = """
                # a seed
                family: kybio-member
                account: { name: "Shop", role: '' }
                entities:
                  member:
                    - customerUid: 231607639459718452
                      balance: 671.20
                      point: -5
                      number: "007"
                      createdDate: 2015-10-16 00:00:00
                      enable: 1
                      name: null
                      onAccount: true
                      remarks: |
                        two
                        lines
                """;
        String json = """
                {"family":"kybio-member","account":{"name":"Shop","role":""},"entities":{"member":[{
                 "customerUid":231607639459718452,"balance":671.20,"point":-5,"number":"007",
                 "createdDate":"2015-10-16 00:00:00","enable":1,"name":null,"onAccount":true,
                 "remarks":"two\\nlines\\n"}]}}
                """;

        assertThat(JsonReader.readYaml(yaml)).isEqualTo(JsonReader.read(json));
    }

    @Test
    void json_is_yaml_too() {
        String json = "{\"a\":[1.50,{\"b\":\"x\"}],\"c\":null}";

        assertThat(JsonReader.readYaml(json)).isEqualTo(JsonReader.read(json));
    }

    @Test
    void a_key_that_comes_twice_is_refused() {
        assertThat(JsonReader.readYaml("a:\n  b: 1\n  b: 2\n"))
                .isEqualTo(new Unreadable(Fault.DUPLICATE_NAME, "/a/b", "the name 'b' appears twice"));
    }

    @Test
    void a_second_document_is_refused() {
        assertThat(JsonReader.readYaml("a: 1\n---\nb: 2\n"))
                .isEqualTo(new Unreadable(Fault.SYNTAX, "", "text follows the end of the JSON value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "# nothing\n", "\n# a\n\n# b"})
    void yaml_of_comments_alone_is_empty(String nothing) {
        assertThat(JsonReader.readYaml(nothing)).isEqualTo(new Unreadable(Fault.EMPTY, "", "there is nothing to read"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: &x 1\nb: *x\n", "a: &x {c: 1}\nb:\n  <<: *x\n", "- &x text\n- *x\n"})
    void an_alias_is_refused_and_not_read_as_the_text_of_its_name(String yaml) {
        assertThat(JsonReader.readYaml(yaml))
                .isInstanceOfSatisfying(
                        Unreadable.class, bad -> assertThat(bad.fault()).isEqualTo(Fault.SYNTAX));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: [1\n",
                "a: 1\n b: 2\n",
                "a:\n\tb: 1\n",
                "? [a, b]\n: 1\n",
                "a: \u0001\n",
                "b: !!binary AAAA\n"
            })
    void other_yaml_that_cannot_be_read_is_a_fault_of_syntax(String yaml) {
        assertThat(JsonReader.readYaml(yaml))
                .isInstanceOfSatisfying(
                        Unreadable.class, bad -> assertThat(bad.fault()).isEqualTo(Fault.SYNTAX));
    }

    @ParameterizedTest
    @ValueSource(strings = {".inf", "-.inf", ".nan"})
    void what_is_no_number_of_json_is_not_said_to_have_an_exponent(String number) {
        assertThat(JsonReader.readYaml("a: " + number)).isInstanceOfSatisfying(Unreadable.class, bad -> {
            assertThat(bad.pointer()).isEqualTo("/a");
            assertThat(bad.detail()).doesNotContain("exponent");
        });
    }

    @Test
    void yaml_is_bounded_in_depth_as_json_is() {
        assertThat(JsonReader.readYaml("[".repeat(64) + "]".repeat(64))).isInstanceOf(Read.class);
        assertThat(JsonReader.readYaml("[".repeat(65) + "]".repeat(65)))
                .isInstanceOfSatisfying(
                        Unreadable.class, bad -> assertThat(bad.fault()).isEqualTo(Fault.TOO_LARGE));
    }

    @Test
    void numbers_are_bounded_as_in_json() {
        assertThat(JsonReader.readYaml("a: " + "9".repeat(64))).isInstanceOf(Read.class);
        assertThat(JsonReader.readYaml("a: " + "9".repeat(65)))
                .isInstanceOfSatisfying(
                        Unreadable.class, bad -> assertThat(bad.fault()).isEqualTo(Fault.NUMBER_OUT_OF_BOUNDS));
        assertThat(JsonReader.readYaml("a: 1e400"))
                .isInstanceOfSatisfying(
                        Unreadable.class, bad -> assertThat(bad.fault()).isEqualTo(Fault.NUMBER_OUT_OF_BOUNDS));
    }
}
