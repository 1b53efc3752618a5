package org.ledgermock.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How far the clock of a store is ahead is what a question and its answer show, and no more. */
class StoreClockTest {

    private static final Instant ASKED = Instant.parse("2026-03-01T04:05:06Z");
    private static final Instant ANSWERED = ASKED.plusMillis(2);

    private static Duration ahead(Instant there) {
        return PostgresLog.ahead(ASKED, there, ANSWERED);
    }

    @Test
    void one_that_may_be_the_same_is_not_apart() {
        assertThat(ahead(ASKED)).isZero();
        assertThat(ahead(ASKED.plusNanos(7))).isZero();
        assertThat(ahead(ANSWERED)).isZero();
    }

    @Test
    void one_that_cannot_be_is_apart_from_the_middle() {
        assertThat(ahead(ASKED.plusSeconds(3))).isEqualTo(Duration.ofMillis(2_999));
        assertThat(ahead(ASKED.minusSeconds(3))).isEqualTo(Duration.ofMillis(-3_001));
    }
}
