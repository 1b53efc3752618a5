package org.ledgermock.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgermock.state.Account;
import org.ledgermock.state.Change;
import org.ledgermock.state.Decision;
import org.ledgermock.state.State;
import org.ledgermock.state.Things;
import org.ledgermock.state.Together;

class RecentStatesTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final Sandbox sandbox = new Sandbox(
            "test/one", "test", new Account("one", "any"), State.empty(Things.model(), 100), () -> START, 10);

    @BeforeEach
    void stand_still() {
        ByHand.freeze(sandbox, Change.TimeSet.Time.WIRE, START);
    }

    private void change() {
        sandbox.step(state -> new Decision<>("", List.of(Things.entry("1", "0", "1"))));
    }

    private void wait(int seconds) {
        ByHand.advance(sandbox, Change.TimeSet.Time.WIRE, Duration.ofSeconds(seconds));
    }

    private State stateAgo(long seconds) {
        return sandbox.stateAgo(seconds, sandbox.root(), START);
    }

    private long versionAgo(long seconds) {
        return stateAgo(seconds).version();
    }

    @Test
    void it_is_the_state_at_the_end_of_the_second_that_long_ago() {
        change();
        change();
        wait(5);
        change();
        wait(2);

        assertThat(sandbox.state().version()).isEqualTo(3);
        assertThat(versionAgo(1)).isEqualTo(3);
        assertThat(versionAgo(2)).as("the second of the last change").isEqualTo(3);
        assertThat(versionAgo(3)).as("the second before it").isEqualTo(2);
        assertThat(versionAgo(7)).as("the second of the first changes").isEqualTo(2);
        assertThat(versionAgo(8)).as("before there were any").isZero();
        assertThat(versionAgo(60)).isZero();
    }

    @Test
    void what_was_before_the_last_minute_is_the_oldest_that_is_asked_for() {
        change();
        wait(58);
        change();
        wait(3);
        change();

        assertThat(versionAgo(60)).as("the first change was 61 s ago").isEqualTo(1);
        assertThat(versionAgo(3)).isEqualTo(2);
        wait(100);
        assertThat(versionAgo(60)).isEqualTo(3);
    }

    @Test
    void many_changes_over_many_seconds_are_each_found_again() {
        for (int second = 0; second < 200; second++) {
            change();
            change();
            wait(1);
        }

        for (int ago = 1; ago <= 60; ago++) {
            assertThat(versionAgo(ago)).isEqualTo(2L * (201 - ago));
        }
    }

    @Test
    void eight_threads_that_change_in_one_second_leave_the_state_before_all_of_them() throws InterruptedException {
        change();
        wait(1);
        Together.run(8, thread -> {
            for (int at = 0; at < 200; at++) {
                change();
            }
        });

        assertThat(sandbox.state().version()).isEqualTo(1_601);
        assertThat(versionAgo(1)).isEqualTo(1);
    }

    @Test
    void a_time_further_back_is_refused() {
        assertThatThrownBy(() -> stateAgo(61))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("states of the last 60 seconds are kept, not of 61 ago");
    }

    @Test
    void the_ledger_of_a_past_second_has_what_the_present_one_still_has_of_it() {
        for (int number = 0; number < 70; number++) {
            change();
        }
        List<Change.Entry> then = sandbox.state().ledger().newestFirst().toList();
        wait(1);
        for (int number = 0; number < 30; number++) {
            change();
        }

        assertThat(stateAgo(1).ledger().count()).isEqualTo(70);
        assertThat(stateAgo(1).ledger().newestFirst()).hasSize(70).containsExactlyElementsOf(then);

        for (int number = 0; number < 300; number++) {
            change();
        }
        assertThat(stateAgo(1).ledger().count()).isEqualTo(70);
        assertThat(stateAgo(1).ledger().newestFirst()).as("folded since").isEmpty();
        assertThat(stateAgo(1).ledger().moved("thing", "amount")).isEqualByComparingTo("70");
    }

    @Test
    void what_was_before_a_restore_is_not_seen_again() {
        sandbox.takeSnapshot("first");
        change();
        wait(5);
        change();
        sandbox.restore("first", false);

        assertThat(stateAgo(5).ledger().count()).isZero();
    }
}
