package org.ledgermock.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgermock.scorecard.Calls.TENCENT;
import static org.ledgermock.scorecard.Calls.allocate;
import static org.ledgermock.scorecard.Calls.assertNamed;
import static org.ledgermock.scorecard.Calls.findings;
import static org.ledgermock.scorecard.Calls.query;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ledgermock.fault.Delivery;
import org.ledgermock.journal.Journal;
import org.ledgermock.journal.SampleExchange;

/** What a scorecard shows: the place and the proofs of a mistake, their order, and what it could not see. */
class ScorecardTest {

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
