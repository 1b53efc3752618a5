package org.ledgermock.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ledgermock.message.FamilyTimes;
import org.ledgermock.message.JsonObject;

class DailyQuotaTest {

    private static final LimitRule RULE =
            new LimitRule("limit.day", 3, LimitRule.Per.DAY, Set.of(LimitRule.Scope.CREDENTIAL));
    private static final EntityKind QUOTA = new EntityKind("quota", false, "id", List.of(), List.of());
    private static final FamilyTimes TIMES = FamilyTimes.of("+08:00", "yyyy-MM-dd HH:mm:ss");
    // Noon at +08:00.
    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final LimitsInUse limits = new LimitsInUse(new Limits(TIMES, java.util.Map.of()));
    private final State state = State.empty(
                    Model.of(
                            List.of(QUOTA),
                            List.of(),
                            List.of(new LimitOverride("limit.day", "quota", "calls", "from", "until")),
                            TIMES),
                    1)
            .after(List.of(new Change.Put(Entity.of(
                    QUOTA,
                    JsonObject.builder()
                            .put("id", "a")
                            .put("calls", 5)
                            .put("from", "2026-03-01 12:00:00")
                            .put("until", "2026-03-02 12:00:00")
                            .build()))));

    @Test
    void each_day_keeps_its_count_of_calls_let_through() {
        for (int call = 1; call <= 5; call++) {
            call(NOON);
        }
        call(NOON.plusSeconds(86_400));

        assertThat(day(DAY)).isEqualTo(new Usage.Day(3, 3));
        assertThat(day(DAY.plusDays(1))).isEqualTo(new Usage.Day(3, 1));
        assertThat(day(DAY.plusDays(2))).isEqualTo(new Usage.Day(3, 0));
        assertThat(usage().day("limit.day", "other", DAY, NOON, state)).isEqualTo(new Usage.Day(3, 0));
    }

    @Test
    void a_day_that_is_set_back_to_goes_on_counting() {
        call(NOON);
        call(NOON.plusSeconds(400 * 86_400L));

        assertThat(call(NOON)).isEqualTo(new LimitsInUse.Granted(2));
    }

    @Test
    void the_newest_four_hundred_days_are_kept() {
        for (int day = 0; day < 401; day++) {
            call(NOON.plusSeconds(day * 86_400L));
        }
        assertThat(day(DAY).calls()).isZero();
        assertThat(day(DAY.plusDays(1)).calls()).isEqualTo(1);
        call(NOON);
        assertThat(call(NOON)).as("the day that counts is never dropped").isEqualTo(new LimitsInUse.Granted(2));
    }

    @Test
    void a_limit_is_raised_from_its_first_second_to_its_last() {
        assertThat(allowed("a", NOON.minusSeconds(1))).isEqualTo(3);
        assertThat(allowed("a", NOON)).isEqualTo(5);
        assertThat(allowed("a", NOON.plusSeconds(86_400).plusMillis(999))).isEqualTo(5);
        assertThat(allowed("a", NOON.plusSeconds(86_401))).isEqualTo(3);
        assertThat(allowed("b", NOON)).isEqualTo(3);
    }

    @Test
    void a_day_without_calls_has_the_limit_of_its_end_or_of_now_while_it_lasts() {
        assertThat(usage().day("limit.day", "a", DAY, NOON.plusSeconds(500_000), state))
                .isEqualTo(new Usage.Day(5, 0));
        assertThat(usage().day("limit.day", "a", DAY, NOON.minusSeconds(1), state))
                .isEqualTo(new Usage.Day(3, 0));
        assertThat(usage().day("limit.day", "a", DAY, NOON, state)).isEqualTo(new Usage.Day(5, 0));
    }

    @Test
    void an_operation_has_no_other_daily_limit_than_its_own() {
        LimitRule second = new LimitRule("limit.second", 3, LimitRule.Per.SECOND, Set.of());
        Usage both = limits.usage(List.of(RULE, second));

        for (String other : List.of("limit.second", "limit.nothing")) {
            assertThatThrownBy(() -> both.allowance(other, "a", NOON, state))
                    .hasMessage("the operation has no daily limit '%s'", other);
        }
    }

    @Test
    void calls_that_were_refused_do_not_use_up_what_it_is_raised_to() {
        for (int call = 1; call <= 9; call++) {
            call(NOON);
        }
        assertThat(limits.admit(RULE, 5, "a", "Do", NOON, NOON)).isEqualTo(new LimitsInUse.Granted(4));
        assertThat(limits.admit(RULE, 5, "a", "Do", NOON, NOON)).isEqualTo(new LimitsInUse.Granted(5));
        assertThat(limits.admit(RULE, 5, "a", "Do", NOON, NOON)).isEqualTo(new LimitsInUse.Exceeded(RULE, 12, 5));
    }

    @Test
    void where_there_is_no_limit_nothing_is_counted() {
        assertThat(limits.now().admit(RULE, Limits.OFF, "a", "Do", NOON, () -> NOON, NOON))
                .isEqualTo(new Limits.Granted(Optional.empty()));
    }

    @Test
    void eight_threads_share_one_day() throws InterruptedException {
        LimitRule many = new LimitRule("limit.many", 777, LimitRule.Per.DAY, Set.of());
        AtomicInteger granted = new AtomicInteger();
        Together.run(8, thread -> {
            for (int call = 0; call < 500; call++) {
                if (limits.admit(many, "a", "Do", NOON, NOON) instanceof LimitsInUse.Granted) {
                    granted.incrementAndGet();
                }
            }
        });
        assertThat(granted).hasValue(777);
    }

    @Test
    void credentials_come_in_order() {
        assertThat(usage().credentials()).containsExactly("a", "b");
    }

    private Usage usage() {
        return limits.usage(List.of(RULE), "b", "a");
    }

    private LimitsInUse.Told call(Instant apiTime) {
        return limits.admit(RULE, "a", "Do", NOON, apiTime);
    }

    private Usage.Day day(LocalDate day) {
        return usage().day("limit.day", "a", day, NOON.minusSeconds(86_400), state);
    }

    private long allowed(String credential, Instant at) {
        return usage().allowance("limit.day", credential, at, state).calls();
    }
}
