package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.standalone.WireMockServerRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.cli.Main;

/** Stock WireMock's own command line, with Ledgermock on its class path: families are there, and files stay. */
class DropInTest {

    private static final Path OWN = Path.of("mappings");
    private static final Pattern UUID_OF_STUB = Pattern.compile("\"id\" *: *\"([0-9a-f-]{36})\"");

    @TempDir
    private Path folder;

    private final List<WireMockServerRunner> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(WireMockServerRunner::stop);
    }

    @Test
    void both_families_are_served_without_any_file() {
        int port = run();

        assertThat(allocate(port)).contains("HTTP 200", "\"TotalCredit\": 100,");
        assertThat(call(
                        port,
                        "kybio-member",
                        "updateBalancePointByIncrement",
                        "{\"customerUid\":231607639459718452,\"balanceIncrement\":100,\"pointIncrement\":100,"
                                + "\"dataChangeTime\":\"2026-01-01 10:00:00\"}"))
                .contains("\"balanceAfterUpdate\": 500,", "\"pointAfterUpdate\": 400,");
    }

    @Test
    void a_file_of_the_users_is_removed_as_ever_and_the_families_come_back() throws Exception {
        Path own = Files.createDirectories(folder.resolve("mappings")).resolve("own.json");
        Files.writeString(own, "{\"request\": {\"url\": \"/own\"}, \"response\": {\"body\": \"own\"}}");
        int port = run();
        assertThat(send(port, "GET", "/own", "").body()).isEqualTo("own");

        assertThat(send(port, "DELETE", "/__admin/mappings", "").statusCode()).isEqualTo(200);

        assertThat(own).doesNotExist();
        assertThat(allocate(port)).contains("HTTP 404");
        assertThat(send(port, "POST", "/__admin/mappings/reset", "").statusCode())
                .isEqualTo(200);
        assertThat(allocate(port)).contains("\"TotalCredit\": 100,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /__admin/mappings | ''",
                "DELETE | /__admin/mappings/ID | ''",
                "POST | /__admin/mappings/remove | {\"id\": \"ID\"}",
                "POST | /__admin/mappings/remove-by-metadata | {\"matchesJsonPath\": \"$\"}",
                "POST | /__admin/mappings/import | {\"mappings\": [], \"importOptions\": {\"deleteAllNotInImport\": true}}"
            })
    void in_a_checkout_no_file_is_deleted(String method, String path, String body) throws Exception {
        List<Path> files = checkout();
        int port = run();
        Matcher id = UUID_OF_STUB.matcher(
                send(port, "GET", "/__admin/mappings?limit=1", "").body());
        assertThat(id.find()).isTrue();

        HttpResponse<String> answer =
                send(port, method, path.replace("ID", id.group(1)), body.replace("ID", id.group(1)));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Nothing was removed: " + folder.resolve("mappings"), "--root-dir");
        assertThat(files)
                .hasSizeGreaterThan(20)
                .allSatisfy(file -> assertThat(file).exists());
        assertThat(allocate(port)).contains("\"TotalCredit\": 100,");
    }

    // Its mapping files, in a folder that may be spoilt.
    private List<Path> checkout() throws IOException {
        List<Path> copies = new ArrayList<>();
        try (Stream<Path> files = Files.walk(OWN)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve("mappings").resolve(OWN.relativize(file));
                Files.createDirectories(copy.getParent());
                copies.add(Files.copy(file, copy));
            }
        }
        return copies;
    }

    private int run() {
        WireMockServerRunner runner = new WireMockServerRunner();
        started.add(runner);
        runner.run("--port", "0", "--bind-address", "127.0.0.1", "--disable-banner", "--root-dir", folder.toString());
        return runner.port();
    }

    private static String allocate(int port) {
        return call(port, "tencent-partner", Served.ALLOCATE, "{\"ClientUin\": 1, \"AddedCredit\": 10}");
    }

    private static String call(int port, String family, String operation, String json) {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed);
        Main.run(out, out, "call", family, operation, json, "--target", "http://127.0.0.1:" + port);
        return printed.toString();
    }

    private static HttpResponse<String> send(int port, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
