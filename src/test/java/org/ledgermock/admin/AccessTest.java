package org.ledgermock.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.client.AdminRefused;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.RawHttp;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.server.GivenStore;
import org.ledgermock.server.Setup;
import org.ledgermock.server.SetupBuilder;
import org.ledgermock.wiremock.LedgermockExtensionFactory;
import org.ledgermock.wiremock.MockServer;

/** Who may use the admin API, ours and WireMock's. */
class AccessTest {

    private static final String ANYWHERE = "0.0.0.0";
    private static final List<String> PATHS = List.of(
            "/__admin/ledgermock/sandboxes",
            "/__admin/ledgermock/openapi.json",
            "/__admin/ledgermock/metrics",
            "/__admin/ledgermock/unheard",
            "/__admin/mappings",
            "/__admin/requests",
            "/__admin/health",
            "/__admin/%6cedgermock/sandboxes",
            "/__admin/x/../mappings",
            "/__admin/%77ebapp",
            "/__admin/swagger-ui/index.html",
            "/__admin/docs/",
            "/__admin/recorder",
            "/__admin");

    private static RawAnswer get(int port, String path, String... headers) throws IOException {
        List<String> lines = new ArrayList<>(List.of(headers));
        if (lines.stream().noneMatch(line -> line.startsWith("Host:"))) {
            lines.add("Host: 127.0.0.1:" + port);
        }
        return RawHttp.exchange(
                URI.create("http://127.0.0.1:" + port),
                Duration.ofSeconds(20),
                RawHttp.head("GET " + path + " HTTP/1.1", lines.toArray(String[]::new)));
    }

    private static Setup beyond(Optional<String> token) {
        SetupBuilder setup = Setup.builder().bind(ANYWHERE);
        token.ifPresent(setup::adminToken);
        return setup.build();
    }

    @Test
    void beyondLoopbackEveryPathAsksForTheTokenThatWasMadeUp() throws IOException {
        try (MockServer server = GivenStore.start(beyond(Optional.empty()))) {
            int port = server.uri().getPort();
            String token = server.adminToken().orElseThrow();
            assertThat(token).matches("[0-9a-f]{32}");
            for (String path : PATHS) {
                RawAnswer without = get(port, path);
                assertThat(without.status()).as(path).isEqualTo(401);
                assertThat(without.value("WWW-Authenticate")).contains("Token");
                assertThat(without.bodyText())
                        .as(path)
                        .isEqualTo(
                                "{\"problem\":\"The admin API of this server asks for its token: Authorization: Token (the one that was printed at start, or chosen).\"}");
                assertThat(get(port, path, "Authorization: Token " + token + "0")
                                .status())
                        .isEqualTo(401);
                assertThat(get(port, path, "Authorization: Basic " + token).status())
                        .isEqualTo(401);
            }
            assertThat(get(port, "/__admin/mappings", "Authorization: Token " + token)
                            .status())
                    .isEqualTo(200);
            assertThat(LedgermockClient.of(URI.create("http://127.0.0.1:" + port), token)
                            .sandboxes())
                    .hasSize(2);
            assertThatThrownBy(() -> LedgermockClient.of(URI.create("http://127.0.0.1:" + port))
                            .sandboxes())
                    .isInstanceOfSatisfying(
                            AdminRefused.class,
                            refused -> assertThat(refused.status()).isEqualTo(401));
        }
    }

    @Test
    void calledWithoutATokenAFamilyAnswersAllTheSame() {
        try (MockServer server = GivenStore.start(beyond(Optional.empty()))) {
            TencentClient caller = new TencentClient(
                    URI.create("http://127.0.0.1:" + server.uri().getPort()),
                    new Credential("AKIDLEDGERMOCKEXAMPLE", "ledgermock-example-secret-key"),
                    InstantSource.system());

            assertThat(caller.call(Controlled.QUERY, "{}").errorCode()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", ANYWHERE})
    void aTokenThatWasChosenIsAskedForEverywhere(String bind) throws IOException {
        Setup options = Setup.builder().bind(bind).adminToken("made-up-token").build();
        try (MockServer server = GivenStore.start(options)) {
            int port = server.uri().getPort();
            assertThat(get(port, "/__admin/mappings").status()).isEqualTo(401);
            assertThat(get(port, "/__admin/mappings", "Authorization: Token made-up-token")
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, 200",
                "localhost, -, 200",
                "LOCALHOST:PORT, -, 200",
                "127.0.0.1:PORT, http://127.0.0.1:PORT, 200",
                "127.0.0.1:PORT, http://example.com, 403",
                "127.0.0.1:PORT, http://127.0.0.1:1, 403",
                "127.0.0.1:PORT, http://127.0.0.1.example.com:PORT, 403",
                "127.0.0.1:PORT, null, 403",
                "127.0.0.1:PORT, '', 403",
                "127.0.0.1:PORT, http://[, 403",
                "rebound.example.com:PORT, -, 403",
                "rebound.example.com:PORT, http://rebound.example.com:PORT, 403",
                "127.255.0.1:PORT, -, 200",
                "127.999.1.1:PORT, -, 403",
                "127.0.0.256:PORT, -, 403",
                "'', -, 403",
                "localhost.example.com, -, 403",
                "127.0.0.1.example.com, -, 403"
            })
    void onLoopbackNoWebPageIsLetIn(String host, String origin, int status) throws IOException {
        try (MockServer server = GivenStore.start(Setup.DEFAULT)) {
            int port = server.uri().getPort();
            assertThat(server.adminToken()).isEmpty();
            List<String> headers = new ArrayList<>();
            Optional.ofNullable(host).ifPresent(name -> headers.add("Host: " + name.replace("PORT", "" + port)));
            Optional.ofNullable(origin).ifPresent(page -> headers.add("Origin: " + page.replace("PORT", "" + port)));
            for (String path :
                    List.of("/__admin/ledgermock/families", "/__admin/mappings", "/__admin/swagger-ui/index.html")) {
                RawAnswer answer = get(port, path, headers.toArray(String[]::new));
                assertThat(answer.status()).as(answer.bodyText()).isEqualTo(status);
            }
        }
    }

    @Test
    void aWireMockOfSomebodyElsesIsGuardedAsWell() throws IOException {
        for (String bind : List.of("127.0.0.1", ANYWHERE)) {
            WireMockServer server = new WireMockServer(WireMockConfiguration.options()
                    .dynamicPort()
                    .bindAddress(bind)
                    .extensions(new LedgermockExtensionFactory()));
            server.start();
            try {
                for (String path : PATHS) {
                    assertThat(get(server.port(), path, "Origin: http://example.com")
                                    .status())
                            .as(path)
                            .isEqualTo(bind.equals(ANYWHERE) ? 401 : 403);
                }
            } finally {
                server.stop();
            }
        }
    }

    private static RawAnswer exchange(URI uri, String line, String... headers) throws IOException {
        return RawHttp.exchange(uri, Duration.ofSeconds(20), RawHttp.head(line, headers));
    }

    @Test
    void noOtherSitesPageLearnsThatItMayAsk() throws IOException {
        try (MockServer server = GivenStore.start(Setup.DEFAULT)) {
            RawAnswer answer = exchange(
                    server.uri(),
                    "OPTIONS /__admin/mappings HTTP/1.1",
                    "Host: " + server.uri().getAuthority(),
                    "Origin: http://example.com",
                    "Access-Control-Request-Method: DELETE");

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.value("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @Test
    void aRequestThatNamesNoHostOrOneInItsLineIsLookedAtToo() throws IOException {
        try (MockServer server = GivenStore.start(Setup.DEFAULT)) {
            String own = server.uri().getAuthority();
            assertThat(exchange(server.uri(), "GET /__admin/mappings HTTP/1.0").status())
                    .isEqualTo(403);
            assertThat(exchange(server.uri(), "GET http://evil.example/__admin/mappings HTTP/1.1", "Host: " + own)
                            .status())
                    .isEqualTo(403);
            assertThat(exchange(server.uri(), "GET http://" + own + "/__admin/mappings HTTP/1.1", "Host: " + own)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aWireMockOfSomebodyElsesSpeaksHttp2AndLooksAtItsName() throws IOException {
        WireMockServer server = new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .extensions(new LedgermockExtensionFactory()));
        server.start();
        try {
            assertThat(Http2Get.answer(server.port(), "evil.example", "/__admin/ledgermock/families"))
                    .contains("the request came by the name 'evil.example'");
            assertThat(Http2Get.answer(server.port(), "127.0.0.1:" + server.port(), "/__admin/ledgermock/families"))
                    .contains("\"families\"");
        } finally {
            server.stop();
        }
    }

    @Test
    void healthIsForAllAndItsDetailsAreForThoseWhoAreLetIn() throws IOException {
        try (MockServer server = GivenStore.start(beyond(Optional.of("made-up-token")))) {
            int port = server.uri().getPort();
            String health = "/__admin/ledgermock/health";
            assertThat(get(port, health).status()).isEqualTo(200);
            assertThat(get(port, health).bodyText()).isEqualTo("{\"status\":\"up\"}");
            assertThat(get(port, health, "Authorization: Token made-up-token").bodyText())
                    .contains("\"version\"", "\"store\": \"%s\"".formatted(GivenStore.KIND), "\"kybio-member\"");
            assertThat(exchange(
                                    URI.create("http://127.0.0.1:" + port),
                                    "POST " + health + " HTTP/1.1",
                                    "Host: x",
                                    "Content-Length: 0")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void aWireMockOfSomebodyElsesTakesItsTokenFromAProperty() throws IOException {
        System.setProperty("ledgermock.admin-token", "made-up-token");
        WireMockServer server = new WireMockServer(
                WireMockConfiguration.options().dynamicPort().extensions(new LedgermockExtensionFactory()));
        server.start();
        try {
            assertThat(get(server.port(), "/__admin/mappings").status()).isEqualTo(401);
            assertThat(get(server.port(), "/__admin/ledgermock/families", "Authorization: Token made-up-token")
                            .status())
                    .isEqualTo(200);
        } finally {
            server.stop();
            System.clearProperty("ledgermock.admin-token");
        }
    }

    @Test
    void aTokenIsNeverInAnAnswer() throws IOException {
        try (MockServer server = GivenStore.start(beyond(Optional.of("made-up-token")))) {
            RawAnswer answer =
                    get(server.uri().getPort(), "/__admin/ledgermock/families", "Authorization: Token made-up-token");

            assertThat(new String(answer.bodyText().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .doesNotContain("made-up-token");
        }
    }
}
