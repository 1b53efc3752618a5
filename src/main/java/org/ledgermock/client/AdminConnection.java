package org.ledgermock.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;

/** Speaks the form of the admin API: JSON both ways, problems as exceptions. */
final class AdminConnection {

    private static final String ROOT = "/__admin/ledgermock";

    private final String host;
    private final Endpoint target;
    private final Headers headers;
    private final Consumer<AdminWrite> told;

    AdminConnection(String host, Endpoint target, Optional<String> token) {
        this.host = host;
        this.target = target;
        this.told = write -> {};
        Headers json = Headers.of("Content-Type", "application/json");
        this.headers =
                token.map(text -> json.and("Authorization", "Token " + text)).orElse(json);
    }

    private AdminConnection(AdminConnection other, Consumer<AdminWrite> told) {
        this.host = other.host;
        this.target = other.target;
        this.headers = other.headers;
        this.told = told;
    }

    /** The same, of which somebody is told what it is about to change. */
    AdminConnection telling(Consumer<AdminWrite> listener) {
        return new AdminConnection(this, listener);
    }

    /** A path of these segments, each encoded. */
    static String path(String... segments) {
        return Arrays.stream(segments).map(AdminConnection::encoded).collect(Collectors.joining("/", "/", ""));
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    JsonObject get(String path) {
        return get(path, Map.of());
    }

    JsonObject get(String path, Map<String, String> parameters) {
        return send("GET", path, query(parameters), "");
    }

    /** Empty when there is nothing at this path. */
    Optional<JsonObject> find(String path) {
        try {
            return Optional.of(get(path));
        } catch (AdminRefused e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The same within something else, without which it is refused. */
    Optional<JsonObject> find(String path, String within) {
        Optional<JsonObject> found = find(path);
        if (found.isEmpty()) {
            get(within);
        }
        return found;
    }

    JsonObject post(String path, JsonObject body) {
        return send("POST", path, "", body.toString());
    }

    JsonObject put(String path, JsonObject body) {
        return send("PUT", path, "", body.toString());
    }

    void delete(String path) {
        send("DELETE", path, "", "");
    }

    JsonObject send(String method, String path, Map<String, String> parameters, JsonObject body) {
        return send(method, path, query(parameters), List.of("GET", "DELETE").contains(method) ? "" : body.toString());
    }

    private JsonObject send(String method, String path, String query, String body) {
        if (!method.equals("GET")) {
            told.accept(new AdminWrite(method, ROOT + path, body));
        }
        Response response;
        try {
            response = target.send(
                    Request.whole(method, ROOT + path, query, headers, body.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("the server at %s cannot be reached".formatted(host), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the server at " + host, e);
        }
        JsonObject document = document(response);
        if (response.status() / 100 != 2) {
            throw new AdminRefused(
                    method + " " + ROOT + path,
                    response.status(),
                    document.text("problem").orElseGet(response::bodyText));
        }
        return document;
    }

    private static JsonObject document(Response response) {
        return response.body().length > 0
                        && JsonReader.read(response.bodyText()) instanceof JsonReading.Read read
                        && read.value() instanceof JsonObject object
                ? object
                : JsonObject.EMPTY;
    }
}
