package org.ledgermock.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.message.EnumNames;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.RawHttp;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;

/** A console that only shows, and none. */
class ConsoleModeTest {

    private static MockServer start(ConsoleMode mode) {
        return MockServer.start(Setup.builder().console(mode).build());
    }

    private static RawAnswer send(MockServer server, String line, String... headers) throws IOException {
        int port = server.uri().getPort();
        List<String> lines = new ArrayList<>(List.of(headers));
        lines.add("Host: 127.0.0.1:" + port);
        lines.add("Content-Length: 0");
        return RawHttp.exchange(
                URI.create("http://127.0.0.1:" + port),
                Duration.ofSeconds(20),
                RawHttp.head(
                        line + " HTTP/1.1",
                        lines.stream()
                                .map(header -> header.replace("PORT", Integer.toString(port)))
                                .toArray(String[]::new)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "GET, /ledgermock/sandboxes, Sec-Fetch-Site: same-origin, 200",
                "GET, /ledgermock/, Sec-Fetch-Site: none, 200",
                "HEAD, /ledgermock/sandboxes, Sec-Fetch-Site: same-origin, 405",
                "POST, /ledgermock/sandboxes/tencent-partner/mine/reset, Sec-Fetch-Site: same-origin, 403",
                "DELETE, /ledgermock/sandboxes/tencent-partner/mine, Origin: http://127.0.0.1:PORT, 403",
                "POST, /mappings/reset, Origin: http://127.0.0.1:PORT, 403",
                "POST, /ledgermock/sandboxes/tencent-partner/mine/reset, X-Program: curl, 200",
            })
    void where_it_only_shows_a_browser_changes_nothing_and_a_program_does(
            String method, String path, String header, int status) throws IOException {
        try (MockServer server = start(ConsoleMode.READ_ONLY)) {
            LedgermockClient.of(server.uri())
                    .create(NewSandbox.of("tencent-partner").named("mine"));
            RawAnswer answer = send(server, method + " /__admin" + path, header);

            assertThat(answer.status()).isEqualTo(status);
            if (status == 403) {
                assertThat(answer.bodyText()).contains("--console read-only: nothing is changed from a browser");
            }
        }
    }

    @Test
    void where_there_is_none_nothing_of_it_is_served_and_nobody_is_led_there() throws IOException {
        try (MockServer server = start(ConsoleMode.OFF)) {
            for (String path : List.of("/", "/console/main.js", "/console/views/calls.js")) {
                assertThat(send(server, "GET " + AdminApi.ROOT + path).status())
                        .as(path)
                        .isEqualTo(404);
            }
            assertThat(send(server, "GET /", "Sec-Fetch-Mode: navigate").status())
                    .isNotEqualTo(302);
            // Where it is no page of ours, what another site's page leads to is its request.
            assertThat(send(server, "GET " + AdminApi.ROOT + "/", "Sec-Fetch-Site: cross-site")
                            .status())
                    .isEqualTo(403);
            assertThat(send(server, "POST " + AdminApi.ROOT + "/sandboxes/kybio-member/default/reset")
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_server_says_how_it_is(ConsoleMode mode) throws IOException {
        try (MockServer server = start(mode)) {
            assertThat(send(server, "GET " + AdminApi.ROOT + "/health").bodyText())
                    .contains("\"console\": \"%s\"".formatted(EnumNames.of(mode)));
        }
    }
}
