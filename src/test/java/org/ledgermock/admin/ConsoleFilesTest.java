package org.ledgermock.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;

/** The console's files: a closed list, small, with nothing in them that a strict policy would forbid. */
class ConsoleFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources/ledgermock/console");
    private static final String FILES = AdminApi.ROOT + "/console/";
    private static MockServer open;
    private static MockServer guarded;

    @BeforeAll
    static void start() {
        open = MockServer.start(Setup.DEFAULT);
        guarded = MockServer.start(Setup.builder().adminToken("a-made-up-token").build());
    }

    @AfterAll
    static void stop() {
        open.close();
        guarded.close();
    }

    private static Map<String, String> written() throws IOException {
        Map<String, String> written = new TreeMap<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                written.put(FOLDER.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return written;
    }

    private static HttpResponse<String> get(MockServer server, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.uri() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void each_file_is_served_as_it_is_and_so_is_what_they_are_drawn_with() throws IOException {
        Map<String, String> written = written();
        assertThat(written).hasSizeGreaterThan(15);
        written.forEach((name, text) -> {
            HttpResponse<String> answer = get(open, FILES + name);
            assertThat(answer.statusCode()).as(name).isEqualTo(200);
            assertThat(answer.body()).as(name).isEqualTo(text);
        });
        assertThat(get(open, FILES + "lit-html/lit-html.js").body()).contains("SPDX-License-Identifier: BSD-3-Clause");
        assertThat(get(open, AdminApi.ROOT + "/").body()).isEqualTo(written.get("index.html"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.js",
                "../../openapi.json",
                "..%2f..%2fadmin/openapi.json",
                "views/",
                "views",
                "main.js/",
                "%6dain.jsx"
            })
    void nothing_else_is(String path) {
        assertThat(get(open, FILES + path).statusCode()).isEqualTo(404);
    }

    @Test
    void a_browser_is_told_to_take_nothing_from_elsewhere() {
        for (String name : List.of("index.html", "main.js", "console.css")) {
            HttpResponse<String> answer = get(open, FILES + name);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'; script-src 'self';")
                    .contains("frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Test
    void what_they_are_written_in_keeps_that() throws IOException {
        Pattern forbidden = Pattern.compile(
                "innerHTML|insertAdjacentHTML|\\beval\\(|new Function| style=|javascript:|https?://(?!\\$)|localStorage|document\\.cookie");
        Pattern bare = Pattern.compile("(?m)^import [^']*'(?!\\.\\.?/)");
        written().forEach((name, text) -> {
            assertThat(forbidden
                            .matcher(text)
                            .results()
                            .map(found -> found.group())
                            .toList())
                    .as(name)
                    .isEmpty();
            assertThat(bare.matcher(text).find())
                    .as(name + " imports a bare name")
                    .isFalse();
            assertThat(text.lines().count()).as(name).isLessThanOrEqualTo(300);
            if (!name.equals("numbers.js")) {
                assertThat(text)
                        .as("%s: numbers have to stay as they were sent", name)
                        .doesNotContain("JSON.parse(");
            }
            if (!name.equals("admin.js")) {
                assertThat(text)
                        .as("%s asks past the one module that does", name)
                        .doesNotContain("fetch(");
            }
        });
    }

    @Test
    void no_family_is_named_in_them() throws IOException {
        written()
                .forEach((name, text) -> assertThat(text)
                        .as(name)
                        .doesNotContainIgnoringCase("tencent")
                        .doesNotContainIgnoringCase("kybio"));
    }

    @Test
    void together_they_are_small() throws IOException {
        StringBuilder all = new StringBuilder();
        written().values().forEach(all::append);
        all.append(get(open, FILES + "lit-html/lit-html.js").body());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packer = new GZIPOutputStream(packed)) {
            packer.write(all.toString().getBytes(StandardCharsets.UTF_8));
        }

        assertThat(all.length()).isLessThan(120 << 10);
        assertThat(packed.size()).isLessThan(35 << 10);
    }

    @Test
    void they_need_no_token_and_what_they_show_does() {
        assertThat(get(guarded, AdminApi.ROOT + "/").statusCode()).isEqualTo(200);
        assertThat(get(guarded, FILES + "main.js").statusCode()).isEqualTo(200);
        assertThat(get(guarded, AdminApi.ROOT + "/calls").statusCode()).isEqualTo(401);
        assertThat(get(guarded, AdminApi.ROOT + "/calls", "Authorization", "Token a-made-up-token")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "same-origin, 200",
        "none, 200",
        "same-site, 403",
        "cross-site, 403",
    })
    void another_sites_page_reads_nothing_and_may_lead_there(String site, int status) {
        assertThat(get(open, AdminApi.ROOT + "/calls", "Sec-Fetch-Site", site).statusCode())
                .isEqualTo(status);
        assertThat(get(open, AdminApi.ROOT + "/", "Sec-Fetch-Site", site).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_visit_to_the_servers_address_is_led_there_and_no_programs_call_is() {
        HttpResponse<String> visit = get(open, "/", "Sec-Fetch-Mode", "navigate");
        assertThat(visit.statusCode()).isEqualTo(302);
        assertThat(visit.headers().firstValue("Location")).contains(AdminApi.ROOT + "/");
        assertThat(get(open, "/?Action=X", "Sec-Fetch-Mode", "navigate").statusCode())
                .isNotEqualTo(302);
        assertThat(get(open, "/", "Sec-Fetch-Mode", "cors").statusCode()).isNotEqualTo(302);
        assertThat(get(open, "/").statusCode()).isNotEqualTo(302);
    }
}
