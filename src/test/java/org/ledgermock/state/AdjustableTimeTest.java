package org.ledgermock.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AdjustableTimeTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00.123Z");
    private static final Instant OTHER = Instant.parse("2020-12-31T16:00:00Z");

    private final AtomicReference<Instant> base = new AtomicReference<>(START);
    private final AdjustableTime time = new AdjustableTime(base::get);

    @Test
    void it_follows_the_base_at_first() {
        assertThat(time.instant()).isEqualTo(START);
        pass(5);
        assertThat(time.instant()).isEqualTo(START.plusSeconds(5));
        assertThat(time.isFrozen()).isFalse();
    }

    @Test
    void it_follows_at_an_offset_ahead_or_behind() {
        time.follow(Duration.ofHours(1));
        pass(5);
        assertThat(time.instant()).isEqualTo(START.plusSeconds(3_605));
        time.follow(Duration.ofSeconds(-10));
        assertThat(time.instant()).isEqualTo(START.minusSeconds(5));
        time.follow(Duration.ZERO);
        assertThat(time.instant()).isEqualTo(START.plusSeconds(5));
    }

    @Test
    void frozen_it_stands_still_until_it_is_told_otherwise() {
        time.freeze(OTHER);
        pass(1_000);
        assertThat(time.instant()).isEqualTo(OTHER);
        assertThat(time.isFrozen()).isTrue();

        time.advance(Duration.ofMinutes(1));
        pass(1_000);
        assertThat(time.instant()).isEqualTo(OTHER.plusSeconds(60));
        assertThat(time.isFrozen()).isTrue();

        time.follow(Duration.ZERO);
        assertThat(time.instant()).isEqualTo(START.plusSeconds(2_000));
        assertThat(time.isFrozen()).isFalse();
    }

    @Test
    void set_it_runs_on_from_there() {
        pass(7);
        time.set(OTHER);
        assertThat(time.instant()).isEqualTo(OTHER);
        pass(3);
        assertThat(time.instant()).isEqualTo(OTHER.plusSeconds(3));
        time.advance(Duration.ofDays(1).negated());
        assertThat(time.instant()).isEqualTo(OTHER.plusSeconds(3).minusSeconds(86_400));
    }

    @Test
    void set_when_frozen_it_runs_again() {
        time.freeze(OTHER);
        time.set(START);
        pass(1);
        assertThat(time.instant()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void it_says_how_far_it_is_ahead_of_the_base_also_when_it_stands_still() {
        time.follow(Duration.ofHours(-2));
        assertThat(time.offset()).isEqualTo(Duration.ofHours(-2));
        time.freeze(START.plusSeconds(10));
        assertThat(time.offset()).isEqualTo(Duration.ofSeconds(10));
        pass(15);
        assertThat(time.offset()).isEqualTo(Duration.ofSeconds(-5));
    }

    @Test
    void two_times_over_one_base_do_not_touch_each_other() {
        AdjustableTime other = new AdjustableTime(base::get);
        time.freeze(OTHER);

        assertThat(other.instant()).isEqualTo(START);
    }

    @Test
    void no_advance_of_many_threads_is_lost() throws InterruptedException {
        Together.run(8, thread -> {
            for (int step = 0; step < 1_000; step++) {
                time.advance(Duration.ofMillis(1));
            }
        });
        assertThat(time.instant()).isEqualTo(START.plusMillis(8_000));
    }

    private void pass(long seconds) {
        base.updateAndGet(now -> now.plusSeconds(seconds));
    }
}
