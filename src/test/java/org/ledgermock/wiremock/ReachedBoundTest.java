package org.ledgermock.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the log has of a bound. */
class ReachedBoundTest {

    private final List<String> lines = new ArrayList<>();
    private final ReachedBound bound =
            new ReachedBound("all are taken", (level, line) -> lines.add(level + " " + line));

    private void again(int times) {
        for (int n = 0; n < times; n++) {
            bound.again();
        }
    }

    @Test
    void it_is_told_once_and_then_counted() {
        again(250);

        assertThat(lines)
                .containsExactly(
                        "WARNING all are taken",
                        "WARNING all are taken (10 times so far)",
                        "WARNING all are taken (100 times so far)");
    }

    @Test
    void that_it_is_over_is_told_with_its_count_and_what_comes_then_is_told_anew() {
        bound.look();
        again(3);
        bound.look();
        again(1);
        bound.look();
        assertThat(lines).as("it was met between the looks").containsExactly("WARNING all are taken");

        bound.look();
        bound.look();
        again(1);
        bound.look();
        bound.look();

        assertThat(lines)
                .containsExactly(
                        "WARNING all are taken",
                        "INFO over, after 4 times: all are taken",
                        "WARNING all are taken",
                        "INFO over, after 1 time: all are taken");
        assertThat(bound.times()).as("in all").isEqualTo(5);
    }
}
