package org.ledgermock.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import tools.jackson.databind.JsonNode;

/** HTTP/1.1 for the test clients. One POST is one delivery: this client never repeats it by itself. */
final class Wire {

    /** An answer with its content coding undone. */
    record Reply(int status, HttpHeaders headers, byte[] bytes) {

        String text() {
            return new String(bytes, UTF_8);
        }

        JsonNode json() {
            return ExactJson.readOrMissing(bytes);
        }
    }

    private final HttpClient client;

    private Wire(HttpClient client) {
        this.client = client;
    }

    static Wire plain() {
        return new Wire(builder().build());
    }

    static Wire secure(SSLContext context) {
        return new Wire(builder().sslContext(context).build());
    }

    /** By way of a proxy at this address. */
    static Wire through(URI proxy, SSLContext context) {
        return new Wire(builder()
                .sslContext(context)
                .proxy(ProxySelector.of(new InetSocketAddress(proxy.getHost(), proxy.getPort())))
                .build());
    }

    Reply send(URI uri, String method, Map<String, List<String>> headers, byte[] body, Duration timeout) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(timeout)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        HttpResponse<byte[]> response = send(request.build());
        return new Reply(response.statusCode(), response.headers(), decoded(response));
    }

    /** The Host header that the client will send: the port only where it is not the scheme's own. */
    static String host(URI uri) {
        int standard = "https".equals(uri.getScheme()) ? 443 : 80;
        return uri.getPort() < 0 || uri.getPort() == standard ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    private static HttpClient.Builder builder() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5));
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + request, e);
        }
    }

    // gzip alone: deflate breaks the vendor's own Java SDK, so that no answer may use it (kybio-member-api.md 1.6).
    private static byte[] decoded(HttpResponse<byte[]> response) {
        String coding = response.headers().firstValue("Content-Encoding").orElse("identity");
        return switch (coding) {
            case "identity" -> response.body();
            case "gzip" -> unzipped(response.body());
            default -> throw new AssertionError("answered with Content-Encoding: " + coding);
        };
    }

    private static byte[] unzipped(byte[] zipped) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
