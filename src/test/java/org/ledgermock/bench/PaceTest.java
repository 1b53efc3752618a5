package org.ledgermock.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PaceTest {

    @Test
    void an_open_loop_is_due_at_fixed_times_whenever_it_is_asked() {
        Pace pace = Pace.perSecond(2_000, Duration.ofMillis(2));

        assertThat(pace.due(0)).isEqualTo(0);
        pace.sent();
        assertThat(pace.due(9_000_000)).isEqualTo(500_000);
        pace.sent();
        pace.sent();
        assertThat(pace.due(0)).isEqualTo(1_500_000);
        pace.sent();
        assertThat(pace.due(0)).isEqualTo(Pace.FINISHED);
    }

    @Test
    void a_closed_loop_is_due_at_once_until_its_time_is_over() {
        Pace pace = Pace.fullFor(Duration.ofNanos(100));

        pace.sent();
        assertThat(pace.due(99)).isLessThanOrEqualTo(99);
        assertThat(pace.due(100)).isEqualTo(Pace.FINISHED);
    }

    @Test
    void a_closed_loop_ends_with_its_last_call() {
        Pace pace = Pace.fullUntil(1);

        assertThat(pace.due(1_000)).isLessThanOrEqualTo(1_000);
        pace.sent();
        assertThat(pace.due(1_000)).isEqualTo(Pace.FINISHED);
    }
}
