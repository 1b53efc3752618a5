package org.ledgermock.client;

import java.util.List;

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
}
