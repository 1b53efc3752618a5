package org.ledgermock.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.oracle.NoAnswer;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.RawHttp;
import org.ledgermock.server.RunningWireMock.Kind;

/**
 * A stock WireMock, one with Ledgermock on its class path and our own server, asked the same: what no family answers is
 * answered the same, or the difference stands in the list of differences, with its reason.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SideBySideTest {

    private static final Pattern EVENT = Pattern.compile("\"id\" : \"([0-9a-f-]{36})\",\\s+\"request\"");
    private static final int LEAST_KINDS = 40;

    private final Map<Kind, RunningWireMock> servers = new EnumMap<>(Kind.class);
    private HttpServer target;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        target = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        target.createContext("/", exchange -> {
            byte[] body = "%s %s %s %s %s"
                    .formatted(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            exchange.getRequestHeaders().getFirst("X-Added"),
                            exchange.getRequestHeaders().getFirst("X-Own"),
                            new String(exchange.getRequestBody().readAllBytes(), UTF_8))
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        target.start();
        for (Kind kind : Kind.values()) {
            Path own = Files.createDirectories(folder.resolve(kind.name()));
            Files.createDirectories(own.resolve("mappings"));
            Files.createDirectories(own.resolve("__files"));
            Files.writeString(own.resolve("__files/own.txt"), "from a file");
            Files.writeString(
                    own.resolve("mappings/file.json"),
                    "{\"id\":\"00000000-0000-0000-0000-0000000000ff\",\"request\":{\"urlPath\":\"/of-a-file\"},\"response\":{\"bodyFileName\":\"own.txt\"}}");
            servers.put(kind, RunningWireMock.start(kind, own));
        }
    }

    @AfterAll
    void stop() {
        servers.values().forEach(RunningWireMock::close);
        target.stop(0);
    }

    @Test
    void what_no_family_answers_is_answered_as_a_stock_wiremock_does() {
        List<WireMockKinds.Kind> kinds = WireMockKinds.all();
        assertThat(kinds).filteredOn(kind -> !kind.isOfAdmin()).hasSizeGreaterThan(LEAST_KINDS);

        WireMockDifferences listed = new WireMockDifferences();
        List<String> differences = new ArrayList<>();
        int number = 0;
        for (WireMockKinds.Kind kind : kinds) {
            number++;
            Map<Kind, List<String>> seen = ask(kind, number);
            for (Kind ours : List.of(Kind.SERVE, Kind.DROP_IN)) {
                for (int at = 0; at < seen.get(ours).size(); at++) {
                    String stock = seen.get(Kind.STOCK).get(at);
                    String own = seen.get(ours).get(at);
                    if (!listed.isExplained(kind.name(), ours, stock, own)) {
                        differences.add("%s, %s\n--- stock\n%s\n--- %s\n%s\n"
                                .formatted(
                                        kind.name(),
                                        kind.isOfAdmin() ? kind.requests().get(at) : at,
                                        stock,
                                        ours,
                                        own));
                    }
                }
            }
        }

        assertThat(differences).isEmpty();
        assertThat(listed.neverSeen()).isEmpty();
    }

    private Map<Kind, List<String>> ask(WireMockKinds.Kind kind, int number) {
        Map<Kind, CompletableFuture<List<String>>> asked = new EnumMap<>(Kind.class);
        servers.forEach((server, running) ->
                asked.put(server, CompletableFuture.supplyAsync(unchecked(() -> answers(running, kind, number))::get)));
        Map<Kind, List<String>> seen = new EnumMap<>(Kind.class);
        asked.forEach((server, answers) -> seen.put(server, answers.join()));
        return seen;
    }

    private interface Supplier {
        List<String> get();
    }

    private static Supplier unchecked(Callable<List<String>> work) {
        return () -> {
            try {
                return work.call();
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        };
    }

    private List<String> answers(RunningWireMock server, WireMockKinds.Kind kind, int number) throws IOException {
        List<String> answers = new ArrayList<>();
        if (!kind.isOfAdmin()) {
            String stub =
                    kind.stub().replaceFirst("\\{", "{\"id\":\"00000000-0000-0000-0000-%012d\",".formatted(number));
            answers.add(exchange(server.uri(), "POST /__admin/mappings\n\n" + withTarget(stub)));
        }
        for (String request : kind.requests()) {
            String named = request.contains("EVENT") ? request.replace("EVENT", eventOf(server)) : request;
            answers.add(WireMockDifferences.comparable(exchange(server.uri(), withTarget(named)), server.uri()));
        }
        return answers;
    }

    // The newest event of its journal.
    private static String eventOf(RunningWireMock server) throws IOException {
        Matcher event =
                EVENT.matcher(server.send("GET", "/__admin/requests", "").body());
        return event.find() ? event.group(1) : "none";
    }

    private String withTarget(String text) {
        return text.replace("TARGET", "http://127.0.0.1:" + target.getAddress().getPort());
    }

    private static String exchange(URI uri, String request) throws IOException {
        try (RawHttp raw = RawHttp.connect(uri)) {
            raw.send(WireMockKinds.bytes(request));
            Optional<RawAnswer> answer = raw.answerWithin(Served.PATIENCE);
            if (answer.isEmpty()) {
                return "no answer, " + raw.endingWithin(Served.PATIENCE);
            }
            RawAnswer whole = answer.get();
            String headers = new TreeSet<>(
                            whole.headers().stream().map(RawAnswer.Header::line).toList())
                    .stream().collect(Collectors.joining("\n"));
            return "%s\n%s\n%s%s"
                    .formatted(
                            whole.statusLine(),
                            headers,
                            whole.flaw().map(flaw -> "flaw: " + flaw + "\n").orElse(""),
                            "\n" + new String(whole.body(), StandardCharsets.ISO_8859_1));
        } catch (NoAnswer e) {
            return "no answer";
        }
    }
}
