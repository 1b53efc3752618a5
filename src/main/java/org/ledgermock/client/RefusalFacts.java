package org.ledgermock.client;

import java.util.ArrayList;
import java.util.List;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;

/** What shows why a call was refused, as lines to print below the cause: of a wrong signature, what was to be signed. */
public final class RefusalFacts {

    private RefusalFacts() {}

    /** @param refusal a call that was refused, as the server describes it */
    public static List<String> lines(JsonObject refusal) {
        List<String> lines = new ArrayList<>();
        refusal.object("facts").orElse(JsonObject.EMPTY).forEach((key, value) -> {
            if (value instanceof JsonArray several) {
                lines.add(key + ":");
                several.forEach(line -> lines.add("  " + line.asText()));
            } else {
                lines.add(key + ": " + value.asText());
            }
        });
        return lines;
    }
}
