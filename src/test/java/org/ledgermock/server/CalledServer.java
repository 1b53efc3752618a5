package org.ledgermock.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that WireMock passes requests on to. It answers with their paths. */
public final class CalledServer implements AutoCloseable {

    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** Listens. */
    public CalledServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            arrived.add(exchange.getRequestURI().getPath());
            byte[] body = ("target: " + exchange.getRequestURI()).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The paths of the requests that have come. */
    public List<String> arrived() {
        return List.copyOf(arrived);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
