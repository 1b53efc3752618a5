package org.ledgermock.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgermock.scorecard.Calls.KYBIO;
import static org.ledgermock.scorecard.Calls.TENCENT;
import static org.ledgermock.scorecard.Calls.allocate;
import static org.ledgermock.scorecard.Calls.assertNamed;
import static org.ledgermock.scorecard.Calls.at;
import static org.ledgermock.scorecard.Calls.findings;
import static org.ledgermock.scorecard.Calls.query;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.Pause;
import org.ledgermock.journal.SampleExchange;

/** Who stops at the first page is told so, unless what was looked for stood there. */
class FirstPageOnlyTest {

    @Test
    void the_first_of_several_pages_is_not_all() {
        String ten = "{\"Total\":25,\"Data\":[{\"ClientUin\":1},{\"ClientUin\":2}]}";

        assertNamed(
                findings(
                        TENCENT,
                        query("r1", 0).answer(ten),
                        query("r2", 1_000).answer(ten).arguments("{\"Filter\":\"x\"}"),
                        query("r3", 2_000).answer(ten).arguments("{\"Filter\":\"x\",\"Page\":2}")),
                Mistake.FIRST_PAGE_ONLY,
                "r1");
        assertThat(findings(TENCENT, query("r1", 0))).as("one page is all").isEmpty();
    }

    @Test
    void a_page_is_known_by_its_number_however_it_is_written() {
        SampleExchange first = query("r1", 0).answer("{\"Total\":25,\"Data\":[{\"ClientUin\":1}]}");

        assertThat(findings(TENCENT, first, query("r2", 1_000).arguments("{\"Page\":\"2\"}")))
                .isEmpty();
        assertNamed(
                findings(
                        TENCENT,
                        first.arguments("{\"Page\":\"1\"}"),
                        query("r2", 1_000).arguments("{}")),
                Mistake.FIRST_PAGE_ONLY,
                "r1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "null"})
    void who_goes_on_from_nothing_reads_the_first_page_again(String nothing) {
        String full = "{\"data\":{\"result\":[1,2],\"pageSize\":2}}";

        assertNamed(
                findings(
                        KYBIO,
                        at("r1", 0)
                                .operation("queryCustomerPages")
                                .arguments("{\"appId\":\"A\"}")
                                .answer(full),
                        at("r2", 9_000)
                                .operation("queryCustomerPages")
                                .arguments("{\"appId\":\"A\",\"postBackParameter\":{\"parameterValue\":%s}}"
                                        .formatted(nothing))
                                .answer(full)),
                Mistake.FIRST_PAGE_ONLY,
                "r1",
                "r2");
    }

    @Test
    void who_found_on_the_first_page_what_was_looked_for_may_stop() {
        String of25 = "{\"Total\":25,\"Data\":[{\"ClientUin\":1},{\"ClientUin\":2}]}";

        assertThat(findings(
                        TENCENT,
                        query("r1", 0).answer(of25),
                        allocate("r2", 1_000).changed(1)))
                .as("and used it")
                .isEmpty();
        assertThat(findings(
                        TENCENT,
                        allocate("r1", 0).changed(1),
                        query("r2", 1_000).answer(of25)))
                .as("and read it back")
                .isEmpty();
        assertNamed(
                findings(
                        TENCENT,
                        query("r1", 0).answer(of25),
                        allocate("r2", 1_000)
                                .arguments("{\"ClientUin\":3,\"AddedCredit\":10}")
                                .changed(1)),
                Mistake.FIRST_PAGE_ONLY,
                "r1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"customerUid\":1},{\"customerUid\":2}]", "2"})
    void a_full_page_of_a_scroll_is_not_all_either_though_of_a_large_one_only_the_count_is_kept(String result) {
        String full = "{\"data\":{\"result\":%s,\"pageSize\":2,\"postBackParameter\":{\"parameterValue\":\"2\"}}}"
                .formatted(result);
        SampleExchange first = at("r1", 0)
                .operation("queryCustomerPages")
                .arguments("{\"appId\":\"A\"}")
                .answer(full);

        assertNamed(findings(KYBIO, first), Mistake.FIRST_PAGE_ONLY, "r1");
        assertThat(findings(
                        KYBIO,
                        first,
                        at("r2", 1_000)
                                .operation("queryCustomerPages")
                                .arguments(
                                        "{\"appId\":\"A\",\"postBackParameter\":{\"parameterType\":\"L\",\"parameterValue\":\"2\"}}")
                                .answer(full)))
                .isEmpty();
        assertThat(findings(
                        KYBIO,
                        at("r1", 0)
                                .operation("queryCustomerPages")
                                .arguments("{\"appId\":\"A\"}")
                                .answer("{\"data\":{\"result\":[{\"customerUid\":1}],\"pageSize\":2}}")))
                .as("a page that is not full is the last")
                .isEmpty();
    }

    @Test
    void a_first_page_that_did_not_come_was_not_read() {
        SampleExchange first = query("r1", 0).answer("{\"Total\":25,\"Data\":[{\"ClientUin\":1}]}");

        for (Deviation trouble : List.of(
                Deviation.Plain.GATEWAY_PAGE,
                Deviation.Plain.EMPTY_BODY,
                new Deviation.Lost(Optional.empty()),
                new Deviation.Late(new Pause.Fixed(3_000)))) {
            assertThat(findings(TENCENT, first.fault(trouble)))
                    .as(trouble.kind())
                    .isEmpty();
        }
        assertNamed(findings(TENCENT, first.fault(new Deviation.Stale(1))), Mistake.FIRST_PAGE_ONLY, "r1");
    }
}
