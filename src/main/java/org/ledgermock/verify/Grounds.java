package org.ledgermock.verify;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    Grounds {
        statements = List.copyOf(statements);
    }

    /** Of a case: the field that it is about, and the error that it expects. */
    static Grounds of(Case each, Contract contract) {
        List<Statement> statements = new ArrayList<>();
        contract.fields().stream()
                .filter(field -> field.side() == Statement.Side.REQUEST
                        && field.pointer().toString().equals(each.pointer()))
                .forEach(statements::add);
        if (each.expected() instanceof Expected.Refused refused) {
            statements.add(refused.error());
        }
        return new Grounds(
                statements,
                each.expected() instanceof Expected.Admitted && !each.pointer().isEmpty());
    }

    /** Statements with these ids, of an operation or common to its family. */
    static Grounds of(Collection<String> ids, FamilyContract family, String operation) {
        Stream<Statement> own = Optional.ofNullable(family.operations().get(operation)).stream()
                .flatMap(contract -> contract.statements().stream());
        return new Grounds(
                Stream.concat(own, family.statements().stream())
                        .filter(statement -> ids.contains(statement.id()))
                        .distinct()
                        .toList(),
                false);
    }

    private Optional<Provenance> least() {
        return Stream.concat(
                        statements.stream().map(Grounds::provenance),
                        isUnsaid ? Stream.of(Provenance.INFERRED) : Stream.empty())
                .max(Comparator.naturalOrder());
    }

    // Of an error the code decides.
    private static Provenance provenance(Statement statement) {
        return statement instanceof Statement.ErrorCode error
                ? error.codeProvenance().orElse(error.provenance())
                : statement.provenance();
    }

    boolean isGuess() {
        return least().filter(least -> least.compareTo(Provenance.OBSERVED) > 0).isPresent();
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
                        .formatted(
                                statement.id(),
                                EnumNames.of(provenance(statement)),
                                statement.source(),
                                option(statement)))
                .collect(joining("", "", unsaid));
    }

    private static String option(Statement statement) {
        Optional<String> option = statement instanceof Statement.ErrorCode error
                ? error.option()
                : statement instanceof Statement.Rule rule ? rule.option() : Optional.empty();
        return option.map(key -> "; the mock's option " + key + " can follow it")
                .orElse("");
    }
}
