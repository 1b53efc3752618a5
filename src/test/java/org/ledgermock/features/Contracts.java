package org.ledgermock.features;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgermock.oracle.ExactJson;
import tools.jackson.databind.JsonNode;

/** The statements of {@code schemas/}, read for themselves: what the tags of features are held against. */
final class Contracts {

    private static final Path ROOT = Path.of("schemas");

    // From what is known best to what is known least. A superseded statement was documented when it was made.
    private static final List<String> CERTAINTY = List.of("documented", "observed", "inferred", "invented");

    private Contracts() {}

    /**
     * A statement.
     *
     * @param provenance of an error: how certain its cause is
     * @param certainty of the least certain thing that it says
     */
    record Statement(String id, String says, boolean own, String provenance, String certainty) {}

    /** What holds for this operation, by id: its own statements, and those common to its family. */
    static Map<String, Statement> of(String family, String operation) {
        Map<String, Statement> statements = new TreeMap<>(read(family, "common", false));
        statements.putAll(read(family, operation, true));
        return statements;
    }

    /** Whether a call of the operation can change state. */
    static boolean changes(String family, String operation) {
        return json(ROOT.resolve(family).resolve(operation + ".contract.json"))
                .path("changes")
                .asBoolean();
    }

    private static Map<String, Statement> read(String family, String name, boolean own) {
        return json(ROOT.resolve(family).resolve(name + ".contract.json"))
                .path("statements")
                .valueStream()
                .map(statement -> new Statement(
                        statement.path("id").asString(),
                        statement.path("says").asString(),
                        own,
                        statement.path("provenance").asString(),
                        certainty(statement)))
                .collect(toMap(Statement::id, statement -> statement));
    }

    private static String certainty(JsonNode statement) {
        Set<String> marks = Stream.of("provenance", "codeProvenance", "textProvenance")
                .map(key -> statement.path(key).asString("documented"))
                .collect(Collectors.toSet());
        return CERTAINTY.stream()
                .filter(marks::contains)
                .reduce((stronger, weaker) -> weaker)
                .orElse("documented");
    }

    static boolean isStronger(String one, String other) {
        return CERTAINTY.indexOf(one) < CERTAINTY.indexOf(other);
    }

    static List<String> certainties() {
        return CERTAINTY;
    }

    /** Errors that have no natural cause in the mock, and why, by operation and id. */
    static Map<String, String> orderedOnly() {
        Map<String, String> reasons = new TreeMap<>();
        for (String family : List.of("tencent-partner", "kybio-member")) {
            Path file = ROOT.resolve(family).resolve("ordered-only.json");
            if (Files.exists(file)) {
                json(file)
                        .path("errors")
                        .forEach(error -> List.of("", ".listed")
                                .forEach(end -> reasons.put(
                                        "%s/%s error.%s%s"
                                                .formatted(
                                                        family,
                                                        error.path("operation").asString(),
                                                        error.path("code").asString(),
                                                        end),
                                        error.path("why").asString())));
            }
        }
        return reasons;
    }

    private static JsonNode json(Path file) {
        try {
            return ExactJson.read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
