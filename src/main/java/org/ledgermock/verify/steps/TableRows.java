package org.ledgermock.verify.steps;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Set;

/** Writes rows of a feature's table as JSON. */
public final class TableRows {

    private TableRows() {}

    /**
     * A JSON object of these fields.
     *
     * @param numbers the fields that are written as they are; the others are texts
     */
    public static String object(Map<String, String> fields, Set<String> numbers) {
        return fields.entrySet().stream()
                .map(field -> "\"%s\": %s"
                        .formatted(
                                field.getKey(),
                                numbers.contains(field.getKey()) ? field.getValue() : "\"" + field.getValue() + "\""))
                .collect(joining(", ", "{", "}"));
    }
}
