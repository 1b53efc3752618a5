package org.ledgermock.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the checker lets pass, and the controls: each kind of wrong answer, and the words by which it is refused. */
class HistoryTest {

    private static final Quantity BALANCE = Quantity.of("balance");
    private static final Quantity POINTS = Quantity.of("points");
    private static final Quantity ORDER = Quantity.timesOf("order 7");

    private final History history =
            new History(Map.of(BALANCE, BigDecimal.valueOf(90), POINTS, BigDecimal.valueOf(300)));
    private final List<Call> calls = new ArrayList<>();

    private Call call(String what, int asked, int answered, Told... told) {
        Call call = new Call(what, asked * 1_000_000L, answered * 1_000_000L, List.of(told));
        calls.add(call);
        return call;
    }

    private Call unanswered(String what, int asked, Told... told) {
        Call call = new Call(what, asked * 1_000_000L, Call.NEVER, List.of(told));
        calls.add(call);
        return call;
    }

    private static Told changed(Quantity quantity, int before, int after) {
        return new Told.Changed(quantity, BigDecimal.valueOf(before), BigDecimal.valueOf(after));
    }

    private static Told found(Quantity quantity, int value) {
        return new Told.Found(quantity, BigDecimal.valueOf(value));
    }

    private static Told mayAdd(Quantity quantity, int amount) {
        return new Told.MayHaveChanged(quantity, BigDecimal.valueOf(amount));
    }

    private void assertImpossible(String why) {
        assertThatThrownBy(() -> history.check(calls))
                .isInstanceOf(Impossible.class)
                .hasMessage(why);
    }

    @Test
    void calls_side_by_side_may_be_answered_in_any_order() {
        Call one = call("a", 0, 9, changed(BALANCE, 95, 96));
        Call other = call("b", 1, 8, changed(BALANCE, 90, 95));
        Call read = call("c", 2, 3, found(BALANCE, 95));

        assertThat(history.check(calls)).isEqualTo(Set.of(one, other, read));
    }

    @Test
    void a_lost_update_is_impossible() {
        call("a +5", 0, 4, changed(BALANCE, 90, 95));
        call("b +1", 1, 5, changed(BALANCE, 90, 91));

        assertImpossible(
                "balance: a +5 (asked at 0.000 ms, answered at 4.000 ms) and b +1 (asked at 1.000 ms, answered at"
                        + " 5.000 ms) both found 90: one of the two changes is lost");
    }

    @Test
    void a_stale_read_is_impossible() {
        call("a +5", 0, 4, changed(BALANCE, 90, 95));
        call("b reads", 5, 6, found(BALANCE, 90));

        assertImpossible("""
                no order explains these answers:
                  a +5 (asked at 0.000 ms, answered at 4.000 ms): [Changed[quantity=balance, before=9E+1, after=95]]
                    comes, by what it told of balance, after
                  b reads (asked at 5.000 ms, answered at 6.000 ms): [Found[quantity=balance, value=9E+1]]
                    was asked after the answer of
                  the first of them""");
    }

    @Test
    void a_change_made_twice_is_impossible() {
        call("a +5", 0, 4, changed(BALANCE, 90, 95));
        call("b reads", 5, 6, found(BALANCE, 100));

        assertImpossible(
                "balance: b reads (asked at 5.000 ms, answered at 6.000 ms) found 100, which no call left: the changes"
                        + " that were answered lead to 95 and no further, by a +5 (asked at 0.000 ms, answered at 4.000 ms)");
    }

    @Test
    void a_read_ahead_of_the_change_is_impossible() {
        call("b reads", 0, 1, found(BALANCE, 95));
        call("a +5", 2, 4, changed(BALANCE, 90, 95));

        assertThatThrownBy(() -> history.check(calls)).hasMessageContaining("no order explains");
    }

    @Test
    void a_page_of_two_times_is_impossible() {
        call("a +5", 0, 9, changed(BALANCE, 90, 95));
        call("b +1", 0, 9, changed(POINTS, 300, 301));
        call("c reads all", 1, 8, found(BALANCE, 95), found(POINTS, 300));
        call("d reads all", 1, 8, found(BALANCE, 90), found(POINTS, 301));

        assertThatThrownBy(() -> history.check(calls)).hasMessageContaining("no order explains");
    }

    @Test
    void half_a_change_is_impossible() {
        call("a both", 0, 2, changed(BALANCE, 90, 95), changed(POINTS, 300, 301));
        call("b reads both", 0, 4, found(BALANCE, 95), found(POINTS, 300));

        assertThatThrownBy(() -> history.check(calls)).hasMessageContaining("no order explains");
    }

    @Test
    void a_call_without_an_answer_was_made_or_not() {
        Call made = unanswered("a +5", 0, mayAdd(BALANCE, 5), mayAdd(POINTS, 1));
        Call notMade = unanswered("b +7", 0, mayAdd(BALANCE, 7), mayAdd(POINTS, 1));
        call("c reads", 9, 10, found(BALANCE, 95));

        assertThat(history.check(calls)).contains(made).doesNotContain(notMade);
    }

    @Test
    void a_call_without_an_answer_was_not_made_twice() {
        unanswered("a +5", 0, mayAdd(BALANCE, 5));
        call("c reads", 9, 10, found(BALANCE, 100));

        assertThatThrownBy(() -> history.check(calls)).hasMessageContaining("which no call left");
    }

    @Test
    void a_call_without_an_answer_was_made_wholly() {
        unanswered("a +5", 0, mayAdd(BALANCE, 5), mayAdd(POINTS, 1));
        call("c reads", 9, 10, found(BALANCE, 95), found(POINTS, 300));

        assertThatThrownBy(() -> history.check(calls)).hasMessageContaining("no order explains");
    }

    @Test
    void a_repetition_is_made_once() {
        call("a +5", 0, 4, changed(BALANCE, 90, 95), changed(ORDER, 0, 1));
        call("again", 1, 3, found(ORDER, 1));
        history.check(calls);

        call("and again", 2, 5, changed(BALANCE, 95, 100), changed(ORDER, 0, 1));

        assertImpossible(
                "order 7: it was done twice, by a +5 (asked at 0.000 ms, answered at 4.000 ms) and by and again"
                        + " (asked at 2.000 ms, answered at 5.000 ms)");
    }

    @Test
    void a_repetition_after_a_lost_answer_is_made_once() {
        unanswered("a +5", 0, mayAdd(BALANCE, 5), mayAdd(ORDER, 1));
        call("again", 1, 3, changed(BALANCE, 90, 95), changed(ORDER, 0, 1));
        history.check(calls);

        call("c reads", 9, 10, found(BALANCE, 100));

        assertThatThrownBy(() -> history.check(calls)).hasMessageStartingWith("order 7: it was done twice");
    }

    @Test
    void a_repetition_is_refused_only_when_the_first_was_made() {
        Call lost = unanswered("a +5", 0, mayAdd(BALANCE, 5), mayAdd(ORDER, 1));
        call("again", 1, 3, found(ORDER, 1));
        assertThat(history.check(calls)).contains(lost);

        call("c reads", 9, 10, found(BALANCE, 90));

        assertThatThrownBy(() -> history.check(calls)).hasMessageContaining("no order explains");
    }
}
