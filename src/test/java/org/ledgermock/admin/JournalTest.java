package org.ledgermock.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.ledgermock.client.JournalEntry;
import org.ledgermock.client.JournalView;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.journal.Exchange;
import org.ledgermock.journal.Journal;
import org.ledgermock.message.JsonObject;

/** The journal of a sandbox is read over HTTP: filtered, page by page, without secrets. */
class JournalTest {

    @AutoClose
    private static Controlled controlled = Controlled.start();

    @Test
    void callsAreFoundByWhatTheyWere() {
        SandboxClient sandbox = controlled.tencent();
        controlled.caller(sandbox).call(Controlled.ALLOCATE, Controlled.ONE);
        controlled.caller(sandbox).call(Controlled.QUERY, "{}");
        controlled.caller(sandbox).call(Controlled.ALLOCATE, "{\"ClientUin\":1,\"AddedCredit\":-1000}");
        controlled.caller(sandbox).call(Controlled.QUERY, "{\"Page\":\"x\"}");

        List<JournalEntry> all = sandbox.journal();
        assertThat(all)
                .extracting(JournalEntry::stage)
                .containsExactly("request schema", "operation", "answered", "answered");
        assertThat(all.get(3).version()).contains(2L);
        assertThat(all.get(2).version()).isEmpty();
        assertThat(sandbox.journal(Map.of("operation", Controlled.ALLOCATE))).containsExactly(all.get(1), all.get(3));
        assertThat(sandbox.journal(Map.of("stage", "answered"))).containsExactly(all.get(2), all.get(3));
        assertThat(sandbox.journal(Map.of("code", "FailedOperation.BalanceInsufficient")))
                .containsExactly(all.get(1));
        assertThat(sandbox.journal(Map.of("credential", "nobody"))).isEmpty();
        JsonObject page = Controlled.json(controlled.raw(
                "GET",
                "/sandboxes/" + sandbox.id() + "/journal?limit=1&after="
                        + all.get(0).requestId(),
                ""));
        assertThat(page.text("next")).contains(all.get(1).requestId());
        sandbox.clearJournal();
        assertThat(sandbox.journal()).isEmpty();
    }

    @Test
    void theNewestCallsAreReadWholeInOneRequest() {
        SandboxClient sandbox = controlled.tencent();
        controlled.caller(sandbox).call(Controlled.QUERY, "{}");
        controlled.caller(sandbox).call(Controlled.ALLOCATE, Controlled.ONE);
        controlled.caller(sandbox).call(Controlled.ALLOCATE, "{\"ClientUin\":1,\"AddedCredit\":-1000}");

        JournalView newest = sandbox.newestCalls(2);

        assertThat(newest.kept()).isEqualTo(3);
        assertThat(newest.dropped()).isZero();
        assertThat(newest.entries())
                .extracting(call ->
                        call.document().object("arguments").orElseThrow().toString())
                .containsExactly("{\"ClientUin\":1,\"AddedCredit\":-1000}", Controlled.ONE);
        assertThat(newest.entries().get(0).document())
                .isEqualTo(sandbox.exchange(newest.entries().get(0).requestId()).orElseThrow());
        sandbox.clearJournal();
        assertThat(sandbox.newestCalls(2).kept()).isZero();
        assertThat(Controlled.problem(controlled.raw("GET", "/sandboxes/" + sandbox.id() + "/journal?whole=yes", "")))
                .isEqualTo("'whole' is true or false, not 'yes'.");
    }

    @Test
    void aRequestIdLeadsToItsExplanation() {
        SandboxClient sandbox = controlled.tencent();
        String requestId = controlled
                .caller(sandbox)
                .call(Controlled.ALLOCATE, "{\"ClientUin\":1,\"AddedCredit\":-1000}")
                .requestId()
                .orElseThrow();

        JsonObject exchange = sandbox.exchange(requestId).orElseThrow();

        assertThat(exchange.text("cause").orElseThrow()).contains("1000 was to be taken back, but customer 1 has 90");
        assertThat(exchange.object("request").orElseThrow().text("body"))
                .contains("{\"ClientUin\":1,\"AddedCredit\":-1000}");
        assertThat(exchange.object("answer").orElseThrow().text("body").orElseThrow())
                .contains("FailedOperation.BalanceInsufficient");
        assertThat(controlled.client.refusal(requestId).orElseThrow().text("cause"))
                .isEqualTo(exchange.text("cause"));
        assertThat(controlled.tencent().exchange(requestId)).isEmpty();
        assertThat(controlled.client.refusal("unheard")).isEmpty();
    }

    @Test
    void aUidBeyondWhatTheVendorCanHoldIsExplainedWithWhatCame() {
        SandboxClient sandbox = controlled.kybio();
        controlled
                .member(sandbox)
                .call(
                        "queryByUid",
                        "{\"appId\":\"%s\",\"customerUid\":\"9999999999999999999\"}"
                                .formatted(sandbox.credentials().get(0).id()));

        assertThat(sandbox.exchange(sandbox.journal().get(0).requestId())
                        .orElseThrow()
                        .text("cause"))
                .contains("/customerUid has to be at most 9223372036854775807, and is 9999999999999999999.");
    }

    @Test
    void whatASchemaMarksAsSecretIsNotShown() {
        SandboxClient sandbox = controlled.kybio();
        String appId = sandbox.credentials().get(0).id();
        controlled.member(sandbox).call("add", """
                {"appId":"%s","customerInfo":{"number":"77","name":"A","password":"hidden-\\"word","point":0,"balance":0}}""".formatted(appId));

        String exchange = sandbox.exchange(sandbox.journal().get(0).requestId())
                .orElseThrow()
                .toString();

        assertThat(exchange).contains("customerInfo", "(not shown)").doesNotContain("hidden-");
    }

    @Test
    void whatIsDroppedIsSaid() {
        SandboxClient sandbox = controlled.tencent();
        controlled.caller(sandbox).call(Controlled.QUERY, "{}");
        Journal journal =
                controlled.server.sandboxes().find(sandbox.id()).orElseThrow().journal();
        Exchange seen = journal.newestFirst().get(0);
        for (int times = 0; times < 1_004; times++) {
            journal.add(seen);
        }

        assertThat(sandbox.inspect().object("journal").orElseThrow()).hasToString("{\"count\":1005,\"dropped\":5}");
        assertThat(Controlled.json(controlled.raw("GET", "/sandboxes/" + sandbox.id() + "/journal?limit=1", ""))
                        .number("dropped")
                        .orElseThrow()
                        .intValue())
                .isEqualTo(5);
    }
}
