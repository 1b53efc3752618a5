package org.ledgermock.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgermock.scorecard.Calls.KYBIO;
import static org.ledgermock.scorecard.Calls.TENCENT;
import static org.ledgermock.scorecard.Calls.allocate;
import static org.ledgermock.scorecard.Calls.assertNamed;
import static org.ledgermock.scorecard.Calls.at;
import static org.ledgermock.scorecard.Calls.findings;
import static org.ledgermock.scorecard.Calls.increment;
import static org.ledgermock.scorecard.Calls.query;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ledgermock.fault.Delivery;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.Pause;
import org.ledgermock.journal.Exchange;
import org.ledgermock.journal.SampleExchange;

/** Who looks back is right, also where what it looks for is not there; who looks too early has not looked. */
class LooksBackTest {

    private static final SampleExchange LOST = allocate("r1", 0).changed(1).ends(Delivery.Ending.RESET);

    @Test
    void a_look_that_came_too_early_and_showed_what_was_before_is_none() {
        SampleExchange early = query("r2", 100).fault(new Deviation.Stale(1));

        List<Finding> findings =
                findings(TENCENT, LOST, early, allocate("r3", 300).changed(2));

        assertNamed(findings, Mistake.BLIND_REPEAT, "r1", "r3");
        assertThat(findings.get(0).says()).contains("may show what was before").contains("a second later");
        assertThat(findings(
                        TENCENT,
                        LOST,
                        early,
                        query("r3", 1_400).fault(new Deviation.Stale(30)),
                        allocate("r4", 1_500).changed(2)))
                .as("who looked once more a second later could do no better")
                .isEmpty();
    }

    @Test
    void a_change_made_again_while_the_first_was_held_up_is_named_though_it_was_carried_out_first() {
        Exchange held = allocate("r1", 0)
                .changed(2)
                .fault(new Deviation.Delay(new Pause.Fixed(3_000)))
                .takes(Duration.ofSeconds(3))
                .made();
        Exchange again = allocate("r2", 1_500).changed(1).made();

        assertNamed(Scorecard.findings(TENCENT, List.of(again, held)), Mistake.BLIND_REPEAT, "r1", "r2");
    }

    private static SampleExchange lostAdd(String requestId, int millis) {
        return at(requestId, millis)
                .operation("add")
                .arguments("{\"appId\":\"A\",\"customerInfo\":{\"number\":\"N1\"}}")
                .header("Time-stamp", requestId)
                .ends(Delivery.Ending.RESET);
    }

    @Test
    void looking_twice_for_what_is_not_there_is_right_and_so_is_waiting_for_it() {
        SampleExchange add = lostAdd("r1", 0);

        assertThat(findings(KYBIO, add, notThere("r2", 100), notThere("r3", 1_400)))
                .as("read back")
                .isEmpty();
        assertThat(findings(
                        KYBIO,
                        notThere("r1", 0),
                        notThere("r2", 1_000),
                        at("r3", 2_000)
                                .operation("queryByNumber")
                                .arguments("{\"appId\":\"A\",\"customerNum\":\"N1\"}")))
                .as("waited for")
                .isEmpty();
        assertNamed(findings(KYBIO, notThere("r1", 0), notThere("r2", 1_000)), Mistake.HOPELESS_REPEAT, "r1", "r2");
    }

    @Test
    void who_looks_before_a_change_and_after_it_did_not_look_in_vain_though_it_was_lost_on_its_way() {
        assertThat(findings(KYBIO, notThere("r1", 0), lostAdd("r2", 100), notThere("r3", 1_400)))
                .isEmpty();
    }

    @Test
    void a_change_is_no_reason_to_ask_again_for_what_does_not_show_it() {
        SampleExchange change = increment("r1", 0, "2026-01-01 12:00:00", 5).changed(1);

        assertNamed(
                findings(
                        KYBIO,
                        change,
                        at("r2", 1_000)
                                .operation("queryDailyAccessTimesLog")
                                .header("Time-stamp", "2")
                                .refused("operation", "2015"),
                        at("r3", 2_000)
                                .operation("queryDailyAccessTimesLog")
                                .header("Time-stamp", "3")
                                .refused("operation", "2015")),
                Mistake.HOPELESS_REPEAT,
                "r2",
                "r3");
    }

    @Test
    void waiting_until_there_is_enough_to_pay_with_is_right() {
        String beyond = "InvalidParameterValue.CreditAmountOutOfRange";

        assertThat(findings(
                        TENCENT,
                        allocate("r1", 0).refused("operation", beyond),
                        allocate("r2", 60_000).refused("operation", beyond),
                        allocate("r3", 120_000).changed(1)))
                .isEmpty();
    }

    @Test
    void a_look_that_was_not_answered_is_none() {
        for (Deviation trouble : List.of(Deviation.Plain.EMPTY_BODY, Deviation.Plain.GATEWAY_PAGE)) {
            assertNamed(
                    findings(
                            TENCENT,
                            LOST,
                            query("r2", 1_000).fault(trouble),
                            allocate("r3", 2_000).changed(2)),
                    Mistake.BLIND_REPEAT,
                    "r1",
                    "r3");
        }
    }

    private static SampleExchange notThere(String id, int millis) {
        return at(id, millis)
                .operation("queryByNumber")
                .arguments("{\"appId\":\"A\",\"customerNum\":\"N1\"}")
                .header("Time-stamp", id)
                .refused("operation", "2015");
    }

    @Test
    void the_first_page_of_what_one_entity_had_is_enough_for_who_changed_it() {
        SampleExchange history = at("r2", 1_000)
                .operation("QueryCreditAllocationHistory")
                .arguments("{\"ClientUin\":1}")
                .answer("{\"Total\":25,\"History\":[{\"Credit\":10}]}");

        assertThat(findings(TENCENT, LOST, history)).isEmpty();
        assertNamed(findings(TENCENT, history), Mistake.FIRST_PAGE_ONLY, "r2");
    }

    @Test
    void a_number_that_lost_its_last_digits_on_the_way_through_a_float_is_named() {
        SampleExchange shown = at("r1", 0)
                .operation("queryByNumber")
                .arguments("{\"appId\":\"A\",\"customerNum\":\"N1\"}")
                .header("Time-stamp", "1")
                .answer("{\"data\":{\"customerUid\":231607639459718452}}");

        for (String wrong : List.of("231607639459718460", "231607639459718464")) {
            assertNamed(findings(KYBIO, shown, byUid(wrong)), Mistake.ROUNDED_ID, "r1", "r2");
        }
        for (String right : List.of("231607639459718452", "231607639459718453", "7")) {
            assertThat(findings(KYBIO, shown, byUid(right))).as(right).isEmpty();
        }
    }

    @Test
    void who_sends_numbers_that_no_float_can_hold_has_not_rounded_the_one_that_a_float_can() {
        SampleExchange shown = at("r1", 0)
                .operation("queryByNumber")
                .arguments("{\"appId\":\"A\",\"customerNum\":\"N40\"}")
                .header("Time-stamp", "1")
                .answer("{\"data\":{\"customerUid\":300000000000000040}}");

        assertThat(findings(KYBIO, shown, byUid("300000000000000041"), byUid("300000000000000064")))
                .isEmpty();
    }

    private static SampleExchange byUid(String uid) {
        return at("r2", 1_000)
                .operation("queryByUid")
                .arguments("{\"appId\":\"A\",\"customerUid\":%s}".formatted(uid))
                .header("Time-stamp", "2");
    }
}
