package org.ledgermock.message;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;

/**
 * A request as it came from the socket, before anything was decoded.
 *
 * @param method in upper case
 * @param path as sent, without the query
 * @param query as sent, without the question mark; empty when there is none
 * @param body the bytes as sent: what a signature was made over. Neither copied nor ever changed.
 * @param arrival how much of the body there is
 */
public record Request(String method, String path, String query, Headers headers, byte[] body, Arrival arrival) {

    /** How much of a body arrived. */
    public enum Arrival {
        WHOLE,
        /** It went on beyond what is ever read; what was read has been dropped. */
        TOO_LARGE,
        /** The sender stopped, or its framing broke, before the end; what came has been dropped. */
        CUT_OFF
    }

    public Request {
        requireNonNull(method, "method");
        requireNonNull(path, "path");
        requireNonNull(query, "query");
        requireNonNull(headers, "headers");
        requireNonNull(body, "body");
        requireNonNull(arrival, "arrival");
    }

    public static Request whole(String method, String path, String query, Headers headers, byte[] body) {
        return new Request(method, path, query, headers, body, Arrival.WHOLE);
    }

    /** This request with further header fields behind its own. */
    public Request with(Headers more) {
        return new Request(method, path, query, headers.andAll(more), body, arrival);
    }

    /** The body for a reader's eyes: bytes that are not UTF-8 become replacement characters. */
    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
