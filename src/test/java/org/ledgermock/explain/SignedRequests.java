package org.ledgermock.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.ledgermock.protocol.Examined;
import org.ledgermock.protocol.Examiner;
import org.ledgermock.protocol.Keys;
import org.ledgermock.protocol.Pasted;
import org.ledgermock.verify.Contracts;

/** Requests as people paste them, and what is said of them. */
final class SignedRequests {

    private static final List<Examiner> EXAMINERS =
            List.copyOf(Contracts.ofLedgermock().examiners().keySet());

    private SignedRequests() {}

    /** @param headers with Host */
    record Sent(String method, String path, String query, Headers headers, String body) {

        String host() {
            return headers.first("Host").orElse("");
        }

        String target() {
            return path + (query.isEmpty() ? "" : "?" + query);
        }

        Sent without(String header) {
            return new Sent(
                    method,
                    path,
                    query,
                    Headers.of(headers.fields().stream()
                            .filter(field -> !field.name().equalsIgnoreCase(header))
                            .toList()),
                    body);
        }

        Sent with(String header, String value) {
            return new Sent(method, path, query, without(header).headers.and(header, value), body);
        }
    }

    /** What a request is pasted as. */
    enum Form {
        CURL {
            @Override
            String of(Sent sent) {
                StringBuilder text = new StringBuilder(
                        "$ curl -sS -X %s 'https://%s%s'".formatted(sent.method(), sent.host(), sent.target()));
                sent.headers()
                        .forEach((name, value) -> text.append(" \\\n  -H ").append(quoted(name + ": " + value)));
                return sent.body().isEmpty() ? text + "\n" : text + " \\\n  --data-raw " + quoted(sent.body()) + "\n";
            }
        },
        RAW {
            @Override
            String of(Sent sent) {
                return head(sent) + "Content-Length: " + sent.body().getBytes(UTF_8).length + "\r\n\r\n" + sent.body();
            }
        },
        HAR {
            @Override
            String of(Sent sent) {
                List<JsonValue> headers = new ArrayList<>();
                sent.headers()
                        .forEach((name, value) -> headers.add(JsonObject.builder()
                                .put("name", name.equals("Host") ? ":authority" : name)
                                .put("value", value)
                                .build()));
                JsonObject request = JsonObject.builder()
                        .put("method", sent.method())
                        .put("url", "https://" + sent.host() + sent.target())
                        .put("headers", new JsonArray(headers))
                        .put("postData", JsonObject.of("text", sent.body()))
                        .build();
                JsonArray entries = JsonArray.of(JsonObject.of("request", request));
                return JsonObject.of("log", JsonObject.of("entries", entries)).toString();
            }
        },
        GO_LOG {
            @Override
            String of(Sent sent) {
                return "2026/03/01 12:00:00 client.go:402: [DEBUG] http request: " + head(sent) + "\r\n" + sent.body()
                        + "\n2026/03/01 12:00:01 client.go:412: [DEBUG] http response: HTTP/2.0 200 OK\r\n"
                        + "Content-Type: application/json\r\n\r\n{}\n";
            }
        };

        abstract String of(Sent sent);

        private static String head(Sent sent) {
            StringBuilder text = new StringBuilder("%s %s HTTP/1.1\r\n".formatted(sent.method(), sent.target()));
            sent.headers()
                    .forEach((name, value) ->
                            text.append(name).append(": ").append(value).append("\r\n"));
            return text.toString();
        }

        private static String quoted(String word) {
            return "'" + word.replace("'", "'\\''") + "'";
        }
    }

    static List<Pasted> read(String pasted) {
        return Paste.of(pasted.getBytes(UTF_8)).requests(Path.of("not-there"), EXAMINERS);
    }

    static Examined examine(String pasted, String secret) {
        List<Pasted> read = read(pasted);
        return EXAMINERS.stream()
                .filter(examiner -> examiner.isFor(read.get(0)))
                .findFirst()
                .orElseThrow()
                .examine(read.get(0), secret.isEmpty() ? Keys.NONE : new Keys(List.of(), Optional.of(secret)));
    }
}
