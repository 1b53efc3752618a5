package org.ledgermock.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonValue;
import org.ledgermock.pipeline.Operation;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.scorecard.Scorecard;

/** Adds up what the sandboxes of a run have seen. Safe for use by many threads. */
final class Tally {

    private final Map<String, Seen> families = new TreeMap<>();

    /** What was seen of a family. */
    private static final class Seen {

        private final ServedFamily family;
        private final Map<String, Met> operations = new TreeMap<>();
        private final Map<String, Integer> mistakes = new TreeMap<>();
        private long sandboxes;
        private long calls;

        Seen(ServedFamily family) {
            this.family = family;
        }
    }

    /** What was met at an operation. */
    private static final class Met {

        private final Set<String> errors = new TreeSet<>();
        private final Set<String> fields = new TreeSet<>();
        private final Set<String> pages = new TreeSet<>();
        private final Set<String> faults = new TreeSet<>();
        private long calls;
    }

    /** Adds the calls of a sandbox, and that there was one. */
    synchronized void add(SandboxContext grant) {
        Seen seen = families.computeIfAbsent(grant.family().name(), name -> new Seen(grant.family()));
        seen.sandboxes++;
        Scorecard.of(grant.family().contract(), grant.sandbox().journal())
                .findings()
                .forEach(finding ->
                        seen.mistakes.merge(finding.mistake().word() + " at " + finding.operation(), 1, Integer::sum));
        Pages pages = new Pages(grant.family().contract().conduct());
        for (Exchange exchange : grant.sandbox().journal().newestFirst()) {
            seen.calls++;
            if (!exchange.operation().isEmpty()) {
                Met met = seen.operations.computeIfAbsent(exchange.operation(), none -> new Met());
                add(met, exchange);
                pages.met(exchange).ifPresent(met.pages::add);
            }
        }
    }

    private static void add(Met met, Exchange exchange) {
        met.calls++;
        exchange.error().ifPresent(error -> met.errors.add(error.code()));
        exchange.fault().ifPresent(fault -> met.faults.add(fault.kind()));
        fields(exchange.arguments(), "", met.fields);
    }

    // Of an array's items as of its first: so a schema names them.
    private static void fields(JsonValue value, String pointer, Set<String> into) {
        if (value instanceof JsonObject object) {
            object.forEach((name, field) -> {
                String below = JsonPointer.below(pointer, name);
                into.add(below);
                fields(field, below, into);
            });
        } else if (value instanceof JsonArray array) {
            array.items().forEach(item -> {
                into.add(pointer + "/0");
                fields(item, pointer + "/0", into);
            });
        }
    }

    synchronized Tried tried() {
        return new Tried(families.values().stream().map(Tally::tried).toList());
    }

    private static Tried.OfFamily tried(Seen seen) {
        List<Tried.OfOperation> operations = new ArrayList<>();
        seen.operations.forEach((name, met) -> {
            Operation operation = seen.family.operations().get(name);
            if (operation != null) {
                operations.add(tried(seen.family, operation, met));
            }
        });
        return new Tried.OfFamily(
                seen.family.name(),
                seen.sandboxes,
                seen.calls,
                Tried.Part.of(seen.operations.keySet(), seen.family.operations().keySet()),
                operations,
                seen.mistakes);
    }

    private static Tried.OfOperation tried(ServedFamily family, Operation operation, Met met) {
        return new Tried.OfOperation(
                operation.name(),
                met.calls,
                Tried.Part.of(met.errors, Failures.errors(operation.contract()).keySet()),
                Tried.Part.of(
                        met.fields, operation.contract().request().places().all()),
                Tried.Part.of(met.pages, new Pages(family.contract().conduct()).boundaries(operation.name())),
                Tried.Part.of(
                        met.faults,
                        Failures.faults(family, operation.contract()).keySet()));
    }
}
