package org.ledgermock.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 119, 120})
    void a_text_that_is_not_long_is_shown_whole(int length) {
        assertThat(Texts.shortened("x".repeat(length))).isEqualTo("x".repeat(length));
    }

    @Test
    void of_many_names_the_first_are_shown() {
        assertThat(Texts.first(2, List.of("a"))).isEqualTo("a");
        assertThat(Texts.first(2, List.of("a", "b"))).isEqualTo("a, b");
        assertThat(Texts.first(2, List.of("a", "b", "c"))).isEqualTo("a, b and 1 more");
    }

    @Test
    void a_long_text_is_cut_before_the_character_that_does_not_fit() {
        assertThat(Texts.shortened("x".repeat(121))).isEqualTo("x".repeat(120) + "…");
        assertThat(Texts.shortened("x".repeat(118) + "😀y")).isEqualTo("x".repeat(118) + "😀…");
        assertThat(Texts.shortened("x".repeat(119) + "😀")).isEqualTo("x".repeat(119) + "…");
        assertThat(Texts.shortened("😀".repeat(61))).isEqualTo("😀".repeat(60) + "…");
    }

    @Test
    void a_line_of_a_log_stays_one_line() {
        assertThat(Texts.oneLine("a\r\nb\tc\u0000\u001b[31m\u007f\u0085\u2028\u2029 é中😀\\"))
                .isEqualTo("a\\u000d\\u000ab\\u0009c\\u0000\\u001b[31m\\u007f\\u0085\\u2028\\u2029 é中😀\\");
        assertThat(Texts.oneLine("")).isEmpty();
    }
}
