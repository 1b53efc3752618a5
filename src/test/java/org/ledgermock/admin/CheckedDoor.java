package org.ledgermock.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A door before a server, through which admin requests pass unchanged; each exchange is held against the OpenAPI document. */
final class CheckedDoor implements AutoCloseable {

    private static final Set<String> NOT_PASSED_ON =
            Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings");

    private final OpenApi openApi = new OpenApi();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final ConcurrentLinkedQueue<AssertionError> breaches = new ConcurrentLinkedQueue<>();
    private final HttpServer door;
    private final URI server;

    CheckedDoor(URI server) {
        this.server = server;
        try {
            this.door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        door.createContext("/", this::pass);
        door.setExecutor(threads);
        door.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + door.getAddress().getPort());
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            HttpRequest.Builder onward = HttpRequest.newBuilder(server.resolve(exchange.getRequestURI()))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofString(request));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> onward.header(name, value));
                }
            });
            HttpResponse<String> answer = client.send(onward.build(), HttpResponse.BodyHandlers.ofString());
            check(exchange, request, answer);
            byte[] body = answer.body().getBytes(UTF_8);
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void check(HttpExchange exchange, String request, HttpResponse<String> answer) {
        String path = exchange.getRequestURI().getRawPath();
        try {
            openApi.check(
                    exchange.getRequestMethod(),
                    path.substring(AdminApi.ROOT.length()),
                    request,
                    answer.statusCode(),
                    answer.body());
        } catch (AssertionError breach) {
            breaches.add(breach);
        }
    }

    /** What broke the document so far. */
    List<AssertionError> breaches() {
        return List.copyOf(breaches);
    }

    @Override
    public void close() {
        door.stop(0);
        threads.shutdownNow();
    }
}
