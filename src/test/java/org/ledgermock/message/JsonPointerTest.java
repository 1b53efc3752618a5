package org.ledgermock.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPointerTest {

    // RFC 6901, section 5.
    private static final JsonValue RFC = JsonText.value("""
            {"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\\\j": 5, "k\\"l": 6, " ": 7,
             "m~n": 8}
            """);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/foo | [\"bar\",\"baz\"]",
                "/foo/0 | \"bar\"",
                "/foo/1 | \"baz\"",
                "/ | 0",
                "/a~1b | 1",
                "/c%d | 2",
                "/e^f | 3",
                "/i\\j | 5",
                "/k\"l | 6",
                "`/ ` | 7",
                "/m~0n | 8"
            })
    void the_examples_of_the_standard_hold(String pointer, String expected) {
        assertThat(JsonPointer.of(pointer).find(RFC)).contains(JsonText.value(expected));
    }

    @Test
    void the_empty_pointer_is_the_whole_document() {
        assertThat(JsonPointer.of("").find(RFC)).contains(RFC);
        assertThat(JsonPointer.of("/g|h").find(RFC)).contains(JsonNumber.of(4));
    }

    @ParameterizedTest
    @CsvSource({
        "/x",
        "/foo/2",
        "/foo/-",
        "/foo/01",
        "/foo/00",
        "/foo/-0",
        "/foo/+1",
        "/foo/1.0",
        "/foo/1e0",
        "/foo/4294967296",
        "/foo/999999999",
        "/foo/99999999999999999999",
        "/foo/",
        "/foo/0/0",
        "/foo/bar",
        "//",
        "/a",
        "/m",
        "/foo/١"
    })
    void what_is_not_there_is_not_found(String pointer) {
        assertThat(JsonPointer.of(pointer).find(RFC)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'~01', '~1'", "'~10', '/0'", "'~00', '~0'", "'~0~1', '~/'", "'~1~1', '//'", "'a~01b', 'a~1b'"})
    void escapes_are_resolved_in_the_order_of_the_standard(String token, String name) {
        assertThat(JsonPointer.of("/" + token).tokens()).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "foo/0", " /a", "#/a", "$.a"})
    void what_does_not_begin_with_a_slash_is_refused(String text) {
        assertThatThrownBy(() -> JsonPointer.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is not a JSON Pointer: it must begin with '/'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/~", "/a~2b", "/a/~", "/~~0", "/a~b"})
    void a_tilde_that_is_no_escape_is_refused(String text) {
        assertThatThrownBy(() -> JsonPointer.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"'', '', ''", "/a, a, ''", "/a/b/c, a, /b/c", "//b, '', /b", "/a~1b/c, a/b, /c", "/a//, a, //"})
    void head_and_tail_are_the_first_name_and_the_rest(String pointer, String head, String tail) {
        assertThat(JsonPointer.of(pointer).head()).isEqualTo(head);
        assertThat(JsonPointer.of(pointer).tail()).isEqualTo(JsonPointer.of(tail));
        assertThat(JsonPointer.of(pointer).tail().tokens())
                .isEqualTo(JsonPointer.of(tail).tokens());
    }

    @Test
    void pointers_are_equal_when_they_are_written_the_same() {
        assertThat(JsonPointer.of("/a/0")).isEqualTo(JsonPointer.of("/a/0")).hasToString("/a/0");
        assertThat(JsonPointer.of("/a/0")).isNotEqualTo(JsonPointer.of("/a"));
        assertThat(JsonPointer.of("/a/0")).hasSameHashCodeAs(JsonPointer.of("/a/0"));
    }
}
