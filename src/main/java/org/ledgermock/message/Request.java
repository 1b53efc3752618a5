package org.ledgermock.message;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;

/**
 * A request as it came from the socket, before anything was decoded.
 *
 * @param method in upper case
 * @param path as sent, without the query
 * @param query as sent, without the question mark; empty when there is none
 * @param sent the body, byte for byte: what a signature was made over
 * @param arrival how much of the body there is
 */
public record Request(String method, String path, String query, Headers headers, Body sent, Arrival arrival) {

    /** How a request arrived. Of one that did not arrive whole there is no body. */
    public enum Arrival {
        WHOLE(""),
        /** It went on beyond what is ever read. */
        TOO_LARGE("The body is larger than 10 MB."),
        /** The sender stopped, or its framing broke, before the end. */
        CUT_OFF("The body ended before the length that was announced."),
        /** The time for a body was over before its end. */
        TOO_SLOW("The body did not arrive in the time that the server gives one."),
        /** A few bytes can unpack to as many as there is memory. */
        PACKED("The body is packed (Content-Encoding, or gzip by its first bytes); send it as it is."),
        /** The server holds all that it may of others' bodies. */
        NO_ROOM(
                "The server had no room for the body: it holds as many bytes of others as it may. Nothing was changed."),
        /** The server takes no further calls on. */
        STOPPING("The server is stopping, and takes no further calls on. Nothing was changed."),
        /** The server failed on it. */
        FAILED("The server failed on this request; its log says more.");

        private final String problem;

        Arrival(String problem) {
            this.problem = problem;
        }

        /** Why there is no body to go on with; empty when there is. */
        public String problem() {
            return problem;
        }

        /** Whether it is the server that cannot take the request on, whatever is in it. */
        public boolean isTurnedAway() {
            return this == NO_ROOM || this == STOPPING || this == FAILED;
        }
    }

    public Request {
        requireNonNull(method, "method");
        requireNonNull(path, "path");
        requireNonNull(query, "query");
        requireNonNull(headers, "headers");
        requireNonNull(sent, "sent");
        requireNonNull(arrival, "arrival");
    }

    public static Request whole(String method, String path, String query, Headers headers, byte[] body) {
        return new Request(method, path, query, headers, Body.of(body), Arrival.WHOLE);
    }

    /** This request with further header fields behind its own. */
    public Request with(Headers more) {
        return new Request(method, path, query, headers.andAll(more), sent, arrival);
    }

    /** All of the body in one array. Neither copied nor ever changed. */
    public byte[] body() {
        return sent.whole();
    }

    /** The body for a reader's eyes: bytes that are not UTF-8 become replacement characters. */
    public String bodyText() {
        return new String(body(), StandardCharsets.UTF_8);
    }
}
