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
import org.ledgermock.verify.cases.Case;
import org.ledgermock.verify.cases.Cases;
import org.ledgermock.verify.cases.Expected;

/** Runs the cases that request schemas make, those of one operation after each other in one session. */
final class CaseRun {

    private final Selection selection;
    private final long seed;
    private final InstantSource clock;

    CaseRun(Selection selection, long seed, InstantSource clock) {
        this.selection = requireNonNull(selection, "selection");
        this.seed = seed;
        this.clock = requireNonNull(clock, "clock");
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

    private void run(FamilyContract family, Contract operation, Consumer<Verdict> verdicts) {
        if (family.file().breaches().isEmpty()) {
            verdicts.accept(withoutCases(operation));
            return;
        }
        FamilyCalls calls = Session.unlimited(family.family());
        for (Case each : new Cases(family, PlainCall.known(calls, operation), seed).of(operation)) {
            Instant began = clock.instant();
            Grounds grounds = Grounds.of(each, operation);
            Optional<String> problem;
            Outcome outcome;
            try {
                problem = problem(calls, each);
                outcome = problem.isEmpty() ? Outcome.PASSED : grounds.isGuess() ? Outcome.DIFFERS : Outcome.FAILED;
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
            verdicts.accept(verdict(each, grounds, outcome, detail, Duration.between(began, clock.instant())));
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

    private static Verdict verdict(Case each, Grounds grounds, Outcome outcome, String detail, Duration took) {
        Optional<Expected.Refused> refused = Optional.of(each.expected())
                .filter(Expected.Refused.class::isInstance)
                .map(Expected.Refused.class::cast);
        return new Verdict(
                Verdict.Kind.CASE,
                each.family(),
                each.operation(),
                each.says(),
                each.pointer().isEmpty() ? "/" : each.pointer(),
                refused.map(one -> Set.of(one.error().id())).orElse(Set.of()),
                FieldsSeen.take(),
                grounds.certainty(),
                outcome,
                detail,
                took);
    }

    private static Optional<String> problem(FamilyCalls calls, Case each) {
        Tenant tenant = calls.tenant();
        Optional<Object> before = tenant.state();
        Answer answer = PlainCall.send(calls, each);
        List<String> unclear = calls.contracts().family(each.family()).conduct().unclear();
        answer.errorCode()
                .filter(code -> each.expected() instanceof Expected.Admitted && isAmong(unclear, code, calls, each))
                .ifPresent(code -> {
                    throw new SkippedException("nothing is proven: the target could not answer (" + code + ")");
                });
        return each.expected().problem(answer.errorCode()).or(() -> {
            if (!(each.expected() instanceof Expected.Refused refused)) {
                return Optional.empty();
            }
            boolean changed =
                    before.isPresent() && before.get() != tenant.state().orElseThrow();
            return changed
                    ? Optional.of("%s is broken: the call was refused, and changed the state all the same"
                            .formatted(refused.error().id()))
                    : refused.problemOfText(answer.message().orElse(""));
        });
    }

    private static boolean isAmong(List<String> unclear, String code, FamilyCalls calls, Case each) {
        return calls.contracts().operation(each.family(), each.operation()).stream()
                .flatMap(contract -> contract.errors().stream())
                .filter(error -> error.code().equals(code))
                .anyMatch(error -> Conduct.isAmong(unclear, code, error.id()));
    }
}
