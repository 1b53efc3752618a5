package org.ledgermock.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ledgermock.client.FamilyDetails;
import org.ledgermock.client.NewFault;
import org.ledgermock.client.TriedCalls;

/** Adds up what the sandboxes of a run have seen. Safe for use by many threads. */
final class Tally {

    private final Map<String, Seen> families = new TreeMap<>();

    /** What was seen of a family. */
    private static final class Seen {

        private final FamilyDetails family;
        private final Map<String, Met> operations = new TreeMap<>();
        private final Map<String, Integer> mistakes = new TreeMap<>();
        private long sandboxes;
        private long calls;

        Seen(FamilyDetails family) {
            this.family = family;
        }

        void add(TriedCalls tried) {
            sandboxes++;
            calls += tried.calls();
            tried.mistakes()
                    .forEach(
                            one -> mistakes.merge(one.mistake() + " at " + one.operation(), one.times(), Integer::sum));
            tried.operations()
                    .forEach(one -> operations
                            .computeIfAbsent(one.operation(), none -> new Met())
                            .add(one));
        }
    }

    /** What was met at an operation. */
    private static final class Met {

        private final Set<String> errors = new TreeSet<>();
        private final Set<String> fields = new TreeSet<>();
        private final Set<String> pages = new TreeSet<>();
        private final Set<String> faults = new TreeSet<>();
        private long calls;

        void add(TriedCalls.AtOperation tried) {
            calls += tried.calls();
            errors.addAll(tried.errors());
            fields.addAll(tried.fields());
            pages.addAll(tried.pages());
            faults.addAll(tried.faults());
        }
    }

    /** Adds what a sandbox has seen, and that there was one. */
    synchronized void add(FamilyDetails family, TriedCalls tried) {
        families.computeIfAbsent(family.family(), name -> new Seen(family)).add(tried);
    }

    synchronized Tried tried() {
        return new Tried(families.values().stream().map(Tally::tried).toList());
    }

    private static Tried.OfFamily tried(Seen seen) {
        List<Tried.OfOperation> operations = new ArrayList<>();
        seen.operations.forEach((name, met) ->
                seen.family.operation(name).ifPresent(operation -> operations.add(tried(operation, met))));
        return new Tried.OfFamily(
                seen.family.family(),
                seen.sandboxes,
                seen.calls,
                Tried.Part.of(
                        seen.operations.keySet(),
                        seen.family.operations().stream()
                                .map(FamilyDetails.OfOperation::operation)
                                .toList()),
                operations,
                seen.mistakes);
    }

    private static Tried.OfOperation tried(FamilyDetails.OfOperation operation, Met met) {
        return new Tried.OfOperation(
                operation.operation(),
                met.calls,
                Tried.Part.of(met.errors, Failures.errors(operation).keySet()),
                Tried.Part.of(met.fields, operation.fields()),
                Tried.Part.of(met.pages, operation.pages()),
                Tried.Part.of(
                        met.faults,
                        operation.faults().stream().map(NewFault::kind).toList()));
    }
}
