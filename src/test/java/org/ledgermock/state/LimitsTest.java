package org.ledgermock.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.FamilyTimes;

class LimitsTest {

    private static final Set<LimitRule.Scope> BOTH = Set.of(LimitRule.Scope.CREDENTIAL, LimitRule.Scope.OPERATION);
    private static final LimitRule SECOND = new LimitRule("limit.second", 5, LimitRule.Per.SECOND, BOTH);
    private static final LimitRule DAY =
            new LimitRule("limit.day", 3, LimitRule.Per.DAY, Set.of(LimitRule.Scope.CREDENTIAL));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final Limits FIRST = new Limits(FamilyTimes.of("+08:00", FamilyTimes.RFC_3339), Map.of());

    private final LimitsInUse limits = new LimitsInUse(FIRST);

    @Test
    void five_calls_of_a_second_are_let_through_and_the_refusal_names_the_calls_so_far() {
        for (int call = 1; call <= 5; call++) {
            assertThat(second(NOON.plusMillis(call * 199))).isEqualTo(new LimitsInUse.Granted(call));
        }
        assertThat(second(NOON.plusMillis(999))).isEqualTo(new LimitsInUse.Exceeded(SECOND, 6, 5));
        assertThat(second(NOON.plusMillis(999))).isEqualTo(new LimitsInUse.Exceeded(SECOND, 7, 5));
        assertThat(second(NOON.plusMillis(1_000))).isEqualTo(new LimitsInUse.Granted(1));
    }

    @Test
    void seconds_are_fixed_and_not_sliding() {
        for (int call = 1; call <= 5; call++) {
            assertThat(second(NOON.plusMillis(990))).isInstanceOf(LimitsInUse.Granted.class);
        }
        for (int call = 1; call <= 5; call++) {
            assertThat(second(NOON.plusMillis(1_010))).isInstanceOf(LimitsInUse.Granted.class);
        }
        assertThat(second(NOON.plusMillis(1_010))).isInstanceOf(LimitsInUse.Exceeded.class);
    }

    @Test
    void each_second_lets_as_many_through_however_long_it_goes_on() {
        for (int seconds = 0; seconds < 50; seconds++) {
            Instant now = NOON.plusSeconds(seconds);
            for (int call = 1; call <= 5; call++) {
                assertThat(second(now)).isEqualTo(new LimitsInUse.Granted(call));
            }
            assertThat(second(now)).isInstanceOf(LimitsInUse.Exceeded.class);
        }
    }

    @Test
    void each_credential_and_operation_has_a_count_of_its_own_where_the_rule_says_so() {
        for (int call = 1; call <= 6; call++) {
            second(NOON);
        }
        assertThat(limits.admit(SECOND, "other", "Do", NOON, NOON)).isEqualTo(new LimitsInUse.Granted(1));
        assertThat(limits.admit(SECOND, "id", "Other", NOON, NOON)).isEqualTo(new LimitsInUse.Granted(1));
        assertThat(second(NOON)).isInstanceOf(LimitsInUse.Exceeded.class);

        assertThat(limits.admit(DAY, "id", "Do", NOON, NOON)).isEqualTo(new LimitsInUse.Granted(1));
        assertThat(limits.admit(DAY, "id", "Other", NOON, NOON)).isEqualTo(new LimitsInUse.Granted(2));
        assertThat(limits.admit(DAY, "other", "Do", NOON, NOON)).isEqualTo(new LimitsInUse.Granted(1));
    }

    @Test
    void a_rule_without_a_scope_counts_all_calls_together() {
        LimitRule all = new LimitRule("limit.all", 2, LimitRule.Per.SECOND, Set.of());

        limits.admit(all, "a", "Do", NOON, NOON);
        limits.admit(all, "b", "Other", NOON, NOON);
        assertThat(limits.admit(all, "c", "Third", NOON, NOON)).isEqualTo(new LimitsInUse.Exceeded(all, 3, 2));
    }

    // Midnight at UTC+8 is 16:00 at UTC.
    @ParameterizedTest
    @CsvSource({
        "2026-03-01T15:59:59.999Z, 2026-03-01T16:00:00Z, true",
        "2026-03-01T16:00:00Z, 2026-03-02T15:59:59.999Z, false",
        "2026-03-01T23:59:59Z, 2026-03-02T00:00:00Z, false",
        "2024-02-28T16:00:00Z, 2024-02-29T16:00:00Z, true",
        "1969-12-31T15:59:59Z, 1969-12-31T16:00:00Z, true"
    })
    void a_day_begins_at_midnight_at_utc_plus_eight(Instant before, Instant after, boolean another) {
        limits.admit(DAY, "id", "Do", NOON, before);
        limits.admit(DAY, "id", "Do", NOON, before);

        assertThat(limits.admit(DAY, "id", "Do", NOON, after)).isEqualTo(new LimitsInUse.Granted(another ? 1 : 3));
    }

    @Test
    void a_day_begins_in_the_familys_zone() {
        LimitsInUse berlin =
                new LimitsInUse(new Limits(FamilyTimes.of("Europe/Berlin", FamilyTimes.RFC_3339), Map.of()));
        Instant before = Instant.parse("2026-03-28T22:59:59Z");

        berlin.admit(DAY, "id", "Do", NOON, before);
        assertThat(berlin.admit(DAY, "id", "Do", NOON, before.plusSeconds(1))).isEqualTo(new LimitsInUse.Granted(1));
        assertThat(berlin.admit(DAY, "id", "Do", NOON, Instant.parse("2026-03-29T21:59:59Z")))
                .as("the day on which summer begins has 23 hours")
                .isEqualTo(new LimitsInUse.Granted(2));
        assertThat(berlin.admit(DAY, "id", "Do", NOON, Instant.parse("2026-03-29T22:00:00Z")))
                .isEqualTo(new LimitsInUse.Granted(1));
    }

    @Test
    void a_minute_is_sixty_fixed_seconds_of_wire_time() {
        LimitRule minute = new LimitRule("limit.minute", 2, LimitRule.Per.MINUTE, BOTH);

        assertThat(limits.admit(minute, "id", "Do", NOON, NOON)).isEqualTo(new LimitsInUse.Granted(1));
        assertThat(limits.admit(minute, "id", "Do", NOON.plusSeconds(59), NOON)).isEqualTo(new LimitsInUse.Granted(2));
        assertThat(limits.admit(minute, "id", "Do", NOON.plusMillis(59_999), NOON))
                .isEqualTo(new LimitsInUse.Exceeded(minute, 3, 2));
        assertThat(limits.admit(minute, "id", "Do", NOON.plusSeconds(60), NOON)).isEqualTo(new LimitsInUse.Granted(1));
    }

    @Test
    void days_are_of_api_time_and_seconds_of_wire_time() {
        Instant tomorrow = NOON.plusSeconds(86_400);
        for (int call = 1; call <= 3; call++) {
            limits.admit(DAY, "id", "Do", NOON.plusSeconds(call), NOON);
            second(NOON);
        }
        assertThat(limits.admit(DAY, "id", "Do", tomorrow, NOON)).isEqualTo(new LimitsInUse.Exceeded(DAY, 4, 3));
        assertThat(limits.admit(SECOND, "id", "Do", NOON, tomorrow)).isEqualTo(new LimitsInUse.Granted(4));
    }

    @Test
    void who_is_held_up_belongs_to_the_second_that_it_came_in() {
        for (int call = 1; call <= 4; call++) {
            second(NOON);
            second(NOON.plusSeconds(1));
        }
        assertThat(second(NOON)).as("late by a moment").isEqualTo(new LimitsInUse.Granted(5));
        assertThat(second(NOON)).isEqualTo(new LimitsInUse.Exceeded(SECOND, 6, 5));
        assertThat(second(NOON.plusSeconds(1))).isEqualTo(new LimitsInUse.Granted(5));
        assertThat(second(NOON.plusSeconds(1))).isEqualTo(new LimitsInUse.Exceeded(SECOND, 6, 5));
    }

    // A thread may sleep for longer than a second between reading the time and counting: a garbage collection will do.
    @Test
    void who_is_late_by_more_than_a_second_does_not_open_the_gate_again() {
        for (int call = 1; call <= 5; call++) {
            second(NOON.plusSeconds(2));
        }
        second(NOON.plusMillis(999));

        assertThat(second(NOON.plusSeconds(2)))
                .as("six calls of this second have been made before")
                .isInstanceOf(LimitsInUse.Exceeded.class);
    }

    @Test
    void a_time_that_is_set_back_counts_anew_in_the_end() {
        for (int call = 1; call <= 6; call++) {
            second(NOON);
        }
        Instant yearBefore = NOON.minusSeconds(31_536_000);
        second(yearBefore);

        assertThat(second(yearBefore.plusSeconds(2))).isEqualTo(new LimitsInUse.Granted(1));
    }

    @Test
    void another_number_of_calls_holds_at_once() {
        limits.change("limit.second", 2);
        assertThat(limits.limit(SECOND)).isEqualTo(2);
        second(NOON);
        second(NOON);
        assertThat(second(NOON)).isEqualTo(new LimitsInUse.Exceeded(SECOND, 3, 2));

        limits.change("limit.second", 10);
        assertThat(second(NOON)).isEqualTo(new LimitsInUse.Granted(4));
        assertThat(limits.limit(DAY)).isEqualTo(3);
    }

    @Test
    void what_was_chosen_at_the_start_holds_until_it_is_changed_and_again_when_it_is_not() {
        LimitsInUse chosen = new LimitsInUse(new Limits(FamilyTimes.DEFAULT, Map.of("limit.second", 7L)));

        assertThat(chosen.limit(SECOND)).isEqualTo(7);
        chosen.change("limit.second", 2);
        assertThat(chosen.limit(SECOND)).isEqualTo(2);
        chosen.unchange("limit.second");
        assertThat(chosen.limit(SECOND)).isEqualTo(7);
    }

    @Test
    void all_the_way_back_what_was_counted_and_what_was_changed_is_forgotten() {
        limits.change("limit.second", 1);
        second(NOON);
        day("id");
        limits.backTo(FIRST, true);

        assertThat(limits.limit(SECOND)).isEqualTo(5);
        assertThat(second(NOON)).isEqualTo(new LimitsInUse.Granted(1));
        assertThat(day("id")).isEqualTo(new LimitsInUse.Granted(1));
    }

    @Test
    void going_back_calls_are_counted_on_from_where_they_were_kept_and_numbers_stay() {
        day("id");
        second(NOON);
        Limits kept = limits.now();
        limits.change("limit.second", 4);
        day("id");
        second(NOON);
        day("other");
        limits.backTo(kept, false);

        assertThat(day("id")).isEqualTo(new LimitsInUse.Granted(2));
        assertThat(day("other")).isEqualTo(new LimitsInUse.Granted(1));
        assertThat(second(NOON)).isEqualTo(new LimitsInUse.Granted(2));
        assertThat(limits.limit(SECOND)).isEqualTo(4);
    }

    @Test
    void who_is_forgotten_has_used_nothing_and_the_others_what_they_have_used() {
        day("id");
        day("other");
        second(NOON);
        limits.admit(SECOND, "other", "Do", NOON, NOON);
        limits.forget("id");

        assertThat(day("id")).isEqualTo(new LimitsInUse.Granted(1));
        assertThat(day("other")).isEqualTo(new LimitsInUse.Granted(2));
        assertThat(second(NOON)).isEqualTo(new LimitsInUse.Granted(1));
        assertThat(limits.admit(SECOND, "other", "Do", NOON, NOON)).isEqualTo(new LimitsInUse.Granted(2));
    }

    @Test
    void a_limit_lets_at_least_one_call_through() {
        assertThatThrownBy(() -> new LimitRule("limit.none", 0, LimitRule.Per.DAY, BOTH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit 'limit.none' must let at least one call through");
        LimitRule one = new LimitRule("limit.one", 1, LimitRule.Per.DAY, BOTH);
        assertThat(limits.admit(one, "id", "Do", NOON, NOON)).isEqualTo(new LimitsInUse.Granted(1));
    }

    @Test
    void eight_threads_are_let_through_exactly_as_often_as_the_rule_says() throws InterruptedException {
        LimitRule many = new LimitRule("limit.many", 777, LimitRule.Per.SECOND, BOTH);
        AtomicInteger granted = new AtomicInteger();
        AtomicLong most = new AtomicLong();
        Together.run(8, thread -> {
            for (int call = 0; call < 1_000; call++) {
                // Every other thread read the time just before the second began.
                Instant now = thread % 2 == 0 ? NOON : NOON.minusMillis(1);
                LimitsInUse.Told admission = limits.admit(many, "id", "Do", now, now);
                if (admission instanceof LimitsInUse.Granted grant) {
                    granted.incrementAndGet();
                    most.accumulateAndGet(grant.count(), Math::max);
                } else {
                    most.accumulateAndGet(((LimitsInUse.Exceeded) admission).count(), Math::max);
                }
            }
        });
        assertThat(granted.get()).as("777 of either second").isEqualTo(2 * 777);
        assertThat(most.get()).isEqualTo(4_000);
    }

    @Test
    void eight_threads_in_one_second_share_one_count() throws InterruptedException {
        AtomicInteger granted = new AtomicInteger();
        AtomicLong sum = new AtomicLong();
        Together.run(8, thread -> {
            for (int call = 0; call < 1_000; call++) {
                LimitsInUse.Told admission = second(NOON.plusMillis(call % 1_000));
                if (admission instanceof LimitsInUse.Granted grant) {
                    granted.incrementAndGet();
                    sum.addAndGet(grant.count());
                } else {
                    sum.addAndGet(((LimitsInUse.Exceeded) admission).count());
                }
            }
        });
        assertThat(granted).hasValue(5);
        assertThat(sum.get()).as("each of 1 to 8000 once").isEqualTo(8_000L * 8_001 / 2);
    }

    private LimitsInUse.Told day(String credential) {
        return limits.admit(DAY, credential, "Do", NOON, NOON);
    }

    private LimitsInUse.Told second(Instant wireTime) {
        return limits.admit(SECOND, "id", "Do", wireTime, NOON);
    }
}
