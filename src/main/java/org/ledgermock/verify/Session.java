package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ledgermock.contract.Statement;

/** What one scenario or case works with: the target, a time, and calls of each family. Belongs to one thread. */
public final class Session {

    private final Target target;
    private final Contracts contracts;
    private final ScenarioTime time;
    private final Consumer<Answer> judge;
    private final Map<String, FamilyCalls> calls = new HashMap<>();

    private Session(Target target, Contracts contracts, Consumer<Answer> judge) {
        this.target = requireNonNull(target, "target");
        this.contracts = requireNonNull(contracts, "contracts");
        this.time = target.newTime();
        this.judge = requireNonNull(judge, "judge");
    }

    /** A session on the target of the run that this thread works for. */
    public static Session begin() {
        CurrentRun run = CurrentRun.ofThisThread();
        AnswerJudge judge = new AnswerJudge(run.contracts(), run.target().isOwnMock(), run.additions());
        return new Session(run.target(), run.contracts(), judge::judge);
    }

    /**
     * Calls of a family for cases, which are more than a limit may let through: a mock of our own counts them, and refuses
     * none for their number.
     */
    static FamilyCalls unlimited(String family) {
        FamilyCalls calls = begin().of(family);
        if (CurrentRun.ofThisThread().target().isOwnMock()) {
            calls.setup().want(MockSetup::withoutLimits);
        }
        return calls;
    }

    /** A session on a target that no run is on: nobody judges its answers. */
    public static Session on(Target target, Contracts contracts) {
        return new Session(target, contracts, answer -> {});
    }

    /** A scenario or case of this thread's run is over. */
    public static void leave() {
        CurrentRun.ofThisThread().target().leave();
    }

    /**
     * Something is for a mock of our own.
     *
     * @param why what no other target can give
     * @throws SkippedException when this thread's run is on another
     */
    public static void requireOwnMock(Set<String> why) {
        if (!CurrentRun.ofThisThread().target().isOwnMock()) {
            throw new SkippedException("it is for the mock only"
                    + (why.isEmpty() ? "" : ", for what it needs: " + String.join(", ", why)));
        }
    }

    /** All scenarios are over: where no run has a target of its own, the one of the class path is not needed any more. */
    public static void endWithoutRun() {
        CurrentRun.endWithoutRun();
    }

    /** A text as messages and reports of this thread's run may have it. */
    public static String hide(String text) {
        return CurrentRun.ofThisThread().target().hide(text);
    }

    /**
     * The statements with these ids, of an operation or common to its family.
     *
     * @throws IllegalStateException when there is none for one of them
     */
    public List<Statement> statements(String family, String operation, Collection<String> ids) {
        List<Statement> found =
                Grounds.of(ids, contracts.family(family), operation).statements();
        Set<String> unknown = new TreeSet<>(ids);
        found.forEach(statement -> unknown.remove(statement.id()));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("the tag @statement:%s names no statement of %s/%s"
                    .formatted(String.join(", @statement:", unknown), family, operation));
        }
        return found;
    }

    public ScenarioTime time() {
        return time;
    }

    public Contracts contracts() {
        return contracts;
    }

    /** Calls of a family. */
    public FamilyCalls of(String family) {
        return calls.computeIfAbsent(
                family, name -> new FamilyCalls(name, contracts, new TenantSetup(target, time, name), time, judge));
    }
}
