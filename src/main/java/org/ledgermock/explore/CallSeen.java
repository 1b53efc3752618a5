package org.ledgermock.explore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.client.FamilyDetails;
import org.ledgermock.client.JournalEntry;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/**
 * A call of a run.
 *
 * @param position empty when it did not come so far as to be a delivery: a signature or a limit refused it
 * @param key of what it changes, where its operation names that
 * @param going kind of what happened to it; empty when nothing did
 */
record CallSeen(
        String operation,
        Optional<CallName> position,
        Optional<JsonValue> key,
        JsonObject arguments,
        Instant at,
        Optional<String> code,
        Optional<String> going) {

    /** Of a journal, oldest first. A request that a fault has delivered twice is one. */
    static List<CallSeen> of(List<JournalEntry> newestFirst, FamilyDetails family, Set<String> keyed) {
        List<CallSeen> calls = new ArrayList<>();
        Map<String, Long> numbers = new HashMap<>();
        String before = "";
        for (int at = newestFirst.size() - 1; at >= 0; at--) {
            JournalEntry entry = newestFirst.get(at);
            JsonObject document = entry.document();
            String request = document.text("digest").orElse("") + entry.fault().orElse("");
            if (entry.fault().isPresent() && request.equals(before)) {
                continue;
            }
            before = request;
            JsonObject arguments = document.object("arguments").orElse(JsonObject.EMPTY);
            Optional<JsonValue> key = key(family, entry.operation(), arguments);
            Optional<String> shown = key.map(JsonValue::asText).filter(text -> keyed.contains(entry.operation()));
            Optional<CallName> position = isDelivery(document)
                    ? Optional.of(new CallName(
                            entry.operation(),
                            shown,
                            numbers.merge(entry.operation() + " " + shown.orElse(""), 1L, Long::sum)))
                    : Optional.empty();
            calls.add(new CallSeen(
                    entry.operation(), position, key, arguments, entry.at(), entry.code(), document.text("faultKind")));
        }
        return calls;
    }

    private static Optional<JsonValue> key(FamilyDetails family, String operation, JsonObject arguments) {
        return family.operation(operation)
                .flatMap(FamilyDetails.OfOperation::key)
                .flatMap(place -> JsonPointer.of(place).find(arguments));
    }

    private static boolean isDelivery(JsonObject document) {
        return document.array("verdicts").map(JsonArray::items).orElse(List.of()).stream()
                .allMatch(one -> one instanceof JsonObject verdict
                        && verdict.find("outcome")
                                .filter(new JsonString("passed")::equals)
                                .isPresent());
    }

    /** Which operation of what: what a course is made of. */
    String step() {
        return operation + key.map(JsonValue::asText).map("(%s)"::formatted).orElse("");
    }
}
