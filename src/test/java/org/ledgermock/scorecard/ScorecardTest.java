package org.ledgermock.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.sandbox.Delivery;
import org.ledgermock.sandbox.Deviation;
import org.ledgermock.sandbox.Exchange;
import org.ledgermock.sandbox.Journal;
import org.ledgermock.sandbox.SampleExchange;

/** Each mistake is found, and a client that does it right is not accused of it. */
class ScorecardTest {

    private static final ClassPathFiles FILES = new ClassPathFiles(ScorecardTest.class.getClassLoader());
    private static final FamilyContract TENCENT = FamilyContract.load("tencent-partner", FILES);
    private static final FamilyContract KYBIO = FamilyContract.load("kybio-member", FILES);
    private static final String TEN = "{\"ClientUin\":1,\"AddedCredit\":10}";
    private static final String STAMP = "X-TC-Timestamp";

    private static SampleExchange allocate(String id, int millis) {
        return at(id, millis).operation("AllocateCustomerCredit").arguments(TEN).header(STAMP, id);
    }

    private static SampleExchange query(String id, int millis) {
        return at(id, millis)
                .operation("QueryCustomersCredit")
                .answer("{\"Total\":1,\"Data\":[{\"ClientUin\":1}]}")
                .header(STAMP, id);
    }

    private static SampleExchange increment(String id, int millis, String stamp, int by) {
        return at(id, millis)
                .operation("updateBalancePointByIncrement")
                .arguments("{\"appId\":\"A\",\"customerUid\":7,\"dataChangeTime\":\"%s\",\"balanceIncrement\":%d}"
                        .formatted(stamp, by))
                .header("Time-stamp", id);
    }

    private static SampleExchange at(String id, int millis) {
        return SampleExchange.of(id).at(Duration.ofMillis(millis));
    }

    private static List<Finding> findings(FamilyContract family, SampleExchange... exchanges) {
        return Scorecard.findings(
                family, Stream.of(exchanges).map(SampleExchange::made).toList());
    }

    private static void assertNamed(List<Finding> findings, Mistake mistake, String... requestIds) {
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.mistake()).isEqualTo(mistake);
            assertThat(finding.requestIds()).containsExactly(requestIds);
            assertThat(finding.says()).doesNotContain("%").isNotBlank();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET", "CLOSED", "CUT"})
    void a_change_made_again_after_its_answer_was_lost_is_named(Delivery.Ending ending) {
        List<Finding> findings = findings(
                TENCENT,
                allocate("r1", 0).changed(1).ends(ending),
                query("other", 500).answer("{\"Total\":1,\"Data\":[{\"ClientUin\":2}]}"),
                allocate("r2", 2_000).changed(2));

        assertNamed(findings, Mistake.BLIND_REPEAT, "r1", "r2");
        assertThat(findings.get(0).says())
                .isEqualTo(
                        "AllocateCustomerCredit was made again though it was not known what had come of it, and was made"
                                + " twice. Look first whether it was made, by QueryCreditAllocationHistory or QueryCreditByUinList"
                                + " or QueryCustomersCredit or QueryDirectCustomersCredit.");
    }

    @Test
    void reading_back_first_is_right() {
        assertThat(findings(
                        TENCENT,
                        allocate("r1", 0).changed(1).ends(Delivery.Ending.RESET),
                        query("r2", 1_000),
                        allocate("r3", 2_000).changed(2)))
                .isEmpty();
    }

    @Test
    void another_change_and_one_after_a_whole_answer_are_right() {
        assertThat(findings(
                        TENCENT,
                        allocate("r1", 0).changed(1).ends(Delivery.Ending.RESET),
                        allocate("r2", 1_000)
                                .arguments("{\"ClientUin\":2,\"AddedCredit\":10}")
                                .changed(2),
                        query("r3", 2_000),
                        allocate("r4", 3_000).changed(3),
                        allocate("r5", 4_000).changed(4)))
                .isEmpty();
    }

    @Test
    void a_change_made_again_while_its_late_answer_was_on_its_way_is_named_and_one_made_after_it_came_is_not() {
        Duration late = Duration.ofSeconds(30);

        assertNamed(
                findings(
                        TENCENT,
                        allocate("r1", 0).changed(1).late(late),
                        allocate("r2", 5_000).changed(2)),
                Mistake.BLIND_REPEAT,
                "r1",
                "r2");
        assertThat(findings(
                        TENCENT,
                        allocate("r1", 0).changed(1).late(late),
                        allocate("r2", 31_000).changed(2)))
                .isEmpty();
    }

    @Test
    void a_change_made_again_after_the_vendor_was_busy_or_a_gateway_answered_is_named() {
        assertNamed(
                findings(
                        TENCENT,
                        allocate("r1", 0).changed(1).refused("fault", "OperationDenied.ServiceBusy"),
                        allocate("r2", 5_000).changed(2)),
                Mistake.BLIND_REPEAT,
                "r1",
                "r2");
        assertNamed(
                findings(
                        TENCENT,
                        allocate("r1", 0).changed(1).fault(Deviation.Plain.GATEWAY_PAGE),
                        allocate("r2", 5_000).changed(2)),
                Mistake.BLIND_REPEAT,
                "r1",
                "r2");
    }

    @Test
    void a_repeated_increment_is_named_when_it_is_stamped_anew_and_right_when_it_is_sent_as_it_was() {
        assertNamed(
                findings(
                        KYBIO,
                        increment("r1", 0, "2026-01-01 00:00:00", 5).changed(1).ends(Delivery.Ending.RESET),
                        increment("r2", 2_000, "2026-01-01 00:00:02", 5).changed(2)),
                Mistake.BLIND_REPEAT,
                "r1",
                "r2");
        assertThat(findings(
                        KYBIO,
                        increment("r1", 0, "2026-01-01 00:00:00", 5).changed(1).ends(Delivery.Ending.RESET),
                        increment("r2", 2_000, "2026-01-01 00:00:00", 5)
                                .refused("operation", "2013", "error.duplicate"),
                        increment("r3", 9_000, "2026-01-01 00:00:09", 5).changed(2)))
                .isEmpty();
    }

    @Test
    void a_limited_call_made_again_at_once_is_named_and_one_made_in_the_next_second_is_not() {
        SampleExchange limited = query("r1", 950).refused("limit", "RequestLimitExceeded");

        assertNamed(findings(TENCENT, limited, query("r2", 960)), Mistake.NO_PAUSE, "r1", "r2");
        assertThat(findings(TENCENT, limited, query("r2", 1_000))).isEmpty();
        assertThat(findings(TENCENT, query("r1", 0).refused("limit", "RequestLimitExceeded"), query("r2", 150)))
                .as("a pause, though of the same second")
                .isEmpty();
        assertThat(findings(TENCENT, limited, query("r2", 951).arguments("{\"Page\":2}")))
                .as("another call")
                .isEmpty();
        assertNamed(
                findings(
                        KYBIO,
                        increment("r1", 0, "2026-01-01 00:00:00", 5).refused("limit", "0", "error.quota"),
                        increment("r2", 50, "2026-01-01 00:00:00", 5).refused("limit", "0", "error.quota")),
                Mistake.NO_PAUSE,
                "r1",
                "r2");
    }

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
    void the_same_bytes_right_after_a_broken_connection_are_the_librarys_and_later_the_programs() {
        Exchange first =
                query("r1", 0).header(STAMP, "same").ends(Delivery.Ending.RESET).made();

        assertThat(saysOfSentAgain(first, query("r2", 20))).contains("after 20 ms: most likely by the HTTP library");
        assertThat(saysOfSentAgain(first, query("r2", 500))).contains("by the program or by its HTTP library");
        assertThat(saysOfSentAgain(first, query("r2", 5_000))).contains("by the program, for no HTTP library does");
    }

    private static String saysOfSentAgain(Exchange first, SampleExchange later) {
        List<Finding> findings = Scorecard.findings(
                TENCENT, List.of(first, later.header(STAMP, "same").made()));
        assertNamed(findings, Mistake.SENT_AGAIN, "r1", "r2");
        return findings.get(0).says();
    }

    @Test
    void a_call_signed_anew_within_a_second_has_the_same_bytes_and_is_right_but_not_later() {
        assertThat(findings(
                        TENCENT,
                        query("r1", 0).header(STAMP, "same"),
                        query("r2", 900).header(STAMP, "same"),
                        query("r3", 1_500).header(STAMP, "next")))
                .isEmpty();
        assertNamed(
                findings(
                        TENCENT,
                        query("r1", 0).header(STAMP, "same"),
                        query("r2", 1_200).header(STAMP, "same")),
                Mistake.SENT_AGAIN,
                "r1",
                "r2");
        assertThat(findings(
                        KYBIO,
                        at("r1", 0).operation("queryByUid").arguments("{\"customerUid\":1}"),
                        at("r2", 9_000).operation("queryByUid").arguments("{\"customerUid\":1}")))
                .as("nothing tells a second call without a stamp from the first sent again")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AuthFailure.SignatureFailure", "UnauthorizedOperation.UinNoAuth", "InvalidParameter"})
    void a_call_made_again_after_an_error_that_stays_is_named(String code) {
        assertNamed(
                findings(
                        TENCENT,
                        allocate("r1", 0).refused("operation", code),
                        allocate("r2", 5_000).refused("operation", code)),
                Mistake.HOPELESS_REPEAT,
                "r1",
                "r2");
    }

    @Test
    void a_call_put_right_is_not_hopeless_nor_one_after_an_error_that_goes_away() {
        assertThat(findings(
                        TENCENT,
                        allocate("r1", 0).refused("signature", "AuthFailure.SignatureFailure"),
                        allocate("r2", 5_000).changed(1)))
                .as("signed with the right key")
                .isEmpty();
        assertThat(findings(
                        TENCENT,
                        query("r1", 0).refused("operation", "InternalError"),
                        query("r2", 5_000).refused("operation", "InternalError")))
                .isEmpty();
        assertNamed(
                findings(
                        TENCENT,
                        allocate("r1", 0)
                                .refused("fault", "InvalidParameter")
                                .fault(new Deviation.Error("InvalidParameter")),
                        allocate("r2", 5_000).changed(1)),
                Mistake.HOPELESS_REPEAT,
                "r1",
                "r2");
    }

    @Test
    void what_no_document_names_is_named_with_its_place() {
        List<Finding> findings = findings(
                TENCENT,
                query("r1", 0).arguments("{\"Page\":1,\"Limit\":5}"),
                query("r2", 1_000).arguments("{\"Page\":1}"),
                query("r3", 2_000).arguments("{\"Limit\":7}"));

        assertNamed(findings, Mistake.UNDOCUMENTED, "r1", "r3");
        assertThat(findings.get(0).says())
                .isEqualTo(
                        "QueryCustomersCredit was called with /Limit, which no document names. The vendor may refuse it, or"
                                + " leave it unread.");
    }

    @Test
    void two_increments_of_a_member_stamped_with_one_second_are_named() {
        SampleExchange first = increment("r1", 0, "2026-01-01 00:00:00", 5).changed(1);

        assertNamed(
                findings(
                        KYBIO,
                        first,
                        increment("r2", 300, "2026-01-01 00:00:00", 6).refused("operation", "2013", "error.duplicate")),
                Mistake.SHARED_STAMP,
                "r1",
                "r2");
        assertNamed(
                findings(
                        KYBIO,
                        first,
                        increment("r2", 300, "2026-01-01 00:00:00", 5).refused("operation", "2013", "error.duplicate")),
                Mistake.SHARED_STAMP,
                "r1",
                "r2");
        assertThat(findings(
                        KYBIO,
                        first,
                        increment("r2", 1_300, "2026-01-01 00:00:01", 5).changed(2)))
                .isEmpty();
        assertThat(findings(
                        KYBIO,
                        increment("r1", 0, "2026-01-01 00:00:00", 5)
                                .refused("operation", "2013", "error.insufficient-balance"),
                        increment("r2", 300, "2026-01-01 00:00:00", 4).changed(1)))
                .as("the vendor only remembers what succeeded")
                .isEmpty();
    }

    @Test
    void the_first_of_two_deliveries_of_the_mocks_own_is_no_doing_of_the_clients() {
        assertThat(findings(
                        TENCENT,
                        allocate("r1", 0).header(STAMP, "same").changed(1).ends(Delivery.Ending.UNHEARD),
                        allocate("r2", 1).header(STAMP, "same").changed(2)))
                .isEmpty();
        assertThat(findings(
                        KYBIO,
                        increment("same", 0, "2026-01-01 00:00:00", 5)
                                .changed(1)
                                .ends(Delivery.Ending.UNHEARD),
                        increment("same", 1, "2026-01-01 00:00:00", 5).refused("operation", "2013", "error.duplicate")))
                .isEmpty();
    }

    @Test
    void a_finding_shows_ten_proofs_at_most_and_a_scorecard_what_it_could_not_see() {
        Journal journal = new Journal(20);
        for (int at = 0; at < 25; at++) {
            journal.add(query("r" + at, at * 1_000).arguments("{\"Limit\":5}").made());
        }

        Scorecard scorecard = Scorecard.of(TENCENT, journal);

        assertThat(scorecard.exchanges()).isEqualTo(20);
        assertThat(scorecard.dropped()).isEqualTo(5);
        assertThat(scorecard.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.requestIds())
                        .containsExactly("r5", "r6", "r7", "r8", "r9", "r10", "r11", "r12", "r13", "r14"));
        assertThat(scorecard.json().toString())
                .startsWith(
                        "{\"findings\":[{\"mistake\":\"undocumented\",\"operation\":\"QueryCustomersCredit\",\"says\":\"")
                .endsWith("],\"exchanges\":20,\"dropped\":5}");
    }

    @Test
    void findings_stand_in_the_order_of_what_proves_them() {
        List<SampleExchange> exchanges = new ArrayList<>(List.of(
                query("r1", 0).arguments("{\"Limit\":5}"),
                allocate("r2", 1_000).ends(Delivery.Ending.RESET),
                allocate("r3", 3_000),
                query("r4", 4_000).arguments("{\"Offset\":5}")));

        assertThat(findings(TENCENT, exchanges.toArray(SampleExchange[]::new)))
                .extracting(Finding::mistake)
                .containsExactly(Mistake.UNDOCUMENTED, Mistake.BLIND_REPEAT, Mistake.UNDOCUMENTED);
    }
}
