package org.ledgermock.jars;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.oracle.TrustedCa;
import org.ledgermock.server.CalledServer;

/** What is done with a server needs parts of the jar that nothing else needs: none of them was left out of it. */
class StandaloneUsesIT {

    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(swagger-ui-dist/[^\"]+)\"");

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void a_server_has_https_seeds_in_YAML_templates_webhooks_recordings_and_the_page_of_its_admin_API()
            throws Exception {
        Path ca = folder.resolve("ca.pem");
        try (CalledServer target = new CalledServer();
                JarProcess serve = JarProcess.start(
                        folder,
                        "serve",
                        "--port=0",
                        "--https-port=0",
                        "--ca-out=" + ca,
                        "--stubs=" + stubs(target),
                        "--seed=" + seed())) {
            URI server = serve.listening("http");

            assertThat(get(server.resolve("/hello?name=World"))).isEqualTo("Hello, World");
            serve.await(() -> target.arrived().contains("/called"));

            assertThat(HttpClient.newBuilder()
                            .sslContext(TrustedCa.sslContext(ca))
                            .build()
                            .send(
                                    HttpRequest.newBuilder(
                                                    serve.listening("https").resolve("/hello?name=TLS"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body())
                    .isEqualTo("Hello, TLS");
            assertThat(get(server.resolve("/__admin/ledgermock/sandboxes/kybio-member/default/entities/member")))
                    .contains("From YAML");

            post(server.resolve("/__admin/recordings/start"), "{\"targetBaseUrl\": \"%s\"}".formatted(target.url()));
            assertThat(get(server.resolve("/recorded"))).isEqualTo("target: /recorded");
            assertThat(post(server.resolve("/__admin/recordings/stop"), "")).contains("/recorded");

            URI page = server.resolve("/__admin/swagger-ui/");
            assertThat(LOADED.matcher(get(page.resolve("index.html"))).results())
                    .hasSizeGreaterThan(3)
                    .allSatisfy(
                            file -> assertThat(get(page.resolve(file.group(1)))).isNotEmpty());
            assertThat(get(server.resolve("/__admin/docs/swagger"))).contains("openapi");
        }
    }

    private Path stubs(CalledServer target) throws IOException {
        Path stubs = folder.resolve("stubs");
        Files.createDirectories(stubs.resolve("mappings"));
        Files.writeString(stubs.resolve("mappings/hello.json"), """
                {
                  "request": {"method": "GET", "urlPath": "/hello"},
                  "response": {"body": "Hello, {{request.query.name}}", "transformers": ["response-template"]},
                  "serveEventListeners": [{"name": "webhook", "parameters": {"method": "GET", "url": "%s/called"}}]
                }
                """.formatted(target.url()));
        return stubs;
    }

    private Path seed() throws IOException {
        return Files.writeString(folder.resolve("seed.yaml"), """
                family: kybio-member
                account: { name: Own Shop }
                entities:
                  member:
                    - { customerUid: 300000000000000001, number: "1001", name: From YAML, balance: 1, point: 0, enable: 1 }
                """);
    }

    private String get(URI uri) throws IOException, InterruptedException {
        return body(HttpRequest.newBuilder(uri));
    }

    private String post(URI uri, String json) throws IOException, InterruptedException {
        return body(HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private String body(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }
}
