package org.ledgermock.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who comes first rests for as long as others need to decide again, and only when there are others. */
class TurnsTest {

    private final Turns turns = new Turns();
    // A running count may be below nothing.
    private long now = -Duration.ofHours(1).toNanos();

    private void pass(long millis) {
        now += Duration.ofMillis(millis).toNanos();
    }

    private long restMillis() {
        return Duration.ofNanos(turns.rest(now)).toMillis();
    }

    @Test
    void nobody_rests_alone() {
        turns.sends(now);
        turns.cameFirst(now);
        assertThat(restMillis()).isZero();
    }

    @Test
    void who_comes_first_rests_as_long_as_it_took_to_decide_again() {
        for (int times = 0; times < 20; times++) {
            turns.wasOvertaken(now);
            pass(8);
            turns.sends(now);
        }
        turns.cameFirst(now);
        assertThat(restMillis()).isBetween(7L, 8L);
        pass(9);
        assertThat(restMillis()).isZero();
    }

    @Test
    void a_rest_has_bounds() {
        turns.wasOvertaken(now);
        turns.sends(now);
        turns.cameFirst(now);
        assertThat(restMillis()).isOne();
        for (int times = 0; times < 20; times++) {
            turns.wasOvertaken(now);
            pass(5_000);
            turns.sends(now);
        }
        turns.sawOthers(now);
        turns.cameFirst(now);
        assertThat(restMillis()).isLessThanOrEqualTo(50);
    }

    @Test
    void who_has_seen_nobody_for_a_second_rests_no_more() {
        turns.sawOthers(now);
        pass(900);
        turns.cameFirst(now);
        assertThat(restMillis()).isOne();
        pass(200);
        turns.cameFirst(now);
        assertThat(restMillis()).isZero();
    }
}
