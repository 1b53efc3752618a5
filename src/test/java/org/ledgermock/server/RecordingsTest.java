package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgermock.server.RunningWireMock.Kind;

/** What WireMock passes on to record it, or all of it: what no family answers. A signed call leaves only by a user's stub. */
class RecordingsTest {

    @TempDir
    private Path folder;

    @AutoClose
    private final CalledServer target = new CalledServer();

    private final String url = target.url();

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
            target.close();
            assertThat(server.send("GET", "/recorded", "").body()).isEqualTo("target: /recorded");
            assertThat(server.familyCall().body()).contains("RequestId");
            assertThat(target.arrived()).containsExactly("/recorded");
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
            assertThat(target.arrived()).containsExactly("/other");
        }
    }
}
