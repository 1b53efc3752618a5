package org.ledgermock.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgermock.scorecard.Calls.KYBIO;
import static org.ledgermock.scorecard.Calls.STAMP;
import static org.ledgermock.scorecard.Calls.TENCENT;
import static org.ledgermock.scorecard.Calls.allocate;
import static org.ledgermock.scorecard.Calls.assertNamed;
import static org.ledgermock.scorecard.Calls.at;
import static org.ledgermock.scorecard.Calls.findings;
import static org.ledgermock.scorecard.Calls.query;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ledgermock.fault.Delivery;
import org.ledgermock.journal.Exchange;
import org.ledgermock.journal.SampleExchange;

/** The same bytes are named where they were not signed anew, and where they may cost money. */
class SentAgainTest {

    @Test
    void the_same_bytes_a_second_after_a_broken_connection_are_no_longer_signed_anew() {
        Exchange first =
                query("r1", 0).header(STAMP, "same").ends(Delivery.Ending.RESET).made();

        List<Finding> findings = Scorecard.findings(
                TENCENT, List.of(first, query("r2", 5_000).header(STAMP, "same").made()));

        assertNamed(findings, Mistake.SENT_AGAIN, "r1", "r2");
        assertThat(findings.get(0).says())
                .endsWith("after 5000 ms, by the program or by its HTTP library. Sign each request anew.");
    }

    @Test
    void who_makes_a_refused_change_in_the_next_window_of_a_test_that_moved_the_time_is_right() {
        SampleExchange refused = allocate("r1", 0)
                .header(STAMP, "same")
                .refused("limit", "RequestLimitExceeded")
                .answer("{\"Error\":{}}");

        assertThat(findings(
                        TENCENT,
                        refused,
                        allocate("r2", 200).header(STAMP, "same").wireLater(Duration.ofSeconds(1))))
                .isEmpty();
        assertThat(findings(TENCENT, refused, allocate("r2", 5_000).header(STAMP, "same")))
                .as("what was refused is not made twice")
                .isEmpty();
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
}
