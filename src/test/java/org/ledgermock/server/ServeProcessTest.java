package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ledgermock serve} as a process of its own: what it logs, and that it ends. */
class ServeProcessTest {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    @TempDir
    private Path folder;

    @Test
    void a_missing_body_file_is_a_500_and_one_line_of_the_log_and_a_shutdown_ends_the_process() throws Exception {
        Files.createDirectories(folder.resolve("mappings"));
        Files.createDirectories(folder.resolve("__files"));
        Files.writeString(
                folder.resolve("mappings/own.json"),
                "{\"request\": {\"url\": \"/own\"}, \"response\": {\"bodyFileName\": \"deep/gone.txt\"}}");
        try (ChildJvm child = ChildJvm.start(
                line -> ADDRESS.matcher(line).find(),
                List.of(
                        "-cp",
                        ChildJvm.classPath(),
                        "org.ledgermock.cli.Main",
                        "serve",
                        "--port",
                        "0",
                        "--stubs",
                        folder.toString()))) {
            Matcher address = ADDRESS.matcher(String.join("\n", child.lines()));
            assertThat(address.find()).as(child.lines().toString()).isTrue();
            RunningWireMock server = new RunningWireMock(URI.create(address.group()), child::close);

            HttpResponse<String> answer = server.send("GET", "/own", "");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("__files/deep/gone.txt").doesNotContain("\tat ");
            assertThat(server.send("POST", "/__admin/shutdown", "").statusCode())
                    .isEqualTo(200);
            assertThat(child.end()).isZero();
            assertThat(child.lines())
                    .anyMatch(line -> line.contains("deep/gone.txt"))
                    .noneMatch(line -> line.startsWith("\tat "));
        }
    }
}
