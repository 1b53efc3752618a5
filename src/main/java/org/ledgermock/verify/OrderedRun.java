package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.contract.Statement;
import org.ledgermock.message.EnumNames;
import org.ledgermock.verify.cases.Cases;

/**
 * Orders from a mock of our own each error that has no natural cause, and looks whether it is answered as the contract has
 * it. That proves the mock, and nothing of the vendor.
 */
final class OrderedRun {

    private final Selection selection;
    private final InstantSource clock;

    OrderedRun(Selection selection, InstantSource clock) {
        this.selection = requireNonNull(selection, "selection");
        this.clock = requireNonNull(clock, "clock");
    }

    /** How many there are to be ordered. */
    int count() {
        int count = 0;
        for (String family : selection.families()) {
            FamilyContract contract = selection.contracts().family(family);
            List<Statement.ErrorCode> common = errors(family, Coverage.COMMON, contract.statements());
            for (Contract operation : contract.operations().values()) {
                if (selection.has(family, operation.operation())) {
                    count += ordered(family, operation, common).size();
                }
            }
        }
        return count;
    }

    /** Work that may be done side by side: for each operation the errors that are ordered there. */
    List<Callable<Void>> tasks(Consumer<Verdict> verdicts) {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (String family : selection.families()) {
            FamilyContract contract = selection.contracts().family(family);
            List<Statement.ErrorCode> common = errors(family, Coverage.COMMON, contract.statements());
            for (Contract operation : contract.operations().values()) {
                if (selection.has(family, operation.operation())) {
                    List<Statement.ErrorCode> ordered = ordered(family, operation, common);
                    tasks.add(() -> {
                        ordered.forEach(error -> verdicts.accept(verdict(operation, error)));
                        return null;
                    });
                }
            }
        }
        return tasks;
    }

    private List<Statement.ErrorCode> ordered(String family, Contract operation, List<Statement.ErrorCode> common) {
        List<Statement.ErrorCode> ordered =
                new ArrayList<>(errors(family, operation.operation(), operation.statements()));
        // A code that the operation has itself is answered by its own text.
        common.stream()
                .filter(error -> operation.statements().stream()
                        .noneMatch(own -> own instanceof Statement.ErrorCode other
                                && other.code().equals(error.code())))
                .forEach(ordered::add);
        return ordered;
    }

    private List<Statement.ErrorCode> errors(String family, String operation, List<Statement> statements) {
        List<OrderedOnly> listed = OrderedOnly.of(family, selection.contracts().files());
        return statements.stream()
                .filter(Statement.ErrorCode.class::isInstance)
                .map(Statement.ErrorCode.class::cast)
                .filter(error ->
                        listed.stream().anyMatch(one -> one.code().isPresent() && one.isMeant(operation, error.id())))
                .toList();
    }

    private Verdict verdict(Contract operation, Statement.ErrorCode error) {
        FieldsSeen.begin();
        Instant began = clock.instant();
        Outcome outcome = Outcome.FAILED;
        String detail;
        try {
            Optional<String> problem = problem(operation, error);
            outcome = problem.isEmpty() ? Outcome.PASSED : Outcome.FAILED;
            detail = problem.orElse("");
        } catch (SkippedException e) {
            outcome = Outcome.SKIPPED;
            detail = String.valueOf(e.getMessage());
        } catch (AssertionError | RuntimeException e) {
            detail = String.valueOf(e.getMessage());
        }
        return new Verdict(
                Verdict.Kind.ORDERED,
                operation.family(),
                operation.operation(),
                "answers " + error.code() + " when it is ordered",
                "ordered",
                Set.of(error.id()),
                FieldsSeen.take(),
                EnumNames.of(error.provenance()),
                outcome,
                detail,
                Duration.between(began, clock.instant()));
    }

    private static Optional<String> problem(Contract operation, Statement.ErrorCode error) {
        FamilyCalls calls = Session.unlimited(operation.family());
        calls.tenant().order(operation.operation(), error.code());
        Cases cases = new Cases(calls.contracts().family(operation.family()), PlainCall.known(calls, operation), 0);
        Answer answer = PlainCall.send(calls, cases.of(operation).get(0));
        String code = answer.errorCode().orElse("a success");
        return code.equals(error.code())
                ? Optional.empty()
                : Optional.of("%s is broken: expected the code %s, got %s".formatted(error.id(), error.code(), code));
    }
}
