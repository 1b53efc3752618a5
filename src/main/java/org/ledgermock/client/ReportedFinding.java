package org.ledgermock.client;

import java.util.List;
import org.ledgermock.message.JsonObject;

/**
 * A mistake that a client made.
 *
 * @param mistake which, as a word that stays the same
 * @param says what it did, and what to do instead
 * @param requestIds of the calls that prove it, in their order
 */
public record ReportedFinding(String mistake, String operation, String says, List<String> requestIds) {

    public ReportedFinding {
        requestIds = List.copyOf(requestIds);
    }

    static ReportedFinding of(JsonObject document) {
        return new ReportedFinding(
                Documents.text(document, "mistake"),
                Documents.text(document, "operation"),
                Documents.text(document, "says"),
                Documents.texts(document, "requestIds"));
    }
}
