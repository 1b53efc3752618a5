package org.ledgermock.oracle;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/** A server that notes each request as it arrived and answers as it is told: what the test clients are tested on. */
final class HttpStub implements AutoCloseable {

    record Request(String method, URI uri, Headers headers, byte[] body) {

        String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }
    }

    record Reply(int status, Map<String, String> headers, byte[] body) {}

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final URI endpoint;

    private HttpStub(HttpServer server, String scheme, Function<Request, Reply> answer) {
        this.server = server;
        this.endpoint =
                URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
        server.createContext("/", exchange -> handle(exchange, answer));
        server.start();
    }

    static HttpStub plain(Function<Request, Reply> answer) throws IOException {
        return new HttpStub(HttpServer.create(anyPort(), 0), "http", answer);
    }

    static HttpStub secure(SSLContext context, Function<Request, Reply> answer) throws IOException {
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new HttpStub(server, "https", answer);
    }

    URI endpoint() {
        return endpoint;
    }

    String host() {
        return endpoint.getAuthority();
    }

    Request last() {
        return Optional.of(requests)
                .filter(all -> !all.isEmpty())
                .map(all -> all.get(all.size() - 1))
                .orElseThrow();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange, Function<Request, Reply> answer) throws IOException {
        try (exchange) {
            Request request = new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes());
            requests.add(request);
            Reply reply = answer.apply(request);
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }
}
