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
import org.ledgermock.journal.SampleExchange;

/** Which calls made a second time, or stamped like the first, are mistakes, and which are right. */
class RepeatedCallsTest {

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
        SampleExchange limited =
                query("r1", 950).refused("limit", "RequestLimitExceeded").answer("{\"Error\":{}}");

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
    void a_call_of_no_operation_made_again_as_it_was_is_named_too() {
        List<Finding> findings = findings(
                TENCENT,
                at("r1", 0).operation("").refused("action", "InvalidAction").header(STAMP, "1"),
                at("r2", 5_000).operation("").refused("action", "InvalidAction").header(STAMP, "2"));

        assertNamed(findings, Mistake.HOPELESS_REPEAT, "r1", "r2");
        assertThat(findings.get(0).says()).startsWith("A call was refused by InvalidAction, and made again as it was.");
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
        assertThat(findings(
                        TENCENT,
                        allocate("r1", 0)
                                .refused("operation", "UnauthorizedOperation.UinNoAuth")
                                .ends(Delivery.Ending.UNHEARD),
                        allocate("r2", 1).refused("operation", "UnauthorizedOperation.UinNoAuth")))
                .isEmpty();
    }
}
