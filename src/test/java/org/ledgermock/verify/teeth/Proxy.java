package org.ledgermock.verify.teeth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;

/** An HTTP proxy before a mock that rewrites what goes through it: calls of one operation, all others it passes on. */
final class Proxy implements AutoCloseable {

    private static final Set<String> HOP_BY_HOP = Set.of(
            "host",
            "content-length",
            "connection",
            "transfer-encoding",
            "upgrade",
            "http2-settings",
            "proxy-connection",
            "date",
            "expect");

    static {
        // Answers would wait 40 ms for an acknowledgement otherwise.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpClient mock =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Passing.Known> known = new ConcurrentHashMap<>();
    private final Queue<Exception> broken = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Wire wire;
    private final String operation;
    private final Rewrite rewrite;

    private Proxy(HttpServer server, Wire wire, String operation, Rewrite rewrite) {
        this.server = server;
        this.wire = wire;
        this.operation = operation;
        this.rewrite = rewrite;
    }

    static Proxy start(Wire wire, String operation, Rewrite rewrite) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Proxy proxy = new Proxy(server, wire, operation, rewrite);
            server.setExecutor(proxy.threads);
            server.createContext("/", proxy::handle);
            server.start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InetSocketAddress address() {
        return server.getAddress();
    }

    /** Makes a caller known, so that calls can be signed again. */
    void know(Passing.Known caller) {
        known.put(caller.credential().id(), caller);
    }

    /** What went wrong in the proxy itself. */
    List<Exception> broken() {
        return List.copyOf(broken);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI uri = exchange.getRequestURI();
            Request request = Request.whole(
                    exchange.getRequestMethod(),
                    uri.getRawPath(),
                    Optional.ofNullable(uri.getRawQuery()).orElse(""),
                    headers(exchange.getRequestHeaders()),
                    exchange.getRequestBody().readAllBytes());
            Passing call = new Passing(wire, request, uri.getAuthority(), known, sent -> send(uri, sent));
            Response response = call.operation().equals(operation) ? rewrite.answer(call) : call.pass();
            for (Headers.Field field : response.headers().fields()) {
                exchange.getResponseHeaders().add(field.name(), field.value());
            }
            exchange.sendResponseHeaders(response.status(), response.body().length == 0 ? -1 : response.body().length);
            exchange.getResponseBody().write(response.body());
        } catch (IOException | RuntimeException e) {
            broken.add(e);
            throw e;
        } catch (InterruptedException e) {
            broken.add(e);
            Thread.currentThread().interrupt();
        }
    }

    private Response send(URI uri, Request request) throws IOException, InterruptedException {
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        URI.create("http://" + uri.getAuthority() + request.path() + query))
                .method(request.method(), BodyPublishers.ofByteArray(request.body()));
        request.headers().fields().forEach(field -> builder.header(field.name(), field.value()));
        HttpResponse<byte[]> response = mock.send(builder.build(), BodyHandlers.ofByteArray());
        return new Response(response.statusCode(), headers(response.headers().map()), response.body());
    }

    private static Headers headers(Map<String, List<String>> map) {
        List<Headers.Field> fields = new ArrayList<>();
        map.forEach((name, values) -> values.stream()
                .filter(value -> !HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(value -> fields.add(new Headers.Field(name, value))));
        return Headers.of(fields);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
