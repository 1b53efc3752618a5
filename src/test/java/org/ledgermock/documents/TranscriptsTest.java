package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.cli.Main;
import org.ledgermock.contract.CompiledSample;

/** What the documents show as printed is printed: one server, the README first, then each page's transcripts in turn. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class TranscriptsTest {

    private static final String README = "README.md";
    private static final String SERVE = "./ledgermock serve";

    private Process server;
    private String welcome;
    private Terminal terminal;

    static List<Document> documents() {
        return Document.all().stream()
                .filter(document -> !transcripts(document).isEmpty())
                .sorted(Comparator.<Document, Boolean>comparing(
                                document -> !document.toString().equals(README))
                        .thenComparing(Document::toString))
                .toList();
    }

    private static List<Transcript> transcripts(Document document) {
        return document.code("console").stream()
                .flatMap(block -> Transcript.of(block).stream())
                .toList();
    }

    @BeforeAll
    void serve(@TempDir Path sample) throws IOException {
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        Main.class.getName(),
                        "serve",
                        "--port",
                        "0")
                .redirectErrorStream(true)
                .start();
        welcome = welcome(server.inputReader(StandardCharsets.UTF_8));
        assertThat(welcome).startsWith("listening on http://");
        CompiledSample.into(sample);
        terminal = new Terminal(welcome.lines().findFirst().orElseThrow().replace("listening on ", ""), sample);
    }

    @AfterAll
    void stop() {
        server.destroy();
    }

    @Test
    void theReadmeBeginsWithTheServer() {
        assertThat(transcripts(Document.named(README)))
                .extracting(Transcript::command)
                .first()
                .isEqualTo(SERVE);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void commandsPrintWhatTheDocumentShows(Document document) throws IOException, InterruptedException {
        for (Transcript transcript : transcripts(document)) {
            String printed = transcript.command().equals(SERVE) ? welcome : terminal.run(transcript.command());
            assertThat(terminal.asUsual(printed)).as(transcript.command()).matches(transcript.pattern());
        }
    }

    // Without what tests add to it.
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(place -> !place.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String welcome(BufferedReader reader) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = reader.readLine();
        while (line != null) {
            lines.add(line);
            line = lines.contains("Try:") && line.startsWith("  ") ? null : reader.readLine();
        }
        return String.join("\n", lines) + "\n";
    }
}
