package org.ledgermock.verify;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.contract.Provenance;
import org.ledgermock.contract.Statement;
import org.ledgermock.message.EnumNames;
import org.ledgermock.verify.cases.Case;
import org.ledgermock.verify.cases.Expected;

/**
 * What an expectation rests on: the statements, and where each is known from. It is as certain as the least certain of
 * them.
 *
 * @param isUnsaid whether no document says it: that a value is taken which no schema excludes
 */
record Grounds(List<Statement> statements, boolean isUnsaid) {

    /** Of {@code x-by}: by which statement the plainest value is taken. */
    private static final String PLAIN = "plain";

    Grounds {
        statements = List.copyOf(statements);
    }

    /** Of a case: the field that it is about, what says how that may be, and the error that it expects. */
    static Grounds of(Case each, FamilyContract family, Contract contract) {
        // What is said of a list's items stands at the list.
        Optional<Statement.Field> field = field(contract, each.pointer())
                .or(() -> field(contract, each.pointer().replaceFirst("/0$", "")));
        boolean isAdmitted = each.expected() instanceof Expected.Admitted;
        List<Statement> said = new ArrayList<>();
        for (String keyword : each.keywords()) {
            field.map(one -> one.by().get(keyword))
                    .or(() -> Optional.ofNullable(family.file().by().get(keyword)))
                    .flatMap(contract::statement)
                    .ifPresent(said::add);
        }
        boolean isSaid = !said.isEmpty();
        if (isAdmitted) {
            // Whatever is done to one, the rest of a call is as plain as can be.
            contract.fields().stream()
                    .filter(one -> !field.equals(Optional.of(one)))
                    .flatMap(one -> Optional.ofNullable(one.by().get(PLAIN)).stream())
                    .flatMap(id -> contract.statement(id).stream())
                    .forEach(said::add);
        }
        List<Statement> statements = new ArrayList<>(field.stream().toList());
        statements.addAll(said);
        if (each.expected() instanceof Expected.Refused refused) {
            statements.add(refused.error());
        }
        return new Grounds(statements, isAdmitted && !isSaid);
    }

    private static Optional<Statement.Field> field(Contract contract, String pointer) {
        return contract.fields().stream()
                .filter(field -> field.side() == Statement.Side.REQUEST
                        && field.pointer().toString().equals(pointer))
                .findFirst();
    }

    /** Statements with these ids, of an operation or common to its family. */
    static Grounds of(Collection<String> ids, FamilyContract family, String operation) {
        Stream<Statement> own = Optional.ofNullable(family.operations().get(operation)).stream()
                .flatMap(contract -> Stream.concat(contract.statements().stream(), contract.fields().stream()));
        return new Grounds(
                Stream.concat(own, family.statements().stream())
                        .filter(statement -> ids.contains(statement.id()))
                        .distinct()
                        .toList(),
                false);
    }

    /** The same but for errors: which of them comes is more than that one does. */
    Grounds withoutErrors() {
        return new Grounds(
                statements.stream()
                        .filter(statement -> !(statement instanceof Statement.ErrorCode))
                        .toList(),
                isUnsaid);
    }

    /** Of all statements but fields. */
    Set<String> ids() {
        return statements.stream()
                .filter(statement -> !(statement instanceof Statement.Field))
                .map(Statement::id)
                .collect(toUnmodifiableSet());
    }

    private Optional<Provenance> least() {
        return Stream.concat(
                        statements.stream().map(Grounds::certainty),
                        isUnsaid ? Stream.of(Provenance.INFERRED) : Stream.empty())
                .max(Comparator.naturalOrder());
    }

    // That a cause is answered by an error is no more certain than the error's code.
    static Provenance certainty(Statement statement) {
        return statement instanceof Statement.ErrorCode error ? error.certainty() : statement.provenance();
    }

    /** Whether a part of it is: of an error also its text. */
    static boolean isGuess(Statement statement) {
        return certainty(statement).isGuess()
                || statement instanceof Statement.ErrorCode error
                        && error.textProvenance().isGuess();
    }

    boolean isGuess() {
        return least().filter(Provenance::isGuess).isPresent();
    }

    /** In lower case; empty when it rests on nothing that is known by name. */
    String certainty() {
        return least().map(EnumNames::of).orElse("");
    }

    /** A line for each statement, each with a line's end before it. */
    String line() {
        String unsaid = isUnsaid ? "\nrests on: no document says that this is refused (inferred)" : "";
        return statements.stream()
                .map(statement -> "\nrests on: %s (%s; %s)%s"
                        .formatted(statement.id(), known(statement), statement.source(), option(statement)))
                .collect(joining("", "", unsaid));
    }

    private static String known(Statement statement) {
        String known = EnumNames.of(certainty(statement));
        return statement instanceof Statement.ErrorCode error && error.textProvenance() != certainty(statement)
                ? known + ", its text " + EnumNames.of(error.textProvenance())
                : known;
    }

    /** Behind a line: which option of the mock does as the vendor does. */
    static String option(Statement statement) {
        return statement
                .option()
                .map(key -> "; the mock's option " + key + " can follow it")
                .orElse("");
    }
}
