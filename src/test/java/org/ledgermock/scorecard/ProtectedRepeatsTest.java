package org.ledgermock.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgermock.scorecard.Calls.KYBIO;
import static org.ledgermock.scorecard.Calls.STAMP;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.fault.Delivery;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.Pause;
import org.ledgermock.journal.SampleExchange;

/** Who makes a call again that the API itself makes harmless did right, and gets no advice that would cost money. */
class ProtectedRepeatsTest {

    private static final String NOON = "2026-01-01 12:00:00";

    @ParameterizedTest
    @EnumSource(names = {"RESET", "CLOSED", "CUT"})
    void the_same_increment_with_its_own_stamp_is_right_be_it_signed_anew_or_sent_as_it_was(Delivery.Ending ending) {
        SampleExchange first = increment("r1", 0, NOON, 5).changed(1).ends(ending);

        for (String stamp : List.of("r1", "r2")) {
            assertThat(findings(
                            KYBIO,
                            first,
                            increment("r2", 3_000, NOON, 5)
                                    .header("Time-stamp", stamp)
                                    .refused("operation", "2013", "error.duplicate")))
                    .as("Time-stamp %s", stamp)
                    .isEmpty();
        }
    }

    @Test
    void the_same_increment_after_an_answer_that_its_client_may_not_have_waited_for_is_right() {
        SampleExchange late = increment("r1", 0, NOON, 5)
                .changed(1)
                .fault(new Deviation.Late(new Pause.Fixed(1_000)))
                .late(Duration.ofSeconds(1));

        assertThat(findings(
                        KYBIO, late, increment("r2", 1_800, NOON, 5).refused("operation", "2013", "error.duplicate")))
                .isEmpty();
    }

    @Test
    void the_same_increment_much_later_is_one_sent_again_and_not_another_one() {
        assertThat(findings(
                        KYBIO,
                        increment("r1", 0, NOON, 5).changed(1),
                        increment("r2", 3_000, NOON, 5).refused("operation", "2013", "error.duplicate")))
                .isEmpty();
    }

    @Test
    void of_two_equal_increments_in_a_second_nothing_is_advised_that_would_make_one_of_them_twice() {
        List<Finding> findings = findings(
                KYBIO,
                increment("r1", 0, NOON, 5).changed(1),
                increment("r2", 300, NOON, 5).refused("operation", "2013", "error.duplicate"));

        assertNamed(findings, Mistake.SHARED_STAMP, "r1", "r2");
        assertThat(findings.get(0).says())
                .startsWith(
                        "Two changes of 7 by updateBalancePointByIncrement are stamped 2026-01-01 12:00:00, so that the"
                                + " vendor takes the second for the first again and leaves it out.")
                .endsWith("Stamp each one differently; but what is the same change sent again has to keep its stamp.");
    }

    @Test
    void who_stamps_a_repetition_anew_is_told_to_keep_the_stamp() {
        List<Finding> findings = findings(
                KYBIO,
                increment("r1", 0, NOON, 5).changed(1).ends(Delivery.Ending.RESET),
                increment("r2", 2_000, "2026-01-01 12:00:02", 5).changed(2));

        assertNamed(findings, Mistake.BLIND_REPEAT, "r1", "r2");
        assertThat(findings.get(0).says())
                .contains(
                        "Make it again with the same dataChangeTime, by which the vendor knows the two as one, or look");
    }

    @Test
    void a_new_account_asked_for_again_is_right_where_the_vendor_allows_it_once_only() {
        String member = "{\"appId\":\"A\",\"customerInfo\":{\"number\":\"%s\"}}";
        SampleExchange add = at("r1", 0)
                .operation("add")
                .arguments(member.formatted("N1"))
                .header("Time-stamp", "1")
                .changed(1)
                .ends(Delivery.Ending.RESET);

        assertThat(findings(
                        KYBIO,
                        add,
                        at("r2", 2_000)
                                .operation("add")
                                .header("Time-stamp", "2")
                                .arguments(member.formatted("N1"))
                                .refused("operation", "2012")))
                .isEmpty();
        assertThat(findings(
                        TENCENT,
                        at("r1", 0)
                                .operation("CreateAccount")
                                .arguments("{\"Mail\":\"a@example.com\"}")
                                .changed(1)
                                .ends(Delivery.Ending.CUT),
                        at("r2", 2_000)
                                .operation("CreateAccount")
                                .arguments("{\"Mail\":\"a@example.com\"}")
                                .header(STAMP, "2")
                                .refused("operation", "FailedOperation.MailIsRegistered")))
                .isEmpty();
    }

    @Test
    void what_sets_a_text_may_be_set_again() {
        String remark = "{\"ClientUin\":1,\"Remark\":\"x\"}";

        assertThat(findings(
                        TENCENT,
                        at("r1", 0)
                                .operation("ModifyClientRemark")
                                .arguments(remark)
                                .header(STAMP, "1")
                                .changed(1)
                                .ends(Delivery.Ending.RESET),
                        at("r2", 2_000)
                                .operation("ModifyClientRemark")
                                .arguments(remark)
                                .header(STAMP, "2")
                                .changed(2)))
                .isEmpty();
    }

    @Test
    void a_read_signed_anew_within_the_second_is_not_taken_for_bytes_sent_again_whatever_came_before() {
        for (SampleExchange unclear : List.of(
                query("r1", 0).ends(Delivery.Ending.RESET),
                query("r1", 0).fault(Deviation.Plain.EMPTY_BODY),
                query("r1", 0).refused("fault", "InternalError"))) {
            assertThat(findings(
                            TENCENT,
                            unclear.header(STAMP, "same"),
                            query("r2", 40).header(STAMP, "same")))
                    .isEmpty();
        }
    }

    @Test
    void of_a_change_signed_anew_within_the_second_nobody_says_as_a_fact_that_its_bytes_were_sent_again() {
        assertNamed(
                findings(
                        TENCENT,
                        allocate("r1", 0)
                                .refused("fault", "OperationDenied.ServiceBusy")
                                .header(STAMP, "same"),
                        allocate("r2", 700).header(STAMP, "same").changed(1)),
                Mistake.BLIND_REPEAT,
                "r1",
                "r2");
        assertThat(findings(
                        TENCENT,
                        allocate("r1", 0).header(STAMP, "same").changed(1).ends(Delivery.Ending.RESET),
                        allocate("r2", 20).header(STAMP, "same").changed(2)))
                .filteredOn(finding -> finding.mistake() == Mistake.SENT_AGAIN)
                .singleElement()
                .extracting(Finding::says)
                .asString()
                .contains("by the HTTP library on its own, or by the program", "signed it anew within the same second");
    }

    @Test
    void a_change_that_was_not_made_and_is_paid_after_a_quick_look_was_not_sent_again_by_a_library() {
        assertThat(findings(
                        TENCENT,
                        allocate("r1", 0).header(STAMP, "same").ends(Delivery.Ending.RESET),
                        query("r2", 20),
                        allocate("r3", 40).header(STAMP, "same").changed(1)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_200, 5_000})
    void a_change_of_which_the_same_bytes_come_later_is_never_to_be_signed_anew_without_looking(int millis) {
        assertThat(findings(
                        TENCENT,
                        allocate("r1", 0).header(STAMP, "same").changed(1).ends(Delivery.Ending.RESET),
                        allocate("r2", millis).header(STAMP, "same").changed(2)))
                .filteredOn(finding -> finding.mistake() == Mistake.SENT_AGAIN)
                .singleElement()
                .extracting(Finding::says)
                .asString()
                .contains("by the program or by its HTTP library")
                .doesNotContain("for no HTTP library does")
                .endsWith("look first whether it was made, and only if not, sign it anew.");
    }
}
