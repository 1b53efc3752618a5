package org.ledgermock.client;

import java.math.BigDecimal;
import org.ledgermock.message.JsonBoolean;
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
        return new NewFault(
                operation,
                Documents.object(document, "trigger"),
                Documents.object(document, "deviation"),
                document.number("atMost").map(BigDecimal::longValueExact),
                document.number("seed").map(BigDecimal::longValueExact));
    }

    static OrderedFault of(JsonObject document) {
        return new OrderedFault(
                Documents.text(document, "id"),
                Documents.text(document, "operation"),
                Documents.number(document, "seen").longValueExact(),
                Documents.number(document, "hits").longValueExact(),
                document.find("over").filter(new JsonBoolean(true)::equals).isPresent(),
                document);
    }
}
