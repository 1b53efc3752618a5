package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.contract.TemporaryClassPath;
import org.ledgermock.journal.Exchange;
import org.ledgermock.sandbox.ByHand;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.scorecard.Mistake;
import org.ledgermock.scorecard.Scorecard;
import org.ledgermock.state.Change;

/** A family of files says what is a repetition, and in which zone its days begin. */
class ThirdFamilyRepetitionTest {

    @TempDir
    private Path folder;

    private GiftCards cards;
    private TemporaryClassPath classPath;
    private TestServer server;

    @BeforeEach
    void add_files() {
        cards = new GiftCards(folder);
        classPath = cards.classPath;
        server = cards.server();
    }

    @AfterEach
    void let_go_of_the_files() throws IOException {
        cards.close();
    }

    @Test
    void a_repetition_is_refused_where_its_contract_says_so() {
        restart(GiftCards.once("refused", "{\"newest\":10,\"each\":\"/card\"}"));

        assertThat(topUp("{\"card\":5,\"by\":1,\"at\":\"2026-01-01 00:00:00\"}").error())
                .isEmpty();
        assertError(
                "{\"card\":5,\"by\":1,\"at\":\"2026-01-01 00:00:00\"}",
                "{\"status\":\"error\",\"messages\":[\"card is empty\"],\"errorCode\":77}");
        assertThat(server.sandbox("gift-cards").state().ledger().count()).isEqualTo(1);
    }

    @Test
    void keys_of_entities_and_of_calls_may_be_texts() {
        classPath
                .with(
                        GiftCards.SCHEMAS + "family.json",
                        GiftCards.FAMILY.replace(
                                "\"number\":{\"type\":\"integer\",\"minimum\":1}", "\"number\":{\"type\":\"string\"}"))
                .with(
                        GiftCards.SCHEMAS + "topUp.request.json",
                        GiftCards.TOP_UP_REQUEST.replace(
                                "\"card\":{\"type\":\"integer\"}", "\"card\":{\"type\":[\"string\",\"boolean\"]}"))
                .with(
                        "ledgermock/seeds/gift-cards/example.json",
                        "{\"family\":\"gift-cards\",\"entities\":{\"card\":[{\"number\":\"A-007\",\"value\":20.50}]}}");
        restart(GiftCards.once("refused", "{\"newest\":10,\"each\":\"/card\"}"));
        String body = "{\"card\":\"A-007\",\"by\":1,\"at\":\"order 7/b\"}";

        assertThat(topUp(body).response().bodyText()).contains("\"now\":21.50");
        assertError(body, "{\"status\":\"error\",\"messages\":[\"card is empty\"],\"errorCode\":77}");
        assertThat(topUp(body.replace("7/b", "7/B")).response().bodyText()).contains("\"now\":22.50");
        for (String other : new String[] {"\"A-7\"", "\"\"", "\" \"", "\"7\"", "true"}) {
            assertThat(topUp(body.replace("\"A-007\"", other))
                            .error()
                            .orElseThrow()
                            .code())
                    .as(other)
                    .isEqualTo("9003");
        }
        assertThat(server.sandbox("gift-cards").journal().newestFirst())
                .extracting(Exchange::stage)
                .doesNotContain(Exchange.DEFECT);
    }

    @Test
    void a_repetition_gets_the_same_answer_where_its_contract_says_so() {
        restart(GiftCards.once("same-answer", "{\"newest\":10,\"for\":\"24h\"}"));
        String body = "{\"card\":5,\"by\":1,\"at\":\"2026-01-01 00:00:00\"}";

        Exchange first = topUp(body);
        ByHand.advance(
                server.sandbox("gift-cards"),
                Change.TimeSet.Time.API,
                Duration.ofHours(24).minusSeconds(1));
        Exchange again = topUp(body);
        Scorecard honest = Scorecard.of(
                server.family("gift-cards").contract(),
                server.sandbox("gift-cards").journal());
        Exchange other = topUp(body.replace("\"by\":1", "\"by\":2"));

        assertThat(first.response().bodyText())
                .isEqualTo("{\"status\":\"success\",\"messages\":[],\"data\":{\"now\":21.50}}")
                .isEqualTo(again.response().bodyText());
        assertThat(again.version()).as("nothing has changed").isEmpty();
        assertThat(honest.findings()).isEmpty();
        assertThat(Scorecard.of(
                                server.family("gift-cards").contract(),
                                server.sandbox("gift-cards").journal())
                        .findings())
                .extracting(org.ledgermock.scorecard.Finding::mistake)
                .containsExactly(Mistake.SHARED_STAMP);
        assertThat(other.error().orElseThrow().code()).isEqualTo("77");
        assertThat(server.sandbox("gift-cards").state().version())
                .isEqualTo(first.version().orElseThrow());

        ByHand.advance(server.sandbox("gift-cards"), Change.TimeSet.Time.API, Duration.ofSeconds(1));

        assertThat(topUp(body.replace("\"by\":1", "\"by\":2")).response().bodyText())
                .as("after its time the key may come again")
                .contains("\"now\":23.50");
    }

    @Test
    void its_times_and_days_are_those_of_its_own_zone() {
        classPath
                .with(GiftCards.SCHEMAS + "family.json", GiftCards.FAMILY.replace("\"options\"", """
                        "times":{"zone":"Europe/Berlin","form":"rfc-3339"},"options\"""".stripTrailing()))
                .with(GiftCards.SCHEMAS + "topUp.response.json", GiftCards.TOP_UP_RESPONSE.replace("\"now\":{", """
                        "at":{"type":"string"},"now":{"""))
                .with(GiftCards.MAPPINGS + "topUp.json", GiftCards.TOP_UP_MAPPING.replace("\"answer\":{", """
                        "answer":{"at":{"$":"/time"},"""));
        server = cards.server();
        Sandbox sandbox = server.sandbox("gift-cards");
        ByHand.freeze(sandbox, Change.TimeSet.Time.API, Instant.parse("2026-06-01T21:59:59Z"));
        for (int call = 1; call <= 3; call++) {
            assertThat(topUp("{\"card\":5,\"by\":1,\"at\":\"2026-01-01 00:00:0%d\"}".formatted(call))
                            .response()
                            .bodyText())
                    .contains("\"at\":\"2026-06-01T23:59:59+02:00\"");
        }
        assertThat(topUp("{\"card\":5,\"by\":1,\"at\":\"2026-01-01 00:00:04\"}").error())
                .isPresent();

        ByHand.freeze(sandbox, Change.TimeSet.Time.API, Instant.parse("2026-06-01T22:00:00Z"));

        assertThat(topUp("{\"card\":5,\"by\":1,\"at\":\"2026-01-01 00:00:05\"}").error())
                .isEmpty();
    }

    private void restart(String topUpContract) {
        classPath.with(GiftCards.SCHEMAS + "topUp.contract.json", topUpContract);
        server = cards.server();
    }

    private void assertError(String body, String answer) {
        assertThat(topUp(body).response().bodyText()).isEqualTo(answer);
    }

    private Exchange topUp(String body) {
        return server.call("gift-cards", "topUp", body);
    }
}
