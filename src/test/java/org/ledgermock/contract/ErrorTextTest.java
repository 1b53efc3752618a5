package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorTextTest {

    @ParameterizedTest
    @CsvSource({"en, English", "zh, 中文", "fr, English", "'', English"})
    void the_text_is_in_the_language_that_is_asked_for_or_in_english(String language, String expected) {
        assertThat(error(Map.of("en", "English", "zh", "中文")).text(language, Map.of()))
                .isEqualTo(expected);
    }

    @Test
    void where_there_is_no_english_the_text_that_there_is_will_do() {
        assertThat(error(Map.of("zh", "中文")).text("en", Map.of())).isEqualTo("中文");
    }

    @Test
    void placeholders_are_filled_in_each_place() {
        assertThat(error(Map.of("en", "{count} of {limit}, {count} {unknown} { count}"))
                        .text("en", Map.of("count", "7", "limit", "5", "other", "x")))
                .isEqualTo("7 of 5, 7 {unknown} { count}");
    }

    @Test
    void what_a_client_sent_is_never_taken_for_a_placeholder() {
        Map<String, String> arguments = Map.of("a", "{b}", "b", "{a}", "c", "$1 \\ {c}");

        assertThat(error(Map.of("en", "{a} {b} {c}")).text("en", arguments)).isEqualTo("{b} {a} $1 \\ {c}");
    }

    private static Statement.ErrorCode error(Map<String, String> text) {
        return new Statement.ErrorCode(
                "error.x",
                "error",
                Provenance.INVENTED,
                "test",
                Optional.empty(),
                "it",
                "X",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text,
                Provenance.INVENTED,
                Optional.empty());
    }
}
