package org.ledgermock.client;

import java.util.List;
import org.ledgermock.message.JsonObject;

/**
 * The ledger of one entity.
 *
 * @param entries newest first
 * @param folded how many lines of the sandbox's ledger, of whichever entity, can no longer be read
 * @param isThere whether the sandbox has the entity at this moment
 */
public record EntityLedger(List<LedgerEntry> entries, long folded, boolean isThere) {

    public EntityLedger {
        entries = List.copyOf(entries);
    }

    /** @param pages of one list, at least one: the last one counts */
    static EntityLedger of(List<JsonObject> pages) {
        JsonObject last = pages.get(pages.size() - 1);
        return new EntityLedger(
                LedgerEntry.of(pages),
                Documents.number(last, "folded").longValueExact(),
                Documents.flag(last, "there"));
    }
}
