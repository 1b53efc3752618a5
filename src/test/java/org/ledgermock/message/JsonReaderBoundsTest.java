package org.ledgermock.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.message.JsonReading.Fault;
import org.ledgermock.message.JsonReading.Read;
import org.ledgermock.message.JsonReading.Unreadable;

class JsonReaderBoundsTest {

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"a\":}", "[{\"a\":}]"})
    void depth_is_sixty_four(String nest) {
        int levels = nest.replaceAll("[^\\[{]", "").length();
        int at = nest.indexOf(nest.contains(":") ? ":" : "[") + 1;
        String open = nest.substring(0, at);
        String close = nest.substring(at);
        int whole = 64 / levels;

        assertThat(JsonReader.read(open.repeat(whole) + (close.startsWith("}") ? "1" : "") + close.repeat(whole)))
                .isInstanceOf(Read.class);
        assertThat(JsonReader.read(
                        open.repeat(whole + 1) + (close.startsWith("}") ? "1" : "") + close.repeat(whole + 1)))
                .isInstanceOfSatisfying(
                        Unreadable.class, bad -> assertThat(bad.fault()).isEqualTo(Fault.TOO_LARGE));
    }

    @Test
    void a_hundred_thousand_levels_do_no_harm() {
        assertThat(fault("[".repeat(100_000))).isEqualTo(Fault.TOO_LARGE);
        assertThat(fault("{\"a\":".repeat(100_000))).isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void a_name_has_at_most_256_characters() {
        String name = "n".repeat(256);

        assertThat(JsonText.object("{\"" + name + "\":1}").has(name)).isTrue();
        assertThat(fault("{\"" + name + "n\":1}")).isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void a_string_has_at_most_ten_million_characters() {
        String text = "x".repeat(10 << 20);

        assertThat(JsonReader.read("\"" + text + "\"")).isEqualTo(new Read(new JsonString(text)));
        assertThat(fault("\"" + text + "x\"")).isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void a_request_has_at_most_a_hundred_thousand_parts_and_a_file_more() {
        String most = "[" + "0,".repeat(99_997) + "0]";
        String more = "[" + "0,".repeat(99_998) + "0]";

        assertThat(JsonReader.read(most.getBytes(UTF_8))).isInstanceOf(Read.class);
        assertThat(JsonReader.read(more.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        Unreadable.class, bad -> assertThat(bad.fault()).isEqualTo(Fault.TOO_LARGE));
        assertThat(JsonReader.read(more)).isInstanceOf(Read.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} x | ''",
                "{} {} | ''",
                "{}} | ''",
                "1 2 | ''",
                "1 ] | ''",
                "null null | ''",
                "{}// | ''",
                "// c | ''",
                "{'a':1} | ''",
                "{a:1} | ''",
                "{\"a\":1,} | /a",
                "[1,] | /1",
                "[,1] | /0",
                "{\"a\" 1} | /a",
                "{\"a\":} | /a",
                "{\"a\":1 | /a",
                "[1 | /0",
                "{\"a\":[1,{\"b\":tru}]} | /a/1/b",
                "\"abc | ''",
                "\"\\x\" | ''",
                "\"\\u12g4\" | ''",
                "True | ''",
                "nul | ''",
                "] | ''",
                "a: 1 | ''"
            })
    void what_is_not_one_json_value_is_a_fault_of_syntax(String text, String pointer) {
        assertThat(JsonReader.read(text)).isInstanceOfSatisfying(Unreadable.class, bad -> {
            assertThat(bad.fault()).isEqualTo(Fault.SYNTAX);
            assertThat(bad.pointer()).isEqualTo(pointer);
            assertThat(bad.detail()).isNotBlank().doesNotContain("Source:");
        });
    }

    @Test
    void a_raw_line_end_in_a_string_is_a_fault_of_syntax() {
        assertThat(fault("\"a\nb\"")).isEqualTo(Fault.SYNTAX);
        assertThat(fault("\"a\u0000b\"")).isEqualTo(Fault.SYNTAX);
    }

    @Test
    void text_after_the_end_is_named() {
        assertThat(JsonReader.read("{} []"))
                .isEqualTo(new Unreadable(Fault.SYNTAX, "", "text follows the end of the JSON value"));
        assertThat(JsonReader.read("{} \n\t")).isEqualTo(new Read(JsonObject.EMPTY));
    }

    @Test
    void every_prefix_of_a_document_is_unreadable_and_nothing_is_thrown() {
        String whole = "{\"a\":[1,-2.5e3,\"\\u00e9\\n\"],\"b\":{\"c\":true,\"d\":null}}";
        for (int end = 0; end < whole.length(); end++) {
            assertThat(JsonReader.read(whole.substring(0, end)))
                    .as(whole.substring(0, end))
                    .isInstanceOf(Unreadable.class);
        }
        assertThat(JsonReader.read(whole)).isInstanceOf(Read.class);
    }

    private static Fault fault(String text) {
        return ((Unreadable) JsonReader.read(text)).fault();
    }
}
