package org.ledgermock.admin;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.message.RecordWriter;
import org.ledgermock.message.Response;

/**
 * What is answered.
 *
 * @param headers that the text goes out with; an empty text goes out without any, and as no body at all
 */
record AdminAnswer(int status, Headers headers, String text) {

    AdminAnswer {
        requireNonNull(headers, "headers");
        requireNonNull(text, "text");
    }

    AdminAnswer(int status, String type, String text) {
        this(status, Headers.of("Content-Type", type), text);
    }

    AdminAnswer(int status, JsonObject document) {
        this(status, "application/json", JsonWriter.indented(document) + "\n");
    }

    static AdminAnswer ok(JsonObject document) {
        return new AdminAnswer(200, document);
    }

    static AdminAnswer ok(Record document) {
        return ok(RecordWriter.write(document));
    }

    static AdminAnswer created(JsonObject document) {
        return new AdminAnswer(201, document);
    }

    /** Done, and nothing to say. */
    static AdminAnswer done() {
        return new AdminAnswer(204, Headers.NONE, "");
    }

    Response response() {
        return text.isEmpty()
                ? new Response(status, Headers.NONE, new byte[0])
                : new Response(status, headers, text.getBytes(StandardCharsets.UTF_8));
    }
}
