package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.scorecard.Finding;
import org.ledgermock.scorecard.Mistake;
import org.ledgermock.scorecard.Scorecard;

/** The scorecard of clients that really call. */
class ScorecardOverHttpTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @AutoClose
    private final Served served = Served.start(Setup.builder().seed("thousand").build());

    private TencentClient.Answer query(String arguments) {
        served.clock.forward(SECOND);
        return served.tencent().call(Served.QUERY, arguments);
    }

    private List<Finding> findings(String family) {
        return Scorecard.of(
                        served.server.families().find(family).orElseThrow().contract(),
                        served.sandbox(family).journal())
                .findings();
    }

    private void assertNamed(String family, Mistake mistake, int proofs) {
        List<String> journal = served.sandbox(family).journal().oldestFirst().stream()
                .map(exchange -> exchange.requestId())
                .toList();
        assertThat(findings(family)).singleElement().satisfies(finding -> {
            assertThat(finding.mistake()).isEqualTo(mistake);
            assertThat(finding.requestIds())
                    .hasSize(proofs)
                    .isEqualTo(journal.subList(journal.size() - proofs, journal.size()));
        });
    }

    @Test
    void who_reads_one_page_of_many_has_not_read_the_rest() {
        int total = query("{\"PageSize\":100}").response().path("Total").intValue();
        assertThat(total).isGreaterThan(100);
        assertNamed(Served.TENCENT, Mistake.FIRST_PAGE_ONLY, 1);

        for (int page = 2; page <= (total + 99) / 100; page++) {
            query("{\"PageSize\":100,\"Page\":%d}".formatted(page));
        }
        assertThat(findings(Served.TENCENT)).isEmpty();
    }

    @Test
    void who_scrolls_once_has_not_read_the_rest_though_the_journal_keeps_only_a_part_of_such_pages() {
        String body = served.kybio().body("");
        String after = served.kybio()
                .call("queryCustomerPages", body)
                .data()
                .at("/postBackParameter/parameterValue")
                .asString();
        assertNamed(Served.KYBIO, Mistake.FIRST_PAGE_ONLY, 1);

        served.clock.forward(SECOND);
        served.kybio()
                .call(
                        "queryCustomerPages",
                        served.kybio()
                                .body(
                                        "\"postBackParameter\":{\"parameterType\":\"LAST_RESULT_MAX_ID\",\"parameterValue\":\"%s\"}"
                                                .formatted(after)));
        assertThat(findings(Served.KYBIO)).isEmpty();
    }

    @Test
    void who_does_not_wait_after_the_sixth_call_in_a_second_is_named_and_who_waits_is_not() {
        String one = "{\"FilterType\":\"ClientUin\",\"Filter\":\"200000000001\"}";
        for (int call = 0; call < 6; call++) {
            served.tencent().call(Served.QUERY, one);
        }
        served.clock.forward(SECOND);
        served.tencent().call(Served.QUERY, one);
        assertThat(findings(Served.TENCENT)).isEmpty();

        for (int call = 0; call < 20; call++) {
            served.tencent().call(Served.QUERY, one);
        }
        assertThat(findings(Served.TENCENT))
                .extracting(Finding::mistake)
                .containsOnly(Mistake.NO_PAUSE)
                .isNotEmpty();
    }

    @Test
    void who_asks_again_what_was_wrong_is_named_and_who_puts_it_right_is_not() {
        query("{\"PageSize\":0}");
        query("{\"PageSize\":1,\"Filter\":\"200000000001\",\"FilterType\":\"ClientUin\"}");
        assertThat(findings(Served.TENCENT)).isEmpty();

        query("{\"PageSize\":-1}");
        query("{\"PageSize\":-1}");
        assertNamed(Served.TENCENT, Mistake.HOPELESS_REPEAT, 2);
    }

    @Test
    void a_wrong_key_used_twice_is_named_and_the_right_one_afterwards_is_not() {
        for (String key : List.of("wrong", "wrong", Served.PARTNER.secret())) {
            served.clock.forward(SECOND);
            served.tencent()
                    .call(
                            Served.QUERY,
                            "{\"Filter\":\"200000000001\",\"FilterType\":\"ClientUin\"}",
                            o -> o.secretKey(key));
        }

        assertThat(findings(Served.TENCENT)).singleElement().satisfies(finding -> {
            assertThat(finding.mistake()).isEqualTo(Mistake.HOPELESS_REPEAT);
            assertThat(finding.requestIds()).hasSize(2);
        });
    }

    @Test
    void what_no_document_names_is_named_for_both_families_whether_it_is_refused_or_left_unread() {
        query("{\"Limit\":1}");
        served.kybio().call("queryByUid", served.kybio().body("\"customerUid\":300000000000000001,\"verbose\":1"));

        assertNamed(Served.TENCENT, Mistake.UNDOCUMENTED, 1);
        assertNamed(Served.KYBIO, Mistake.UNDOCUMENTED, 1);
        assertThat(findings(Served.KYBIO).get(0).says()).contains("/verbose");
    }
}
