package org.ledgermock.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.JsonText;
import org.ledgermock.message.Options;
import org.ledgermock.state.Account;
import org.ledgermock.state.LimitRule;
import org.ledgermock.state.Limits;
import org.ledgermock.state.LimitsInUse;
import org.ledgermock.state.Model;
import org.ledgermock.state.State;

/** How often each credential may call, and has called, day by day. */
class QuotasTest {

    private static final LimitRule RULE =
            new LimitRule("limit.day", 3, LimitRule.Per.DAY, Set.of(LimitRule.Scope.CREDENTIAL));
    private static final String DAYS = "\"days\": {\"from\": \"/from\", \"until\": \"/until\", \"apart\": 5},";
    private static final String ROWS = "\"answer\": {\"$each\": \"/items\", \"item\": %s}";

    private final LimitsInUse limits = new LimitsInUse(new Limits(Calls.TIMES, Map.of()));
    private final State state = State.empty(Model.of(List.of(), List.of()), 1);

    @Test
    void now_each_credential_has_its_limit() {
        Behaviour now = quotas("", "[{\"$\": \"/credential\"}, {\"$\": \"/limit\"}, {\"$\": \"/from\", \"or\": \"\"}]");

        assertThat(answer(now, "{}")).isEqualTo("[[\"a\",3,\"\"],[\"b\",3,\"\"]]");
    }

    // It is the 13th in the family's zone.
    @Test
    void a_row_for_each_day_until_today_and_on_it_for_each_credential() {
        count("a", Calls.TIME, 5);
        count("a", Calls.TIME.minusSeconds(86_400), 1);

        assertThat(answer(byDay(), "{\"from\": \"2022-10-12\", \"until\": \"2022-10-15\"}"))
                .isEqualTo("[[\"2022-10-12\",\"a\",3,1],[\"2022-10-12\",\"b\",3,0],"
                        + "[\"2022-10-13\",\"a\",3,3],[\"2022-10-13\",\"b\",3,0]]");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-10-13, 2022-10-13, ''",
        "2022-10-3, 2022-10-8, ''",
        "2022-10-3, 2022-10-9, tooFarApart",
        "2022-10-13, 2022-10-12, backwards",
        "2022-02-30, 2022-03-01, notADate",
        "2022-10-12, yesterday, notADate"
    })
    void days_are_of_the_calendar_in_order_and_not_too_far_apart(String from, String until, String situation) {
        Situations.assertCameTo(
                byDay().act(call("{\"from\": \"%s\", \"until\": \"%s\"}".formatted(from, until)), state), situation);
    }

    private static Behaviour byDay() {
        return quotas(DAYS, "[{\"$\": \"/day\"}, {\"$\": \"/credential\"}, {\"$\": \"/limit\"}, {\"$\": \"/calls\"}]");
    }

    private static Behaviour quotas(String days, String row) {
        return Calls.behaviour(
                new Quotas.Type(), "{\"limit\": \"limit.day\", %s %s}".formatted(days, ROWS.formatted(row)));
    }

    private void count(String credential, Instant at, int calls) {
        for (int call = 0; call < calls; call++) {
            limits.admit(RULE, credential, "Do", at, at);
        }
    }

    private String answer(Behaviour behaviour, String arguments) {
        return ((BehaviourResult.Answered) behaviour.act(call(arguments), state))
                .answer()
                .toString();
    }

    private AdmittedCall call(String arguments) {
        return new AdmittedCall(
                "Operation",
                "request-1",
                JsonText.object(arguments),
                new Account("Example Limited", "reseller"),
                "a",
                Calls.TIME,
                Calls.TIMES,
                new Options(Map.of()),
                limits.usage(List.of(RULE), "b", "a"));
    }
}
