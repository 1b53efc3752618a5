package org.ledgermock.server;

import com.github.tomakehurst.wiremock.standalone.WireMockServerRunner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ledgermock.wiremock.MockServer;

/**
 * A WireMock that runs with the stubs of a folder.
 *
 * @param end stops it
 */
record RunningWireMock(URI uri, Runnable end) implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What it may be. */
    enum Kind {
        /** Our own server. */
        SERVE,
        /** A stock one with Ledgermock on its class path. */
        DROP_IN,
        /** A stock one alone, in a process of its own. */
        STOCK
    }

    /** Starts one, with folders {@code mappings} and {@code __files}. */
    static RunningWireMock start(Kind kind, Path folder, String... options) throws IOException {
        Files.createDirectories(folder.resolve("mappings"));
        Files.createDirectories(folder.resolve("__files"));
        return switch (kind) {
            case SERVE -> serve(folder, options);
            case DROP_IN -> dropIn(folder, options);
            case STOCK -> stock(folder, options);
        };
    }

    private static RunningWireMock serve(Path folder, String... options) {
        SetupBuilder setup = Served.unlimited().toBuilder().stubs(folder);
        if (Arrays.asList(options).contains("--global-response-templating")) {
            setup.globalTemplating();
        }
        MockServer server = GivenStore.start(setup.build());
        return new RunningWireMock(server.uri(), server::close);
    }

    private static RunningWireMock dropIn(Path folder, String... options) {
        WireMockServerRunner runner = new WireMockServerRunner();
        runner.run(arguments(folder, options).toArray(String[]::new));
        return new RunningWireMock(URI.create("http://127.0.0.1:" + runner.port()), runner::stop);
    }

    private static RunningWireMock stock(Path folder, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("-jar", ChildJvm.stockJar()));
        command.addAll(arguments(folder, options));
        try {
            ChildJvm child = ChildJvm.start(line -> line.startsWith("port:"), command);
            String port = child.lines().stream()
                    .filter(line -> line.startsWith("port:"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("it did not start: " + child.lines()))
                    .substring("port:".length());
            return new RunningWireMock(URI.create("http://127.0.0.1:" + port.strip()), child::close);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static List<String> arguments(Path folder, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "--port", "0", "--bind-address", "127.0.0.1", "--disable-banner", "--root-dir", folder.toString()));
        arguments.addAll(List.of(options));
        return arguments;
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri.resolve(path)).method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** A call for a family, whose answers all have a RequestId. */
    HttpResponse<String> familyCall(String... headers) throws IOException {
        List<String> all = new ArrayList<>(List.of("X-TC-Action", Served.QUERY, "X-TC-Version", "2022-09-28"));
        all.addAll(List.of(headers));
        return send("POST", "/", "{}", all.toArray(String[]::new));
    }

    @Override
    public void close() {
        end.run();
    }
}
