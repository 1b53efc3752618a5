package org.ledgermock.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ledgermock.client.JournalEntry;
import org.ledgermock.client.LedgerEntry;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Texts;

/** What came of a call, in words: what its client got, which amounts it moved, and which fault was ordered for it. */
final class CallInWords {

    private final Map<String, List<LedgerEntry>> movedBy;

    /** @param ledger of the sandbox, as far as it can be read */
    CallInWords(List<LedgerEntry> ledger) {
        this.movedBy = ledger.stream().collect(Collectors.groupingBy(LedgerEntry::requestId));
    }

    /** How many came that belong to no sandbox, and the newest of them. */
    static String ofNobody(List<JournalEntry> calls) {
        JournalEntry newest = calls.get(0);
        return "%s came meanwhile that %s to no sandbox: %s with %s, refused with %s (%s)"
                .formatted(
                        Texts.count(calls.size(), "call", "calls"),
                        calls.size() == 1 ? "belongs" : "belong",
                        newest.operation().isEmpty() ? "one" : newest.operation(),
                        newest.credential().isEmpty()
                                ? "no credential"
                                : "the credential '%s'".formatted(Texts.shortened(Texts.oneLine(newest.credential()))),
                        newest.code().orElse("nothing"),
                        newest.document().text("cause").orElse(""));
    }

    String of(JournalEntry call) {
        JsonObject document = call.document();
        List<String> parts = new ArrayList<>();
        parts.add(end(call));
        if (call.version().isPresent()) {
            parts.add(change(call));
        }
        return String.join("; ", parts)
                + document.text("faultKind")
                        .map(" (ordered fault: %s)"::formatted)
                        .orElse("");
    }

    private static String end(JournalEntry call) {
        JsonObject document = call.document();
        String whole = call.code()
                .map(code -> "refused at '%s' with %s: %s"
                        .formatted(call.stage(), code, document.text("cause").orElseThrow()))
                .orElse("answered");
        return switch (document.text("ending").orElse("")) {
            case "reset", "closed" -> "no answer was sent";
            case "cut" -> whole + ", but for half of the answer";
            case "unheard" -> "delivered a first time, and not answered";
            default -> whole + late(document);
        };
    }

    private static String late(JsonObject document) {
        return document.number("afterMillis")
                .filter(millis -> millis.signum() > 0)
                .map(millis -> ", %s ms late".formatted(millis.toPlainString()))
                .orElse("");
    }

    private String change(JournalEntry call) {
        List<LedgerEntry> entries = movedBy.getOrDefault(call.requestId(), List.of());
        return entries.isEmpty()
                ? "it changed something, but no amount that the ledger still has"
                : entries.stream().map(CallInWords::moved).collect(Collectors.joining("; "));
    }

    private static String moved(LedgerEntry entry) {
        return entry.movements().stream()
                .map(way -> "%s %s -> %s"
                        .formatted(
                                way.quantity(),
                                way.before().toPlainString(),
                                way.after().toPlainString()))
                .collect(Collectors.joining(", ", "%s %s: ".formatted(entry.kind(), entry.key()), ""));
    }
}
