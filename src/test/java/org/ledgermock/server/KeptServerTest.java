package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.NewFault;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.JsonObject;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.store.StoreRefused;
import org.ledgermock.wiremock.MockServer;

/** A server with a store goes on where the one before it ended. */
class KeptServerTest {

    private static final String TENCENT = "tencent-partner";
    private static final Credential OWN = new Credential("AKIDMADEUPFORSTORE", "made-up-secret-of-a-test");
    private static final String ALLOCATE = "AllocateCustomerCredit";
    private static final Instant STOPPED = Instant.parse("2026-05-05T05:05:05Z");

    @TempDir
    private Path folder;

    private Setup setup(Consumer<SetupBuilder> more) {
        SetupBuilder setup = Setup.builder().store(folder.resolve("ledgermock.db"));
        more.accept(setup);
        return setup.build();
    }

    private MockServer start() {
        return MockServer.start(setup(setup -> {}));
    }

    private static TencentClient caller(MockServer server) {
        return new TencentClient(server.uri(), OWN, InstantSource.system());
    }

    private static String allocate(MockServer server) {
        return caller(server)
                .call(ALLOCATE, "{\"ClientUin\":1,\"AddedCredit\":1.10}")
                .errorCode()
                .orElse("done");
    }

    private static BigDecimal credit(SandboxClient sandbox) {
        return sandbox.entity("customer", "1").orElseThrow().number("Credit").orElseThrow();
    }

    // What the machine's time has to do with, and who asked for what, is another server's.
    private static JsonObject lasting(JsonObject told) {
        return told.without("changes")
                .without("journal")
                .without("wireTime")
                .with("apiTime", told.object("apiTime").orElseThrow().without("offset"));
    }

    @Test
    void all_that_belongs_to_a_sandbox_is_there_again() {
        String id;
        JsonObject before;
        List<JsonObject> limits;
        BigDecimal credit;
        try (MockServer server = start()) {
            LedgermockClient client = LedgermockClient.of(server.uri());
            SandboxClient sandbox = client.create(NewSandbox.of(TENCENT)
                    .withSeed("example")
                    .withCredential(org.ledgermock.message.Credential.of(OWN.id(), OWN.secret())));
            id = sandbox.id();
            assertThat(allocate(server)).isEqualTo("done");
            sandbox.takeSnapshot("one");
            assertThat(allocate(server)).isEqualTo("done");
            sandbox.changeRole("end-customer");
            sandbox.changeRole("reseller");
            sandbox.changeLimit("limit." + ALLOCATE, 4);
            sandbox.order(NewFault.error(ALLOCATE, "InternalError").next(1));
            sandbox.apiTime().freeze(STOPPED);
            client.create(NewSandbox.of(TENCENT)).delete();
            before = sandbox.inspect();
            limits = sandbox.limits();
            credit = credit(sandbox);
            assertThat(client.sandboxes()).hasSize(3);
        }

        try (MockServer server = start()) {
            LedgermockClient client = LedgermockClient.of(server.uri());
            assertThat(client.sandboxes()).hasSize(3);
            SandboxClient sandbox = client.sandbox(id);
            assertThat(lasting(sandbox.inspect())).isEqualTo(lasting(before));
            assertThat(sandbox.limits()).isEqualTo(limits);
            assertThat(credit(sandbox)).isEqualTo(credit);
            assertThat(sandbox.ledger()).hasSize(2);
            assertThat(sandbox.faults()).hasSize(1);
            assertThat(allocate(server)).isEqualTo("InternalError");
            assertThat(allocate(server)).isEqualTo("done");
            sandbox.restore("one");
            assertThat(credit(sandbox)).isEqualByComparingTo(credit.subtract(new BigDecimal("1.10")));
        }
    }

    @Test
    void a_store_goes_with_the_choices_that_it_was_made_with() {
        start().close();

        assertThatThrownBy(() -> MockServer.start(setup(setup -> setup.limit(TENCENT, 9))))
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining(
                        "was made with no --limit tencent-partner, and this server has --limit tencent-partner 9:"
                                + " start it as before, or name another file");
        start().close();
    }

    @Test
    void a_store_is_one_servers() {
        try (MockServer server = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(StoreRefused.class)
                    .hasMessageContaining("is in use by another server");
            assertThat(LedgermockClient.of(server.uri()).sandboxes()).hasSize(2);
        }
    }

    @Test
    void a_copy_of_a_running_servers_store_starts_another() throws Exception {
        Path copy = folder.resolve("copy.db");
        try (MockServer server = start()) {
            SandboxClient sandbox = LedgermockClient.of(server.uri()).sandbox(TENCENT + "/default");
            sandbox.changeRole("second-level-reseller");
            assertThat(copy(server, copy)).contains("200");
            assertThat(copy(server, copy)).contains("409", "There is a file");

            try (MockServer other = MockServer.start(Setup.builder().store(copy).build())) {
                assertThat(LedgermockClient.of(other.uri())
                                .sandbox(TENCENT + "/default")
                                .inspect()
                                .object("account")
                                .orElseThrow()
                                .text("role"))
                        .contains("second-level-reseller");
            }
        }
        try (MockServer server = MockServer.start(Setup.DEFAULT)) {
            assertThat(copy(server, folder.resolve("none.db"))).contains("409", "in memory alone");
        }
    }

    private static String copy(MockServer server, Path file) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.uri() + "/__admin/ledgermock/store/copies"))
                                .POST(HttpRequest.BodyPublishers.ofString("{\"file\": \"%s\"}".formatted(file)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }
}
