package org.ledgermock.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.client.NewFault;

/** The text of a story is its name, and can be read back. */
class StoryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "Pay#1 lost reset",
                "Pay(200000000002)#3 error A.B, Look#2 stale 1s",
                "clock +301s",
                "credential expired, Pay#1 late",
                "Pay#1 missingField /A/0/B"
            })
    void what_is_written_is_read_back(String text) {
        assertThat(Story.read(text))
                .hasToString(text)
                .isEqualTo(Story.read(Story.read(text).toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Pay lost reset", "Pay#0 late", "Pay#1", "Pay#1 lost", "Pay#1 late now", "Pay#1 stale s"})
    void what_is_none_is_refused_with_what_is_one(String text) {
        assertThatThrownBy(() -> Story.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write ")
                .hasMessageContaining("lost reset");
    }

    @Test
    void a_late_answer_comes_after_the_run_has_to_be_over() {
        NewFault late = Going.of("late").order("Pay", Duration.ofSeconds(12));

        assertThat(late.deviation()).hasToString("{\"late\":{\"fixed\":{\"millis\":24000}}}");
        assertThat(Going.of("late").order("Pay", Duration.ofHours(1)).deviation())
                .hasToString("{\"late\":{\"fixed\":{\"millis\":600000}}}");
    }
}
