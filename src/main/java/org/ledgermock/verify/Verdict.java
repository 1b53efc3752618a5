package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Set;

/**
 * What came of one scenario or case.
 *
 * @param kind of what it was
 * @param name of the scenario, with the values of its example, or of the case
 * @param place where it is written: file and line of a scenario
 * @param statements that it exercises, by id
 * @param fields that its calls sent and their answers had, by id, in calls that were carried out
 * @param provenance of the least certain thing that it asserts, in lower case
 * @param detail why it failed or was left out; empty when it passed
 * @param took on the wire and in steps
 */
public record Verdict(
        Kind kind,
        String family,
        String operation,
        String name,
        String place,
        Set<String> statements,
        Set<String> fields,
        String provenance,
        Outcome outcome,
        String detail,
        Duration took) {

    /** What a verdict is on. */
    public enum Kind {
        /** A scenario of a feature: the natural cause of what it asserts. */
        SCENARIO,
        /** A case made from a request schema: the natural cause of its error. */
        CASE,
        /** An error that was ordered from the mock: it proves nothing of the vendor. */
        ORDERED
    }

    public Verdict {
        requireNonNull(kind, "kind");
        requireNonNull(family, "family");
        requireNonNull(operation, "operation");
        requireNonNull(name, "name");
        requireNonNull(place, "place");
        statements = Set.copyOf(statements);
        fields = Set.copyOf(fields);
        requireNonNull(provenance, "provenance");
        requireNonNull(outcome, "outcome");
        requireNonNull(detail, "detail");
        requireNonNull(took, "took");
    }

    /** The same, with another outcome. */
    Verdict as(Outcome other) {
        return new Verdict(kind, family, operation, name, place, statements, fields, provenance, other, detail, took);
    }

    /** The same, with a line more of detail. */
    Verdict with(String line) {
        return new Verdict(
                kind,
                family,
                operation,
                name,
                place,
                statements,
                fields,
                provenance,
                outcome,
                detail + "\n" + line,
                took);
    }

    /** In one line: which, what was broken, and how. */
    public String line() {
        return "%s %s/%s: %s (%s)%s%s"
                .formatted(
                        outcome == Outcome.DIFFERS ? "not as guessed:" : outcome,
                        family,
                        operation,
                        name,
                        place,
                        statements.isEmpty() ? "" : " breaks " + String.join(", ", new java.util.TreeSet<>(statements)),
                        detail.isEmpty() ? "" : ": " + detail);
    }
}
