package org.ledgermock.server;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgermock.server.RunningWireMock.Kind;
import org.ledgermock.wiremock.MockServer;

/** WireMock's own verification sees what no family answers; family calls are no business of its, unless it is asked to. */
class RequestsOfStubsTest {

    private static final int CALLS = 50;

    @TempDir
    private Path folder;

    private static String post(RunningWireMock server, String path, String body) throws IOException {
        return server.send("POST", "/__admin/" + path, body).body().replaceAll("\\s", "");
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVE", "DROP_IN"})
    void requests_that_no_family_answers_can_be_verified(Kind kind) throws IOException {
        try (RunningWireMock server = RunningWireMock.start(kind, folder)) {
            post(server, "mappings", "{\"request\":{\"urlPath\":\"/mine\"},\"response\":{\"body\":\"here\"}}");
            server.send("GET", "/mine", "");
            server.send("GET", "/mind", "");
            server.familyCall();

            assertThat(post(server, "requests/count", "{\"urlPath\":\"/mine\"}"))
                    .contains("\"count\":1");
            assertThat(post(server, "requests/count", "{\"urlPath\":\"/\"}")).contains("\"count\":0");
            WireMock client = new WireMock("127.0.0.1", server.uri().getPort());
            client.verifyThat(getRequestedFor(urlPathEqualTo("/mine")));
            assertThat(client.findAllUnmatchedRequests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.getUrl()).isEqualTo("/mind"));
            String nearest = server.send("GET", "/__admin/requests/unmatched/near-misses", "")
                    .body();
            assertThat(nearest.substring(nearest.indexOf("stubMapping")).replaceAll("\\s", ""))
                    .contains("\"urlPath\":\"/mine\"")
                    .satisfies(text -> assertThat(text.indexOf("/mine"))
                            .isLessThan(text.contains("ledgermock") ? text.indexOf("ledgermock") : Integer.MAX_VALUE));
        }
    }

    @Test
    void without_a_folder_nothing_is_said_to_be_saved() throws IOException {
        try (MockServer server = GivenStore.start(Setup.DEFAULT)) {
            assertThat(new RunningWireMock(server.uri(), () -> {}).send("POST", "/__admin/mappings/save", ""))
                    .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(409))
                    .satisfies(answer -> assertThat(answer.body()).contains("Nothing was saved", "--stubs"));
        }
    }

    @Test
    void the_flag_adds_family_calls() throws IOException {
        try (MockServer server = GivenStore.start(
                Served.unlimited().toBuilder().wireMockJournal().build())) {
            RunningWireMock running = new RunningWireMock(server.uri(), () -> {});
            running.familyCall();
            running.send("GET", "/elsewhere", "");

            WireMock client = new WireMock("127.0.0.1", server.uri().getPort());
            client.verifyThat(1, postRequestedFor(urlPathEqualTo("/")));
            client.verifyThat(1, getRequestedFor(urlPathEqualTo("/elsewhere")));
            assertThat(client.findAllUnmatchedRequests()).hasSize(1);
        }
    }

    /** Counts what WireMock's handler of stubs gets to see. */
    private static final class Counter implements ServeEventListener {

        private final AtomicInteger seen = new AtomicInteger();

        @Override
        public void beforeMatch(ServeEvent event, Parameters parameters) {
            seen.incrementAndGet();
        }

        @Override
        public String getName() {
            return "counter";
        }
    }

    @Test
    void family_calls_never_reach_wiremocks_handler_nor_its_journal() throws IOException {
        Counter counter = new Counter();
        WireMockServer server = new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .usingFilesUnderDirectory(folder.toString())
                .extensionScanningEnabled(true)
                .extensions(counter));
        server.start();
        try (RunningWireMock running =
                new RunningWireMock(URI.create("http://127.0.0.1:" + server.port()), server::stop)) {
            server.stubFor(WireMock.post("/").withHeader("X-Mine", WireMock.equalTo("1")));
            for (int call = 0; call < CALLS; call++) {
                assertThat(running.familyCall().body()).contains("RequestId");
            }
            assertThat(counter.seen).hasValue(0);
            assertThat(server.getAllServeEvents()).isEmpty();

            running.familyCall("X-Mine", "1");
            assertThat(counter.seen).hasValue(1);
            assertThat(server.getAllServeEvents()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVE", "DROP_IN"})
    void a_stub_of_another_priority_than_the_familys_leaves_no_trace_of_a_family_call(Kind kind) throws IOException {
        try (RunningWireMock server = RunningWireMock.start(kind, folder)) {
            post(
                    server,
                    "mappings",
                    "{\"priority\":11,\"request\":{\"method\":\"ANY\"},\"response\":{\"body\":\"rest\"}}");
            server.familyCall();

            assertThat(post(server, "requests/count", "{\"method\":\"ANY\"}")).contains("\"count\":0");
        }
    }
}
