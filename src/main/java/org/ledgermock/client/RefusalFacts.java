package org.ledgermock.client;

import java.util.ArrayList;
import java.util.List;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/** What shows why a call was refused, as lines to print below the cause: of a wrong signature, what was to be signed. */
public final class RefusalFacts {

    private RefusalFacts() {}

    /** @param refusal a call that was refused, as the server describes it */
    public static List<String> lines(JsonObject refusal) {
        List<String> lines = new ArrayList<>();
        refusal.object("facts").orElse(JsonObject.EMPTY).forEach((key, value) -> {
            if (value instanceof JsonArray several) {
                lines.add(key + ":");
                several.forEach(line -> lines.add("  " + text(line)));
            } else {
                lines.add(key + ": " + text(value));
            }
        });
        return lines;
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.text() : value.toString();
    }
}
