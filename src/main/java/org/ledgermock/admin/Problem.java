package org.ledgermock.admin;

import org.ledgermock.message.JsonObject;

/** What is asked for cannot be done. The message says what, and what could be; the router makes an answer of it. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    private Problem(int status, String message) {
        super(message);
        this.status = status;
    }

    static Problem bad(String message) {
        return new Problem(400, message);
    }

    static Problem notFound(String message) {
        return new Problem(404, message);
    }

    static Problem method(String message) {
        return new Problem(405, message);
    }

    static Problem conflict(String message) {
        return new Problem(409, message);
    }

    static Problem tooLarge(String message) {
        return new Problem(413, message);
    }

    static Problem unavailable(String message) {
        return new Problem(503, message);
    }

    AdminAnswer answer() {
        return new AdminAnswer(status, JsonObject.of("problem", String.valueOf(getMessage())));
    }
}
