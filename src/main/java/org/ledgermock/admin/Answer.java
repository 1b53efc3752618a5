package org.ledgermock.admin;

import static java.util.Objects.requireNonNull;

import org.ledgermock.message.JsonObject;

/** What is answered: a status and a document; an empty one goes out as no body at all. */
record Answer(int status, JsonObject document) {

    Answer {
        requireNonNull(document, "document");
    }

    static Answer ok(JsonObject document) {
        return new Answer(200, document);
    }

    static Answer created(JsonObject document) {
        return new Answer(201, document);
    }

    /** Done, and nothing to say. */
    static Answer done() {
        return new Answer(204, JsonObject.EMPTY);
    }
}
