package org.ledgermock.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.ledgermock.oracle.ExactJson;
import tools.jackson.databind.JsonNode;

/**
 * What WireMock's documentation says of stubs and of the admin API, as requests that anybody can send to any WireMock. In
 * them {@code TARGET} is another server, {@code LARGE} a large text and {@code EVENT} the newest request's id.
 */
final class WireMockKinds {

    private static final Path FILE = Path.of("src/test/resources/wiremock-kinds.json");
    private static final String LARGE = "0123456789".repeat(4_000);

    private WireMockKinds() {}

    /**
     * One of them.
     *
     * @param stub what is posted as a mapping at first; empty for a kind of admin calls
     * @param requests method and path, header lines and perhaps, after an empty line, a body
     */
    record Kind(String name, String stub, List<String> requests) {

        Kind {
            requests = List.copyOf(requests);
        }

        boolean isOfAdmin() {
            return stub.isEmpty();
        }
    }

    /** All of them, in the order in which they are asked. */
    static List<Kind> all() {
        try {
            return StreamSupport.stream(ExactJson.read(Files.readString(FILE)).spliterator(), false)
                    .map(WireMockKinds::kind)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Kind kind(JsonNode json) {
        return new Kind(
                json.path("name").stringValue(),
                json.has("stub") ? json.path("stub").toString().replace("LARGE", LARGE) : "",
                json.path("requests").valueStream().map(JsonNode::stringValue).toList());
    }

    /** A request as it goes over the wire. */
    static byte[] bytes(String request) {
        int end = request.indexOf("\n\n");
        byte[] body = end < 0 ? new byte[0] : request.substring(end + 2).getBytes(UTF_8);
        String[] lines = (end < 0 ? request : request.substring(0, end)).split("\n");
        StringBuilder head = new StringBuilder(lines[0]).append(" HTTP/1.1\r\nHost: localhost\r\n");
        for (int line = 1; line < lines.length; line++) {
            head.append(lines[line]).append("\r\n");
        }
        if (body.length > 0 || lines[0].startsWith("P")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(UTF_8));
        all.writeBytes(body);
        return all.toByteArray();
    }
}
