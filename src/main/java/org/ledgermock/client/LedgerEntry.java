package org.ledgermock.client;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.ledgermock.message.JsonObject;

/**
 * A line of a sandbox's ledger: quantities of one entity have moved.
 *
 * @param number which it is of all that were ever made, from 1 on
 * @param at API time
 * @param operation by whose call; {@code (by hand)} when it was none
 * @param requestId of the call; empty when it was none
 * @param details what the family keeps of the call besides
 */
public record LedgerEntry(
        long number,
        Instant at,
        String operation,
        String requestId,
        String kind,
        String key,
        List<Movement> movements,
        JsonObject details) {

    public LedgerEntry {
        movements = List.copyOf(movements);
    }

    /** @param pages of a list of them */
    static List<LedgerEntry> of(List<JsonObject> pages) {
        return Pages.items(pages, "entries").stream()
                .map(one -> Documents.read(one, LedgerEntry.class))
                .toList();
    }

    /** One quantity's way from before to after. */
    public record Movement(String quantity, BigDecimal before, BigDecimal amount, BigDecimal after) {}
}
