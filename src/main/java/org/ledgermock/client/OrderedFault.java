package org.ledgermock.client;

import org.ledgermock.message.JsonObject;

/**
 * How an order of a fault stands.
 *
 * @param seen how many deliveries have come by it since it was made
 * @param hits how many of them it happened to; 0 when it was never hit
 * @param over whether it happens to no more
 * @param document all that the server says of it
 */
public record OrderedFault(String id, String operation, long seen, long hits, boolean over, JsonObject document) {

    /** What was ordered. */
    public NewFault order() {
        return Documents.read(document, NewFault.class);
    }
}
