package org.ledgermock.admin;

import static java.util.Objects.requireNonNull;

import org.ledgermock.message.JsonObject;
import org.ledgermock.message.RecordWriter;

/** What is answered: a status and a document; an empty one goes out as no body at all. */
record AdminAnswer(int status, JsonObject document) {

    AdminAnswer {
        requireNonNull(document, "document");
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
        return new AdminAnswer(204, JsonObject.EMPTY);
    }
}
