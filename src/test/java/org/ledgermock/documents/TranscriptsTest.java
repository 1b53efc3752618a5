package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ledgermock.cli.Main;

/** What the README shows as printed is printed: one server, all its transcripts in turn. */
class TranscriptsTest {

    private static final String USUAL = "http://127.0.0.1:18080";
    private static final String SERVE = "./ledgermock serve";

    @Test
    void commandsInTheReadmePrintWhatItShows() throws IOException, InterruptedException {
        List<Transcript> transcripts = Document.named("README.md").code("console").stream()
                .flatMap(block -> Transcript.of(block).stream())
                .toList();
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        Main.class.getName(),
                        "serve",
                        "--port",
                        "0")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader reader = server.inputReader(StandardCharsets.UTF_8)) {
            String welcome = welcome(reader);
            assertThat(welcome).startsWith("listening on http://");
            String address = welcome.lines().findFirst().orElseThrow().replace("listening on ", "");

            assertThat(transcripts).extracting(Transcript::command).first().isEqualTo(SERVE);
            for (Transcript transcript : transcripts) {
                String printed = transcript.command().equals(SERVE) ? welcome : run(transcript.command(), address);
                assertThat(asUsual(printed, address)).as(transcript.command()).matches(transcript.pattern());
            }
        } finally {
            server.destroy();
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

    private static String run(String command, String address) throws IOException, InterruptedException {
        List<String> words = Shell.split(command.replace(USUAL, address));
        if (words.get(0).equals("curl")) {
            return HttpClient.newHttpClient()
                    .send(curl(words), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed);
        List<String> arguments = new ArrayList<>(words.subList(1, words.size()));
        arguments.addAll(List.of("--target", address));
        Main.run(out, out, arguments.toArray(String[]::new));
        return printed.toString();
    }

    private static HttpRequest curl(List<String> words) {
        Map<String, String> options = new HashMap<>();
        String url = "";
        for (int at = 1; at < words.size(); at++) {
            String word = words.get(at);
            if (word.equals("-X") || word.equals("-d")) {
                options.put(word, words.get(++at));
            } else if (!word.equals("-s")) {
                url = word;
            }
        }
        return HttpRequest.newBuilder(URI.create(url))
                .method(
                        options.getOrDefault("-X", "GET"),
                        HttpRequest.BodyPublishers.ofString(options.getOrDefault("-d", "")))
                .build();
    }

    // As it would be on the usual port.
    private static String asUsual(String printed, String address) {
        return printed.replace(" --target " + address, "")
                .replace(address, USUAL)
                .replace(address.replace("http://", ""), USUAL.replace("http://", ""))
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
