package org.ledgermock.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgermock.server.RunningWireMock.Kind;

/** What WireMock passes on to record it, or all of it: what no family answers. A signed call leaves only by a user's stub. */
class RecordingsTest {

    @TempDir
    private Path folder;

    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private HttpServer target;
    private String url;

    @BeforeEach
    void listen() throws IOException {
        target = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        target.createContext("/", exchange -> {
            arrived.add(exchange.getRequestURI().getPath());
            byte[] body = ("target: " + exchange.getRequestURI()).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        target.start();
        url = "http://127.0.0.1:" + target.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        target.stop(0);
    }

    private static String admin(RunningWireMock server, String path, String body) throws IOException {
        return server.send("POST", "/__admin/" + path, body).body();
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVE", "DROP_IN"})
    void a_recording_takes_what_no_family_answers_and_nothing_of_a_family(Kind kind) throws IOException {
        try (RunningWireMock server = RunningWireMock.start(kind, folder)) {
            server.send("GET", "/before", "");
            assertThat(server.send("POST", "/__admin/recordings/start", "{\"targetBaseUrl\":\"%s\"}".formatted(url))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.send("GET", "/__admin/recordings/status", "").body())
                    .contains("Recording");

            assertThat(server.familyCall().body()).contains("RequestId");
            assertThat(server.send("GET", "/recorded", "").body()).isEqualTo("target: /recorded");
            assertThat(server.send("POST", "/__admin/mappings/save", "").statusCode())
                    .isEqualTo(200);
            assertThat(server.familyCall().body()).contains("RequestId");

            assertThat(admin(server, "recordings/stop", ""))
                    .contains("/recorded")
                    .doesNotContain("tencent");
            target.stop(0);
            assertThat(server.send("GET", "/recorded", "").body()).isEqualTo("target: /recorded");
            assertThat(server.familyCall().body()).contains("RequestId");
            assertThat(arrived).containsExactly("/recorded");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVE", "DROP_IN"})
    void a_users_own_stub_passes_on_what_it_wants_and_a_snapshot_has_it(Kind kind) throws IOException {
        try (RunningWireMock server = RunningWireMock.start(kind, folder)) {
            admin(
                    server,
                    "mappings",
                    "{\"request\":{\"method\":\"ANY\",\"urlPattern\":\".*\"},\"response\":{\"proxyBaseUrl\":\"%s\"}}"
                            .formatted(url));

            assertThat(server.familyCall().body()).isEqualTo("target: /");
            server.send("GET", "/other", "");

            assertThat(admin(server, "recordings/snapshot", "{\"persist\":false}"))
                    .contains("/other");
        }
    }

    @Test
    void wiremocks_option_for_passing_on_everything_stands_behind_the_families() throws IOException {
        try (RunningWireMock server = RunningWireMock.start(Kind.DROP_IN, folder, "--proxy-all", url)) {
            assertThat(server.familyCall().body()).contains("RequestId");
            assertThat(server.send("GET", "/other", "").body()).isEqualTo("target: /other");
            assertThat(arrived).containsExactly("/other");
        }
    }
}
