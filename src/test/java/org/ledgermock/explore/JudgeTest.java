package org.ledgermock.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.client.LedgerEntry;
import org.ledgermock.message.JsonObject;

/** A run is judged by the ledger, then by what the flow said of itself. */
class JudgeTest {

    private static final String ONCE = "customer 1 gains 10 once";

    // "1+10 bank-10" are one call's, and so on with a comma between calls.
    private static Course course(ToldOutcome outcome, String moved, long afterEnd) {
        List<LedgerEntry> ledger = new ArrayList<>();
        int call = 0;
        for (String calls : moved.isEmpty() ? new String[0] : moved.split(",")) {
            call++;
            for (String one : calls.trim().split(" ")) {
                int sign = Math.max(one.indexOf('+'), one.indexOf('-'));
                BigDecimal amount = new BigDecimal(one.substring(sign));
                ledger.add(new LedgerEntry(
                        ledger.size() + 1L,
                        Instant.EPOCH,
                        "Pay",
                        "request-" + call,
                        one.startsWith("bank") ? "bank" : "customer",
                        one.substring(0, sign),
                        List.of(new LedgerEntry.Movement("Credit", BigDecimal.ZERO, amount, amount)),
                        JsonObject.EMPTY));
            }
        }
        return new Course(
                1,
                Story.UNDISTURBED,
                new Ended(outcome, "", "", false),
                List.of(),
                0,
                ledger,
                Map.of(),
                afterEnd,
                List.of(),
                List.of(),
                Duration.ZERO);
    }

    private static String verdict(String expected, ToldOutcome outcome, String moved, boolean saysUnknown) {
        return Judge.verdict(ExpectationTest.read(expected), course(outcome, moved, 0), saysUnknown)
                .map(Breach::word)
                .orElse("right");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // moved | success | unknown | failure of one that can say unknown | failure of another | no end
                "1+10 bank-10 | right | right | failure-moved | right | no-end",
                "'' | success-unmoved | right | right | right | no-end",
                "1+10, 1+10 | moved-twice | moved-twice | moved-twice | moved-twice | moved-twice",
                "1+11 | moved-twice | moved-twice | moved-twice | moved-twice | moved-twice",
                "1+4 | moved-part | moved-part | moved-part | moved-part | moved-part",
                "1-10 | moved-elsewhere | moved-elsewhere | moved-elsewhere | moved-elsewhere | moved-elsewhere",
                "2+10 | moved-elsewhere | moved-elsewhere | moved-elsewhere | moved-elsewhere | moved-elsewhere",
                "1+10, 2+5 | moved-elsewhere | moved-elsewhere | moved-elsewhere | moved-elsewhere | moved-elsewhere",
                "1+4, 1+6 | right | right | failure-moved | right | no-end",
                "1+10, 1-10 | success-unmoved | right | right | right | no-end",
            })
    void of_one_movement_the_sum_decides(
            String moved, String success, String unknown, String saying, String silent, String endless) {
        assertThat(verdict(ONCE, ToldOutcome.SUCCESS, moved, true)).isEqualTo(success);
        assertThat(verdict(ONCE, ToldOutcome.UNKNOWN, moved, true)).isEqualTo(unknown);
        assertThat(verdict(ONCE, ToldOutcome.FAILURE, moved, true)).isEqualTo(saying);
        assertThat(verdict(ONCE, ToldOutcome.FAILURE, moved, false)).isEqualTo(silent);
        assertThat(verdict(ONCE, ToldOutcome.NO_END, moved, false)).isEqualTo(endless);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1+10, 2+10 | right | failure-moved",
                "1+10 | moved-part | right",
                "1+10, 2+5 | moved-part | moved-part",
                "1+10, 2+10, 2+10 | moved-twice | moved-twice",
                "'' | success-unmoved | right",
            })
    void of_several_movements_success_means_all_and_failure_not_all(String moved, String success, String failure) {
        String both = "customer 1 gains 10 once and customer 2 gains 10 once";

        assertThat(verdict(both, ToldOutcome.SUCCESS, moved, true)).isEqualTo(success);
        assertThat(verdict(both, ToldOutcome.FAILURE, moved, true)).isEqualTo(failure);
    }

    @Test
    void what_may_also_not_be_is_right_either_way() {
        assertThat(verdict(ONCE.replace("once", "at most once"), ToldOutcome.SUCCESS, "", true))
                .isEqualTo("right");
        assertThat(verdict(ONCE.replace("once", "at most once"), ToldOutcome.FAILURE, "1+10", true))
                .isEqualTo("failure-moved");
        assertThat(verdict(ONCE.replace("once", "2 times"), ToldOutcome.UNKNOWN, "1+10", true))
                .isEqualTo("right");
        assertThat(verdict(ONCE.replace("once", "2 times"), ToldOutcome.SUCCESS, "1+10", true))
                .isEqualTo("moved-part");
        assertThat(verdict(ONCE + " in one step", ToldOutcome.SUCCESS, "1+4, 1+6", true))
                .isEqualTo("moved-part");
    }

    @Test
    void whoever_goes_on_behind_its_end_is_not_right() {
        Expectation once = ExpectationTest.read(ONCE);

        assertThat(Judge.verdict(once, course(ToldOutcome.SUCCESS, "1+10", 1), true))
                .contains(Breach.AFTER_END);
        assertThat(Judge.verdict(once, course(ToldOutcome.SUCCESS, "1+10, 1+10", 1), true))
                .contains(Breach.MOVED_TWICE);
    }

    @Test
    void undisturbed_it_has_to_do_all_of_it_and_to_say_so() {
        Expectation once = ExpectationTest.read(ONCE);

        assertThat(Judge.undisturbed(once, course(ToldOutcome.SUCCESS, "1+10", 0)))
                .isEmpty();
        assertThat(Judge.undisturbed(once, course(ToldOutcome.UNKNOWN, "1+10", 0)))
                .contains(Breach.UNDISTURBED);
        assertThat(Judge.undisturbed(once, course(ToldOutcome.FAILURE, "", 0))).contains(Breach.UNDISTURBED);
        assertThat(Judge.undisturbed(once, course(ToldOutcome.SUCCESS, "1+10, 1+10", 0)))
                .contains(Breach.MOVED_TWICE);
        assertThat(Judge.undisturbed(
                        ExpectationTest.read("customer 1 gains 10 at most once"), course(ToldOutcome.SUCCESS, "", 0)))
                .contains(Breach.UNDISTURBED);
    }
}
