package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.oracle.RawHttp;
import org.ledgermock.oracle.Waiting;
import org.ledgermock.testing.Ledgermock;

/** {@code ledgermock serve} as a process of its own: what it logs, and that it ends. */
class ServeProcessTest {

    @TempDir
    private Path folder;

    private ChildJvm served(String... options) throws IOException, InterruptedException {
        return ServedProcess.start("-Djava.io.tmpdir=" + folder, options);
    }

    private List<Path> temporary() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(one -> one.getFileName().toString().startsWith("ledgermock"))
                    .toList();
        }
    }

    @Test
    void a_signal_takes_the_temporary_folders_with_it() throws Exception {
        try (ChildJvm child = served("--https-port", "0")) {
            assertThat(temporary()).hasSize(1);

            child.signal();

            child.end();
            assertThat(temporary()).isEmpty();
        }
    }

    @Test
    void a_second_signal_ends_at_once_what_a_first_one_waits_for() throws Exception {
        try (ChildJvm child = served("--grace", "600")) {
            URI uri = ServedProcess.address(child);
            RunningWireMock server = new RunningWireMock(uri, child::close);
            server.send(
                    "POST",
                    "/__admin/mappings",
                    "{\"request\": {\"url\": \"/slow\"}, \"response\": {\"fixedDelayMilliseconds\": 600000}}");
            try (RawHttp slow = RawHttp.connect(uri)) {
                slow.send(RawHttp.head("GET /slow HTTP/1.1", "Host: x"));
                Waiting.until(
                        "the slow request is being answered",
                        () -> server.send("GET", "/__admin/requests", "").body().contains("\"/slow\""));
                child.signal();
                Waiting.until("it listens no longer", () -> !listens(uri));

                child.signal();

                assertThat(child.end()).isEqualTo(143);
            }
            assertThat(temporary()).isEmpty();
        }
    }

    private static boolean listens(URI uri) throws IOException {
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            return socket.isConnected();
        } catch (ConnectException e) {
            return false;
        }
    }

    @Test
    void a_server_that_nobody_closes_leaves_no_folder_behind() throws Exception {
        try (ChildJvm child = ChildJvm.start(
                line -> false,
                List.of("-Djava.io.tmpdir=" + folder, "-cp", ChildJvm.classPath(), NobodyCloses.class.getName()))) {
            assertThat(child.end()).isZero();
            assertThat(child.lines()).contains("started");
            assertThat(temporary()).isEmpty();
        }
    }

    /** A program that starts a server for tests and ends without it. */
    static final class NobodyCloses {

        public static void main(String[] arguments) {
            Ledgermock.start(Setup.DEFAULT);
            System.out.println("started");
            System.exit(0);
        }
    }

    @Test
    void a_missing_body_file_is_a_500_and_one_line_of_the_log_and_a_shutdown_ends_the_process() throws Exception {
        Files.createDirectories(folder.resolve("mappings"));
        Files.createDirectories(folder.resolve("__files"));
        Files.writeString(
                folder.resolve("mappings/own.json"),
                "{\"request\": {\"url\": \"/own\"}, \"response\": {\"bodyFileName\": \"deep/gone.txt\"}}");
        try (ChildJvm child = served("--stubs", folder.toString())) {
            RunningWireMock server = new RunningWireMock(ServedProcess.address(child), child::close);

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
