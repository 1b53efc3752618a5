package org.ledgermock.documents;

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
import org.ledgermock.cli.Main;

/**
 * Where a reader types what the documents show: each command goes to one server, wherever that listens.
 *
 * @param sample where the family of one's own is that the documents show
 */
record Terminal(String address, Path sample) {

    private static final String SAMPLE = "../own-family/target/own-family-1.jar";
    private static final List<String> CONTROL = List.of("sandbox", "entity", "fault", "time", "ledger", "journal");
    private static final String USUAL = "http://127.0.0.1:18080";

    /** What a command prints: {@code ./ledgermock call}, {@code curl}, or {@code java} with a source file. */
    String run(String command) throws IOException, InterruptedException {
        List<String> words = Shell.split(command.replace(USUAL, address).replace(SAMPLE, sample.toString()));
        return switch (words.get(0)) {
            case "curl" ->
                HttpClient.newHttpClient()
                        .send(curl(words), HttpResponse.BodyHandlers.ofString())
                        .body();
            case "java" -> java(words.subList(1, words.size()));
            case "./ledgermock" -> ledgermock(words.subList(1, words.size()));
            default -> throw new AssertionError("no document is to show this command: " + command);
        };
    }

    private String ledgermock(List<String> words) {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed);
        List<String> arguments = new ArrayList<>(words);
        if (words.get(0).equals("call")) {
            arguments.addAll(List.of("--target", address));
        } else if (CONTROL.contains(words.get(0))) {
            arguments.addAll(List.of("--server", address));
        }
        Main.run(out, out, arguments.toArray(String[]::new));
        return printed.toString();
    }

    private static String java(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(words);
        Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        program.waitFor();
        return printed;
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

    /** What was printed, as it would be on the usual port. */
    String asUsual(String printed) {
        return printed.replace(" --target " + address, "")
                .replace(address, USUAL)
                .replace(address.replace("http://", ""), USUAL.replace("http://", ""))
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
