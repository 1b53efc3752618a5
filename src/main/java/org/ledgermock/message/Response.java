package org.ledgermock.message;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;

/**
 * An answer as it goes to the socket.
 *
 * @param headers without Content-Length, which follows from the body
 */
public record Response(int status, Headers headers, byte[] body) {

    public Response {
        requireNonNull(headers, "headers");
        requireNonNull(body, "body");
    }

    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
