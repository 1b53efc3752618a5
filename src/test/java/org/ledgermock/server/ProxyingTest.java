package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.oracle.Waiting;
import org.ledgermock.wiremock.MockServer;

/** Whether a user's stubs, webhooks and recordings call other servers. */
class ProxyingTest {

    private static final String REASON = "this server passes nothing on and sends no webhook";

    @AutoClose
    private final CalledServer target = new CalledServer();

    private final String url = target.url();

    private static RunningWireMock server(boolean proxying) {
        MockServer server = MockServer.start(Setup.builder().proxying(proxying).build());
        return new RunningWireMock(server.uri(), server::close);
    }

    private void stub(RunningWireMock server, String path, String rest) throws IOException {
        assertThat(server.send("POST", "/__admin/mappings", "{\"request\":{\"url\":\"%s\"},%s}".formatted(path, rest))
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_stub_passes_on_and_a_webhook_is_sent_only_where_that_is_allowed(boolean allowed) throws IOException {
        try (RunningWireMock server = server(allowed)) {
            stub(server, "/passed", "\"response\":{\"proxyBaseUrl\":\"%s\"}".formatted(url));
            stub(
                    server,
                    "/hooked",
                    "\"response\":{\"status\":200},\"serveEventListeners\":[{\"name\":\"webhook\",\"parameters\":{\"method\":\"GET\",\"url\":\"%s/hook\"}}]"
                            .formatted(url));

            HttpResponse<String> passed = server.send("GET", "/passed", "");
            assertThat(server.send("GET", "/hooked", "").statusCode()).isEqualTo(200);
            Waiting.until(
                    "the webhook is answered",
                    () -> server.send("GET", "/__admin/requests", "").body().contains("WEBHOOK_RESPONSE"));

            assertThat(passed.statusCode()).isEqualTo(allowed ? 200 : 500);
            assertThat(passed.body().contains(REASON)).isEqualTo(!allowed);
            assertThat(target.arrived()).isEqualTo(allowed ? List.of("/passed", "/hook") : List.of());
        }
    }

    @Test
    void where_it_is_not_allowed_no_recording_begins() throws IOException {
        try (RunningWireMock server = server(false)) {
            HttpResponse<String> refused =
                    server.send("POST", "/__admin/recordings/start", "{\"targetBaseUrl\":\"%s\"}".formatted(url));

            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("Nothing is recorded: " + REASON);
            assertThat(server.send("GET", "/__admin/recordings/status", "").body())
                    .contains("NeverStarted");
            server.send("GET", "/anything", "");
            assertThat(target.arrived()).isEmpty();
        }
    }
}
