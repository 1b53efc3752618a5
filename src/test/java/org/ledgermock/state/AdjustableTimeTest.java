package org.ledgermock.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AdjustableTimeTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00.123Z");
    private static final Instant OTHER = Instant.parse("2020-12-31T16:00:00Z");

    private Instant base = START;
    private AdjustableTime time = AdjustableTime.MACHINE;

    @Test
    void it_follows_the_base_at_first() {
        assertThat(time.at(base)).isEqualTo(START);
        pass(5);
        assertThat(time.at(base)).isEqualTo(START.plusSeconds(5));
        assertThat(time.isFrozen()).isFalse();
    }

    @Test
    void it_follows_at_an_offset_ahead_or_behind() {
        time = new AdjustableTime.Following(Duration.ofHours(1));
        pass(5);
        assertThat(time.at(base)).isEqualTo(START.plusSeconds(3_605));
        time = new AdjustableTime.Following(Duration.ofSeconds(-10));
        assertThat(time.at(base)).isEqualTo(START.minusSeconds(5));
        time = new AdjustableTime.Following(Duration.ZERO);
        assertThat(time.at(base)).isEqualTo(START.plusSeconds(5));
    }

    @Test
    void frozen_it_stands_still_until_it_is_told_otherwise() {
        time = new AdjustableTime.Frozen(OTHER);
        pass(1_000);
        assertThat(time.at(base)).isEqualTo(OTHER);
        assertThat(time.isFrozen()).isTrue();

        time = time.advanced(Duration.ofMinutes(1));
        pass(1_000);
        assertThat(time.at(base)).isEqualTo(OTHER.plusSeconds(60));
        assertThat(time.isFrozen()).isTrue();

        time = new AdjustableTime.Following(Duration.ZERO);
        assertThat(time.at(base)).isEqualTo(START.plusSeconds(2_000));
        assertThat(time.isFrozen()).isFalse();
    }

    @Test
    void set_it_runs_on_from_there() {
        pass(7);
        time = AdjustableTime.running(OTHER, base);
        assertThat(time.at(base)).isEqualTo(OTHER);
        pass(3);
        assertThat(time.at(base)).isEqualTo(OTHER.plusSeconds(3));
        time = time.advanced(Duration.ofDays(1).negated());
        assertThat(time.at(base)).isEqualTo(OTHER.plusSeconds(3).minusSeconds(86_400));
    }

    @Test
    void set_when_frozen_it_runs_again() {
        time = new AdjustableTime.Frozen(OTHER);
        time = AdjustableTime.running(START, base);
        pass(1);
        assertThat(time.at(base)).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void it_says_how_far_it_is_ahead_of_the_base_also_when_it_stands_still() {
        time = new AdjustableTime.Following(Duration.ofHours(-2));
        assertThat(time.offset(base)).isEqualTo(Duration.ofHours(-2));
        time = new AdjustableTime.Frozen(START.plusSeconds(10));
        assertThat(time.offset(base)).isEqualTo(Duration.ofSeconds(10));
        pass(15);
        assertThat(time.offset(base)).isEqualTo(Duration.ofSeconds(-5));
    }

    private void pass(long seconds) {
        base = base.plusSeconds(seconds);
    }
}
