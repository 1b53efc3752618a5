package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.contract.Provenance;
import org.ledgermock.contract.Statement;

/** What of the contracts a run has exercised, statement by statement. */
public record Coverage(List<Entry> entries) {

    /** In place of an operation, for statements that hold for all of a family. */
    public static final String COMMON = "common";

    private static final int WHOLE = 100;

    public Coverage {
        entries = List.copyOf(entries);
    }

    /** How a statement was exercised. */
    public enum Column {
        /** By its natural cause: a scenario or a case that passed. */
        NATURAL,
        /** Only when it was ordered from the mock. */
        ORDERED,
        NOT_AT_ALL
    }

    /**
     * A statement, and what exercised it.
     *
     * @param operation whose statement it is, or {@value #COMMON}
     * @param counted whether it counts: what was superseded, and what the mock does not simulate, is shown alone
     * @param by the scenarios and cases that did, and passed
     * @param note why it cannot be exercised by its natural cause, or was not: by the contract, or what was left out
     */
    public record Entry(
            String family,
            String operation,
            Statement statement,
            Column column,
            boolean counted,
            List<Verdict> by,
            Optional<String> note) {

        public Entry {
            requireNonNull(family, "family");
            requireNonNull(operation, "operation");
            requireNonNull(statement, "statement");
            requireNonNull(column, "column");
            by = List.copyOf(by);
            requireNonNull(note, "note");
        }

        public String id() {
            return statement.id();
        }

        public boolean isField() {
            return statement instanceof Statement.Field;
        }

        /** Whether it counts, was exercised in no way, and nothing says why. */
        public boolean isOpen() {
            return counted && column == Column.NOT_AT_ALL && note.isEmpty();
        }

        @Override
        public String toString() {
            return "%s/%s %s".formatted(family, operation, id());
        }
    }

    /** Of what was selected, by what passed in a run. What a family's operations have in common is part of a whole family. */
    public static Coverage of(Selection selection, RunResult result) {
        Exercised exercised = new Exercised(selection.contracts(), result);
        List<Entry> entries = new ArrayList<>();
        for (String family : selection.families()) {
            FamilyContract contract = selection.contracts().family(family);
            List<OrderedOnly> reasons =
                    OrderedOnly.of(family, selection.contracts().files());
            if (selection.operations().isEmpty()) {
                contract.statements()
                        .forEach(statement -> entries.add(entry(family, COMMON, statement, exercised, reasons)));
            }
            for (Contract operation : contract.operations().values()) {
                if (!selection.has(family, operation.operation())) {
                    continue;
                }
                Stream.concat(operation.statements().stream(), operation.fields().stream())
                        .forEach(statement ->
                                entries.add(entry(family, operation.operation(), statement, exercised, reasons)));
            }
        }
        return new Coverage(entries);
    }

    private static Entry entry(
            String family, String operation, Statement statement, Exercised exercised, List<OrderedOnly> reasons) {
        List<Verdict> by = exercised.by(family, operation, statement).stream()
                .sorted(Comparator.comparing(Verdict::place).thenComparing(Verdict::name))
                .toList();
        boolean natural = by.stream().anyMatch(verdict -> verdict.kind() != Verdict.Kind.ORDERED);
        boolean simulated = !statement.says().endsWith("not simulated");
        return new Entry(
                family,
                operation,
                statement,
                natural ? Column.NATURAL : by.isEmpty() ? Column.NOT_AT_ALL : Column.ORDERED,
                statement.provenance() != Provenance.SUPERSEDED && simulated,
                by,
                reasons.stream()
                        .filter(reason -> reason.isMeant(operation, statement.id()))
                        .map(OrderedOnly::why)
                        .findFirst()
                        .or(() -> !simulated
                                ? Optional.of("not simulated")
                                : by.isEmpty() ? exercised.leftOut(family, operation, statement) : Optional.empty()));
    }

    /** How many of the statements that count are in a column. */
    public long count(Column column) {
        return entries.stream()
                .filter(entry -> entry.counted && entry.column == column)
                .count();
    }

    public long counted() {
        return entries.stream().filter(Entry::counted).count();
    }

    /** How many in a hundred of the statements that count were exercised by their natural cause, rounded down. */
    public long percent() {
        return counted() == 0 ? WHOLE : WHOLE * count(Column.NATURAL) / counted();
    }

    /** Of one family alone. */
    public Coverage of(String family) {
        return only(entry -> entry.family.equals(family));
    }

    /** Of some entries alone. */
    public Coverage only(Predicate<Entry> wanted) {
        return new Coverage(entries.stream().filter(wanted).toList());
    }
}
