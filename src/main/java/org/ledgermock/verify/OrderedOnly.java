package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;

/**
 * A statement that no call to the mock exercises by itself, mostly an error: it can only be ordered. {@code
 * schemas/<family>/ordered-only.json} lists them.
 *
 * @param operation whose statement it is, or {@value Coverage#COMMON}; empty for any that has it
 * @param code of an error
 * @param why it has no natural cause
 */
public record OrderedOnly(String family, Optional<String> operation, String id, Optional<String> code, String why) {

    public OrderedOnly {
        requireNonNull(family, "family");
        requireNonNull(operation, "operation");
        requireNonNull(id, "id");
        requireNonNull(code, "code");
        requireNonNull(why, "why");
    }

    /** All of a family. */
    public static List<OrderedOnly> of(String family, ClassPathFiles files) {
        String name = "ledgermock/schemas/" + family + "/ordered-only.json";
        if (files.text(name).isEmpty()) {
            return List.of();
        }
        JsonObject file = files.json(name) instanceof JsonObject object ? object : JsonObject.EMPTY;
        List<OrderedOnly> all = new ArrayList<>();
        for (JsonObject error : list(file, "errors")) {
            String code = text(error, "code", name);
            all.add(new OrderedOnly(
                    family,
                    error.text("operation"),
                    error.text("id").orElse("error." + code),
                    Optional.of(code),
                    text(error, "why", name)));
        }
        for (JsonObject statement : list(file, "statements")) {
            all.add(new OrderedOnly(
                    family,
                    statement.text("operation"),
                    text(statement, "id", name),
                    Optional.empty(),
                    text(statement, "why", name)));
        }
        return List.copyOf(all);
    }

    /**
     * Whether it is this statement. An operation whose text is not the family's has the same error as listed besides; with a
     * field go those beneath it.
     */
    boolean isMeant(String of, String statement) {
        return operation.orElse(of).equals(of)
                && (id.equals(statement) || statement.equals(id + ".listed") || statement.startsWith(id + "/"));
    }

    private static List<JsonObject> list(JsonObject file, String key) {
        return file.array(key).stream()
                .flatMap(JsonArray::stream)
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .toList();
    }

    private static String text(JsonObject error, String key, String file) {
        return error.text(key)
                .orElseThrow(() -> new InvalidFile(file, "the key '%s' is missing in %s".formatted(key, error)));
    }
}
