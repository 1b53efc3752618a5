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
import org.ledgermock.contract.Conduct;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.message.JsonObject;
import org.ledgermock.verify.cases.Case;
import org.ledgermock.verify.cases.Cases;
import org.ledgermock.verify.cases.Expected;

/** Runs the cases that request schemas make, those of one operation after each other in one session. */
final class CaseRun {

    private final Selection selection;
    private final long seed;
    private final InstantSource clock;
    private final Decided decided;

    CaseRun(Selection selection, long seed, InstantSource clock, Decided decided) {
        this.selection = requireNonNull(selection, "selection");
        this.seed = seed;
        this.clock = requireNonNull(clock, "clock");
        this.decided = requireNonNull(decided, "decided");
    }

    /** Work that may be done side by side: for each operation its cases. */
    List<Callable<Void>> tasks(Consumer<Verdict> verdicts) {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (String family : selection.families()) {
            FamilyContract contract = selection.contracts().family(family);
            for (Contract operation : contract.operations().values()) {
                if (selection.has(family, operation.operation())) {
                    tasks.add(() -> {
                        run(contract, operation, verdicts);
                        return null;
                    });
                }
            }
        }
        return tasks;
    }

    /** How many there are to be run. */
    int count() {
        int count = 0;
        for (String family : selection.families()) {
            FamilyContract contract = selection.contracts().family(family);
            for (Contract operation : contract.operations().values()) {
                if (selection.has(family, operation.operation())) {
                    count += contract.file().breaches().isEmpty()
                            ? 1
                            : (int) new Cases(contract, JsonObject.EMPTY, seed)
                                    .of(operation).stream()
                                            .filter(each -> !isDecided(each))
                                            .count();
                }
            }
        }
        return count;
    }

    private void run(FamilyContract family, Contract operation, Consumer<Verdict> verdicts) {
        if (family.file().breaches().isEmpty()) {
            verdicts.accept(withoutCases(operation));
            return;
        }
        FamilyCalls calls = Session.unlimited(family.family());
        for (Case each : new Cases(family, PlainCall.known(calls, operation), seed).of(operation)) {
            if (isDecided(each)) {
                continue;
            }
            FieldsSeen.begin();
            Instant began = clock.instant();
            Grounds grounds = Grounds.of(each, family, operation);
            Optional<String> problem;
            Outcome outcome;
            Set<String> statements = grounds.ids();
            try {
                problem = problem(calls, each, grounds);
                outcome = problem.isEmpty() ? Outcome.PASSED : Outcome.FAILED;
            } catch (GuessFailure e) {
                problem = Optional.ofNullable(e.getMessage());
                outcome = Outcome.DIFFERS;
                statements = e.of(statements);
            } catch (SkippedException e) {
                problem = Optional.ofNullable(e.getMessage());
                outcome = Outcome.SKIPPED;
            } catch (AssertionError | RuntimeException e) {
                problem = Optional.of(String.valueOf(e.getMessage()));
                outcome = Outcome.FAILED;
            }
            try {
                Session.leave();
            } catch (AssertionError e) {
                problem = Optional.of(problem.map(text -> text + "\n").orElse("") + e.getMessage());
                outcome = Outcome.FAILED;
            }
            String detail =
                    problem.map(text -> outcomeDetail(text, each, grounds)).orElse("");
            verdicts.accept(verdict(
                    each, statements, grounds.certainty(), outcome, detail, Duration.between(began, clock.instant())));
        }
    }

    // Which error answers a breach of the schema nobody has said: what is not looked at is not to be taken for proven.
    private static Verdict withoutCases(Contract operation) {
        return new Verdict(
                Verdict.Kind.CASE,
                operation.family(),
                operation.operation(),
                "cases of the request schema",
                "/",
                Set.of(),
                Set.of(),
                "",
                Outcome.SKIPPED,
                "family.json has no 'breaches', so no cases are made",
                Duration.ZERO);
    }

    private static String outcomeDetail(String problem, Case each, Grounds grounds) {
        return "%s\ncalled: %s%s".formatted(problem, Session.hide(each.call()), grounds.line());
    }

    private boolean isDecided(Case each) {
        return decided.has(Verdict.Kind.CASE, each.family(), each.operation(), place(each), each.name());
    }

    private static String place(Case each) {
        return each.pointer().isEmpty() ? "/" : each.pointer();
    }

    private static Verdict verdict(
            Case each, Set<String> statements, String certainty, Outcome outcome, String detail, Duration took) {
        return new Verdict(
                Verdict.Kind.CASE,
                each.family(),
                each.operation(),
                each.name(),
                place(each),
                statements,
                FieldsSeen.take(),
                certainty,
                outcome,
                detail,
                took);
    }

    private static Optional<String> problem(FamilyCalls calls, Case each, Grounds grounds) {
        Tenant tenant = calls.tenant();
        Optional<Object> before = tenant.state();
        Answer answer = PlainCall.send(calls, each);
        List<String> unclear = calls.contracts().family(each.family()).conduct().unclear();
        answer.errorCode()
                .filter(code -> each.expected() instanceof Expected.Admitted && isAmong(unclear, code, calls, each))
                .ifPresent(code -> {
                    throw new SkippedException("nothing is proven: the target could not answer (" + code + ")");
                });
        Optional<String> problem = each.expected().problem(answer.errorCode());
        // Another code than the expected one is still a refusal.
        boolean refusedOtherwise = each.expected() instanceof Expected.Refused
                && answer.errorCode().isPresent();
        Grounds broken = refusedOtherwise ? grounds : grounds.withoutErrors();
        if (problem.isPresent() || !(each.expected() instanceof Expected.Refused refused)) {
            return guessed(problem, broken.isGuess());
        }
        if (before.isPresent() && before.get() != tenant.state().orElseThrow()) {
            return Optional.of("%s is broken: the call was refused, and changed the state all the same"
                    .formatted(refused.error().id()));
        }
        Optional<String> ofText = refused.problemOfText(answer.message().orElse(""));
        ofText.filter(text -> refused.error().textProvenance().isGuess()).ifPresent(text -> {
            throw new GuessFailure(text, Set.of(refused.error().id()));
        });
        return ofText;
    }

    private static Optional<String> guessed(Optional<String> problem, boolean isGuess) {
        problem.filter(text -> isGuess).ifPresent(text -> {
            throw new GuessFailure(text);
        });
        return problem;
    }

    private static boolean isAmong(List<String> unclear, String code, FamilyCalls calls, Case each) {
        return calls.contracts().operation(each.family(), each.operation()).stream()
                .flatMap(contract -> contract.errors().stream())
                .filter(error -> error.code().equals(code))
                .anyMatch(error -> Conduct.isAmong(unclear, code, error.id()));
    }
}
