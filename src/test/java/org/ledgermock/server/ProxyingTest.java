package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.oracle.Waiting;
import org.ledgermock.wiremock.MockServer;

/** Whether a user's stubs, their schemas, webhooks and recordings call other servers. */
class ProxyingTest {

    private static final String REASON = "this server passes nothing on and sends no webhook";

    @AutoClose
    private final CalledServer target = new CalledServer();

    private final String url = target.url();

    private static RunningWireMock server(boolean proxying) {
        MockServer server = GivenStore.start(Setup.builder().proxying(proxying).build());
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

    private static String matching(String schema) {
        return "{\"request\":{\"url\":\"/schema\",\"bodyPatterns\":[{\"matchesJsonSchema\":%s}]}}".formatted(schema);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'$ref':'URL/a'}",
                "{'properties':{'a':{'items':[{'$ref':'URL/a#/x'}]}}}",
                "{'$id':'URL/root','$ref':'a'}",
                "{'$schema':'URL/a'}",
                "'{\\'$ref\\':\\'URL/a\\'}'",
                "{'$ref':'#/a'}}, {'matchesJson\\u0053chema':{'$ref':'URL/a'}",
                "{'$ref':'#/a'}, 'matchesJsonSchema':{'$ref':'URL/a'}",
                "{/* no JSON */'$ref':'URL/a'}"
            })
    void where_it_is_not_allowed_no_schema_is_taken_that_is_to_be_fetched(String schema) throws IOException {
        String stub = matching(schema.replace('\'', '"').replace("URL", url));
        try (RunningWireMock server = server(false)) {
            for (String path : List.of("/__admin/mappings", "/__admin/mappings/import", "/__admin/requests/count")) {
                HttpResponse<String> refused = server.send("POST", path, stub);

                assertThat(refused.statusCode()).as(path).isEqualTo(409);
                assertThat(refused.body())
                        .contains("Nothing was changed: a JSON schema refers to ")
                        .contains(REASON);
            }
            assertThat(target.arrived()).isEmpty();
        }
    }

    @Test
    void where_it_is_allowed_wiremock_fetches_what_a_schema_refers_to() throws IOException {
        try (RunningWireMock server = server(true)) {
            server.send("POST", "/__admin/mappings", matching("{\"$ref\":\"%s/a\"}".formatted(url)));

            assertThat(target.arrived()).contains("/a");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'$schema':'https://json-schema.org/draft/2020-12/schema','$defs':{'a':{}},'$ref':'#/$defs/a'}",
                "{'$schema':'http://json-schema.org/draft-07/schema#','type':'object'}",
                "{'properties':{'a':{'const':'\\u00e9'}}}"
            })
    void a_schema_that_is_whole_is_taken(String schema) throws IOException {
        try (RunningWireMock server = server(false)) {
            stub(server, "/schema", "\"response\":{\"status\":201}");
            HttpResponse<String> taken = server.send("POST", "/__admin/mappings", matching(schema.replace('\'', '"')));

            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        }
    }

    @Test
    void nor_does_a_server_start_on_a_stub_with_a_schema_that_is_to_be_fetched(@TempDir Path folder)
            throws IOException {
        Path file = Files.createDirectories(folder.resolve("mappings/deep")).resolve("own.json");
        Files.writeString(file, matching("{\"$ref\":\"%s/a\"}".formatted(url)));
        Setup setup = Setup.builder().stubs(folder).proxying(false).build();

        assertThatThrownBy(() -> GivenStore.start(setup).close())
                .isInstanceOf(InvalidFile.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("a JSON schema refers to '%s/a', and %s", url, REASON);
        assertThat(target.arrived()).isEmpty();
    }
}
