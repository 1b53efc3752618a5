package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ledgermock.client.ActivityView;
import org.ledgermock.client.JournalEntry;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.store.Postgres;
import org.ledgermock.store.StoreAddress;
import org.ledgermock.wiremock.MockServer;

/** What came to one of two servers with one store, the other one tells as well. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedJournalTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final String database = Postgres.shared().database();
    private MockServer here;
    private MockServer there;
    private SandboxClient sandbox;
    private SandboxClient elsewhere;

    @BeforeAll
    void start() {
        here = server();
        there = server();
    }

    private MockServer server() {
        return MockServer.start(Setup.builder()
                .store(StoreAddress.of(database))
                .limit(Served.TENCENT, 1_000_000)
                .build());
    }

    @AfterAll
    void stop() {
        here.close();
        there.close();
    }

    @BeforeEach
    void make() {
        sandbox = LedgermockClient.of(here.uri())
                .create(NewSandbox.of(Served.TENCENT).withSeed("example"));
        elsewhere = LedgermockClient.of(there.uri()).sandbox(sandbox.id());
    }

    private String call(MockServer server, String operation, String body) {
        Credential own = sandbox.credentials().get(0);
        return new TencentClient(
                        server.uri(),
                        new org.ledgermock.oracle.Credential(own.id(), own.secret()),
                        InstantSource.system())
                .call(operation, body)
                .errorCode()
                .orElse("done");
    }

    private String allocate(MockServer server, String amount) {
        return call(server, Served.ALLOCATE, "{\"ClientUin\":1,\"AddedCredit\":%s}".formatted(amount));
    }

    // What is written behind is awaited, and not slept for.
    private static List<JournalEntry> awaited(SandboxClient reader, int calls) throws InterruptedException {
        while (true) {
            long mark = reader.activity().now().mark();
            List<JournalEntry> journal = reader.journal();
            if (journal.size() >= calls
                    || !reader.activity().awaitChange(mark, SOON).reached()) {
                return journal;
            }
        }
    }

    private static List<String> told(List<JournalEntry> journal) {
        return journal.stream()
                .map(call -> call.code().orElse(call.operation()))
                .toList();
    }

    @Test
    void calls_of_both_are_read_at_each_in_the_order_in_which_they_came() throws Exception {
        assertThat(allocate(here, "1.10")).isEqualTo("done");
        String refused = call(there, Served.ALLOCATE, "{\"ClientUin\":404,\"AddedCredit\":1}");
        assertThat(refused).isNotEqualTo("done");
        assertThat(call(there, Served.ALLOCATE, "{\"ClientUin\":404,\"AddedCredit\":1}"))
                .isEqualTo(refused);
        assertThat(call(here, Served.QUERY, "{}")).isEqualTo("done");

        List<JournalEntry> own = awaited(sandbox, 4);
        List<JournalEntry> others = awaited(elsewhere, 4);
        assertThat(told(own)).containsExactly(Served.QUERY, refused, refused, Served.ALLOCATE);
        assertThat(told(others)).isEqualTo(told(own));
        List<Optional<String>> servers =
                own.stream().map(call -> call.document().text("server")).toList();
        assertThat(servers.get(0)).isPresent().isEqualTo(servers.get(3));
        assertThat(servers.get(1)).isPresent().isEqualTo(servers.get(2)).isNotEqualTo(servers.get(0));
        assertThat(sandbox.journal(Map.of("code", refused))).hasSize(2);
    }

    @Test
    void all_that_is_kept_of_a_call_can_be_read_at_the_other() throws Exception {
        assertThat(allocate(here, "1.10")).isEqualTo("done");
        String id = sandbox.journal().get(0).requestId();

        awaited(elsewhere, 1);
        assertThat(elsewhere.exchange(id)).isEqualTo(sandbox.exchange(id)).isPresent();
        JsonObject whole = elsewhere.exchange(id).orElseThrow();
        assertThat(whole.object("arguments").orElseThrow().number("AddedCredit").orElseThrow())
                .hasToString("1.10");
        assertThat(whole.object("request").orElseThrow().text("body"))
                .contains("{\"ClientUin\":1,\"AddedCredit\":1.10}");
    }

    @Test
    void what_a_client_did_at_both_is_judged_together() throws Exception {
        assertThat(allocate(here, "7")).isEqualTo("done");
        assertThat(call(there, Served.QUERY, "{\"NoField\":1}")).isNotEqualTo("done");

        awaited(sandbox, 2);
        assertThat(sandbox.tried().calls()).isEqualTo(2);
        assertThat(elsewhere.tried()).isEqualTo(sandbox.tried());
        assertThat(elsewhere.scorecard()).isEqualTo(sandbox.scorecard());
    }

    @Test
    void what_one_forgets_the_other_forgets() throws Exception {
        for (MockServer server : List.of(here, there)) {
            assertThat(allocate(server, "1")).isEqualTo("done");
            sandbox.clearJournal();
            assertThat(sandbox.journal()).isEmpty();
            assertThat(elsewhere.journal()).isEmpty();
            assertThat(allocate(server, "1")).isEqualTo("done");
            assertThat(awaited(sandbox, 1)).hasSize(1);
            elsewhere.reset();
            assertThat(sandbox.journal()).isEmpty();
        }
        assertThat(sandbox.inspect().object("journal").orElseThrow().number("dropped"))
                .contains(BigDecimal.ZERO);
    }

    @Test
    void nothing_is_left_of_one_that_is_gone() throws Exception {
        assertThat(allocate(there, "1")).isEqualTo("done");
        awaited(sandbox, 1);
        assertThat(rows("where sandbox = (select number from sandbox where id = '%s')".formatted(sandbox.id())))
                .isEqualTo(1);
        sandbox.delete();
        assertThat(rows("where sandbox not in (select number from sandbox)")).isZero();
    }

    private long rows(String which) {
        return Postgres.shared().number(database, "select count(*) from exchange " + which);
    }

    @Test
    void who_waits_here_is_woken_by_a_call_there() throws Exception {
        ActivityView before = sandbox.activity().now();
        assertThat(before.servers()).contains(2L);
        CompletableFuture<ActivityView> changed =
                CompletableFuture.supplyAsync(() -> sandbox.activity().awaitChange(before.mark(), SOON));
        call(there, Served.QUERY, "{\"NoField\":1}");
        assertThat(changed.get().reached()).isTrue();
    }

    @Test
    void a_server_that_ends_is_not_counted() {
        MockServer third = server();
        assertThat(sandbox.activity().now().servers()).contains(3L);
        third.close();
        assertThat(sandbox.activity().now().servers()).contains(2L);
    }
}
