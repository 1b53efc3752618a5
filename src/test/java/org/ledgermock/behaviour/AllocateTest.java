package org.ledgermock.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.JsonText;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.Invariant;
import org.ledgermock.state.Model;
import org.ledgermock.state.State;

class AllocateTest {

    static final String PARAMETERS = """
            {"giver": {"kind": "bank", "remaining": "free", "allocated": "given"},
             "receiver": {"kind": "client", "key": "/who", "total": "total", "available": "left"},
             "amount": "/how/much",
             "details": {"by": {"$": "/account/name"}, "note": {"$": "/request/note", "or": ""},
                         "given": {"$": "/giver/given"}, "total": {"$": "/receiver/total"}},
             "answer": {"Total": {"$": "/receiver/total"}, "Left": {"$": "/receiver/left"}, "Free": {"$": "/giver/free"},
                        "At": {"$": "/time"}}}
            """;
    static final EntityKind BANK = new EntityKind("bank", true, "id", List.of(), List.of("all", "given", "free"));
    static final EntityKind CLIENT = new EntityKind("client", false, "id", List.of(), List.of("total", "left"));
    static final Map<String, String> DEFAULTS = Map.of("repossessionBeyondAvailable", "refuse", "decimals", "exact");

    private static final Behaviour ALLOCATE = Calls.behaviour(new Allocate.Type(), PARAMETERS);

    // 40 of the total of 90 are used already.
    private final State state = state("1000", "90", "50");

    static State state(String free, String total, String left) {
        BigDecimal all = new BigDecimal(free).add(new BigDecimal(total));
        return State.empty(
                        Model.of(
                                List.of(BANK, CLIENT),
                                List.of(
                                        new Invariant.Equal(
                                                "all",
                                                List.of(new Invariant.Term("bank", "all")),
                                                List.of(
                                                        new Invariant.Term("bank", "given"),
                                                        new Invariant.Term("bank", "free"))),
                                        new Invariant.Equal(
                                                "given",
                                                List.of(new Invariant.Term("bank", "given")),
                                                List.of(new Invariant.Term("client", "total"))),
                                        new Invariant.Ascending("left", "client", List.of("left", "total")))),
                        1_000)
                .after(List.of(
                        new Change.Put(Entity.of(
                                BANK,
                                JsonText.object("{\"id\":1,\"all\":%s,\"given\":%s,\"free\":%s}"
                                        .formatted(all.toPlainString(), total, free)))),
                        new Change.Put(Entity.of(
                                CLIENT,
                                JsonText.object("{\"id\":7,\"total\":%s,\"left\":%s}".formatted(total, left))))));
    }

    @Test
    void a_positive_amount_goes_from_the_giver_to_the_receiver_and_into_the_ledger() {
        BehaviourResult.Answered answered = answered("10.50", DEFAULTS);
        State after = state.after(answered.changes());

        assertThat(answered.answer())
                .hasToString("{\"Total\":100.50,\"Left\":60.50,\"Free\":989.50,\"At\":\"2022-10-13 20:09:03\"}");
        assertThat(after.single("bank").values())
                .hasToString("{\"id\":1,\"all\":1090,\"given\":100.50,\"free\":989.50}");
        assertThat(after.find("client", "7").orElseThrow().values())
                .hasToString("{\"id\":7,\"total\":100.50,\"left\":60.50}");
        assertThat(after.ledger().newestFirst())
                .containsExactly(new Change.Entry(
                        Calls.TIME,
                        "Operation",
                        "request-1",
                        "client",
                        "7",
                        List.of(
                                new Change.Movement("total", new BigDecimal("90"), new BigDecimal("10.50")),
                                new Change.Movement("left", new BigDecimal("50"), new BigDecimal("10.50"))),
                        JsonText.object(
                                "{\"by\":\"Example Limited\",\"note\":\"\",\"given\":100.50,\"total\":100.50}")));
    }

    @Test
    void a_negative_amount_comes_back_and_lowers_the_total_too() {
        State after = state.after(answered("-50", DEFAULTS).changes());

        assertThat(after.find("client", "7").orElseThrow().values()).hasToString("{\"id\":7,\"total\":40,\"left\":0}");
        assertThat(after.single("bank").values()).hasToString("{\"id\":1,\"all\":1090,\"given\":40,\"free\":1050}");
        assertThat(after.ledger().moved("client", "left")).isEqualByComparingTo("-50");
    }

    @ParameterizedTest
    @CsvSource({"0", "0.00", "-0", "-0.000"})
    void nothing_is_a_success_that_changes_nothing(String amount) {
        BehaviourResult.Answered answered = answered(amount, DEFAULTS);

        assertThat(answered.changes()).isEmpty();
        assertThat(answered.answer())
                .hasToString("{\"Total\":90,\"Left\":50,\"Free\":1000,\"At\":\"2022-10-13 20:09:03\"}");
    }

    @ParameterizedTest
    @CsvSource({"1000, true", "1000.00000000, true", "1000.00000001, false", "999999999999999.99999999, false"})
    void the_giver_gives_all_it_has_and_no_more(String amount, boolean granted) {
        BehaviourResult outcome = act("{\"who\":7,\"how\":{\"much\":%s}}".formatted(amount), DEFAULTS);

        if (granted) {
            assertThat(state.after(((BehaviourResult.Answered) outcome).changes())
                            .single("bank")
                            .quantity("free"))
                    .isEqualByComparingTo("0");
        } else {
            assertThat(outcome)
                    .isEqualTo(new BehaviourResult.Refused(
                            "overRemaining",
                            Map.of(),
                            Explanation.of(amount + " was to be allocated, but the bank has 1000 remaining.")));
        }
    }

    @Test
    void more_than_is_available_is_not_taken_back() {
        assertThat(act("{\"who\":7,\"how\":{\"much\":-50.01}}", DEFAULTS))
                .isEqualTo(new BehaviourResult.Refused(
                        "overAvailable",
                        Map.of(),
                        Explanation.of("50.01 was to be taken back, but client 7 has 50 available.")));
    }

    @ParameterizedTest
    @CsvSource({"-50.01, -50", "-1000000, -50", "-50, -50", "-49.99, -49.99"})
    void with_the_option_what_is_available_is_taken_back(String asked, String taken) {
        BehaviourResult.Answered answered =
                answered(asked, Map.of("repossessionBeyondAvailable", "floor", "decimals", "exact"));
        State after = state.after(answered.changes());

        assertThat(after.ledger().moved("client", "left")).isEqualByComparingTo(taken);
        assertThat(after.find("client", "7").orElseThrow().quantity("left"))
                .isEqualByComparingTo(new BigDecimal("50").add(new BigDecimal(taken)));
    }

    @Test
    void with_the_option_nothing_is_taken_back_from_nothing() {
        BehaviourResult.Answered answered = (BehaviourResult.Answered) ALLOCATE.act(
                Calls.call(
                        "{\"who\":7,\"how\":{\"much\":-1}}",
                        Map.of("repossessionBeyondAvailable", "floor", "decimals", "exact")),
                state("1000", "90", "0"));

        assertThat(answered.changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "exact, 0.005, 0.005",
        "exact, 1.23456789, 1.23456789",
        "exact, 10.000, 10",
        "refuse, 10.000, 10",
        "refuse, 10.01, 10.01",
        "refuse, 1e2, 100",
        "round, 0.004, 0",
        "round, 0.005, 0.01",
        "round, -0.005, -0.01",
        "round, -0.004, 0",
        "round, 1.23456789, 1.23",
        "round, 10.01, 10.01"
    })
    void decimals_beyond_two_are_as_the_option_says(String option, String asked, String moved) {
        BehaviourResult.Answered answered =
                answered(asked, Map.of("repossessionBeyondAvailable", "refuse", "decimals", option));

        assertThat(state.after(answered.changes()).ledger().moved("client", "total"))
                .isEqualByComparingTo(moved);
        assertThat(answered.changes().isEmpty()).isEqualTo(new BigDecimal(moved).signum() == 0);
    }

    @ParameterizedTest
    @CsvSource({"0.001", "-0.001", "10.123", "1e-8"})
    void with_the_option_decimals_beyond_two_are_refused(String asked) {
        assertThat(act(
                        "{\"who\":7,\"how\":{\"much\":%s}}".formatted(asked),
                        Map.of("repossessionBeyondAvailable", "refuse", "decimals", "refuse")))
                .isInstanceOfSatisfying(BehaviourResult.Refused.class, refused -> {
                    assertThat(refused.situation()).isEqualTo("tooManyDecimals");
                    assertThat(refused.arguments())
                            .containsEntry("value", new BigDecimal(asked).toPlainString())
                            .containsEntry("parameter", "how.much");
                });
    }

    @ParameterizedTest
    @CsvSource({"8, 8", "7.5, 7.5", "\"x\", x", "18446744073709551615, 18446744073709551615"})
    void a_receiver_that_is_not_there_is_named(String who, String shown) {
        assertThat(act("{\"who\":%s,\"how\":{\"much\":1}}".formatted(who), DEFAULTS))
                .isEqualTo(new BehaviourResult.Refused(
                        "unknownReceiver",
                        Map.of(),
                        Explanation.of(
                                "There is no client %s in this sandbox: ask for one that the seed or an earlier call has made."
                                        .formatted(shown))));
    }

    @Test
    void an_unknown_receiver_is_told_before_what_is_wrong_with_the_amount() {
        Situations.assertRefused(act("{\"who\":8,\"how\":{\"much\":9999}}", DEFAULTS), "unknownReceiver");
    }

    @Test
    void the_situations_that_it_declares_are_all_that_it_meets() {
        assertThat(new Allocate.Type().situations(null))
                .containsExactlyInAnyOrder("unknownReceiver", "overRemaining", "overAvailable", "tooManyDecimals");
        assertThat(new Allocate.Type().name()).isEqualTo("allocate");
    }

    @Test
    void a_request_schema_that_does_not_require_what_is_taken_is_a_mistake_in_the_files() {
        assertThatThrownBy(() -> act("{\"who\":7}", DEFAULTS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the mapping takes /how/much from the request, which its request schema does not require");
    }

    @Test
    void it_is_a_pure_function() {
        AdmittedCall call = Calls.call("{\"who\":7,\"how\":{\"much\":1}}", DEFAULTS);

        assertThat(ALLOCATE.act(call, state)).isEqualTo(ALLOCATE.act(call, state));
        assertThat(state.version()).isEqualTo(1);
    }

    private BehaviourResult.Answered answered(String amount, Map<String, String> options) {
        return (BehaviourResult.Answered) act("{\"who\":7,\"how\":{\"much\":%s}}".formatted(amount), options);
    }

    private BehaviourResult act(String arguments, Map<String, String> options) {
        return ALLOCATE.act(Calls.call(arguments, options), state);
    }
}
