package org.ledgermock.client;

import java.util.List;
import org.ledgermock.message.JsonObject;

/**
 * Calls of a journal, newest first, and how many it has.
 *
 * @param underWay calls that have been taken in, and of which it is not decided yet what comes of them
 * @param kept how many calls can be read in all
 * @param dropped how many of those since it was last cleared can no longer be read: newer ones have taken their place
 * @param ofNobody calls of the family that came meanwhile and belong to no sandbox, newest first, the newest 20 at most
 */
public record JournalView(
        List<JournalEntry> entries,
        List<UnfinishedCall> underWay,
        long kept,
        long dropped,
        List<JournalEntry> ofNobody) {

    public JournalView {
        entries = List.copyOf(entries);
        underWay = List.copyOf(underWay);
        ofNobody = List.copyOf(ofNobody);
    }

    /** @param pages of one list, at least one: the last one counts */
    static JournalView of(List<JsonObject> pages) {
        JsonObject last = pages.get(pages.size() - 1);
        return new JournalView(
                calls(Pages.items(pages, "exchanges")),
                Documents.objects(last, "underWay").stream()
                        .map(one -> Documents.read(one, UnfinishedCall.class))
                        .toList(),
                Documents.number(last, "kept").longValueExact(),
                Documents.number(last, "dropped").longValueExact(),
                calls(Documents.objects(last, "ofNobody")));
    }

    private static List<JournalEntry> calls(List<JsonObject> documents) {
        return documents.stream()
                .map(one -> Documents.read(one, JournalEntry.class))
                .toList();
    }
}
