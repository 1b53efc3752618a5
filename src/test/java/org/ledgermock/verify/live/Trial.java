package org.ledgermock.verify.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.ledgermock.verify.ContractRun;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.FamilyCalls;
import org.ledgermock.verify.Selection;
import org.ledgermock.verify.Session;
import org.ledgermock.verify.SkippedException;

/**
 * A run at a target, with something between them.
 *
 * @param bounds by which it is judged
 * @param allowed what it is told that it may do
 * @param end puts back, and tells what was done
 */
record Trial(
        Counterpart side, Mischief mischief, Bounds bounds, Bounds allowed, Function<LiveTarget, RestoreReport> end) {

    static Trial of(Counterpart side, Mischief mischief, Bounds bounds) {
        return new Trial(side, mischief, bounds, bounds, LiveTarget::putBack);
    }

    @Override
    public String toString() {
        return "%s, %s, %d calls".formatted(side.family(), mischief, bounds.calls());
    }

    /** What a run does at a target. */
    interface Script {

        void run(LiveTarget target, OutsideAccount account);
    }

    /** One move of one of those who may be changed. */
    private record Step(int who, String amount) {}

    // In scenarios of up to three calls; some would exceed a budget of 20.
    private static final List<List<Step>> SCENARIOS = List.of(
            List.of(new Step(0, "10")),
            List.of(new Step(0, "10"), new Step(0, "10")),
            List.of(new Step(0, "-15.5"), new Step(0, "12"), new Step(0, "-4")),
            List.of(new Step(0, "20.01")),
            List.of(new Step(0, "10"), new Step(1, "10"), new Step(0, "1")),
            List.of(new Step(1, "7")));

    static void few(LiveTarget target, OutsideAccount account) {
        few(target, account, true);
    }

    /** As somebody would write it who forgets to put back. */
    static void fewAndNothingPutBack(LiveTarget target, OutsideAccount account) {
        few(target, account, false);
    }

    private static void few(LiveTarget target, OutsideAccount account, boolean leaving) {
        Counterpart side = account.side();
        FamilyCalls calls = Session.on(target, Contracts.ofLedgermock()).of(side.family());
        for (List<Step> scenario : SCENARIOS) {
            try {
                calls.tenant().changeable(side.kind());
                for (Step step : scenario) {
                    side.move(calls, side.keys().get(step.who), step.amount);
                }
            } catch (UncheckedIOException | SkippedException e) {
                // So does a scenario.
            }
            try {
                if (leaving) {
                    target.leave();
                }
            } catch (AssertionError e) {
                assertThat(e).hasMessageContaining("NOT PUT BACK: " + side.kind() + " ");
            }
        }
    }

    /** All that is known of the operations that can be taken back. */
    static void whole(LiveTarget target, OutsideAccount account) {
        Set<String> operations = new TreeSet<>(account.side().setting());
        operations.add(account.side().changing());
        ContractRun.of(
                        target,
                        new Selection(List.of(account.side().family()), operations, Optional.empty()),
                        account::now)
                .run();
    }

    /**
     * What came of it.
     *
     * @param problems what it did or told otherwise than it may
     */
    record Result(RestoreReport told, OutsideAccount.History history, long calls, List<String> problems) {

        /** For people. */
        String line() {
            return "moved at worst %s, %d calls, left %s, %s"
                    .formatted(
                            history.worst(),
                            calls,
                            history.moved(),
                            told.notUndone().isEmpty() ? "nothing to tell" : "told");
        }
    }

    Result run(Outside outside, Path folder, Script script) throws IOException {
        try (OutsideAccount account = outside.account(side)) {
            return run(outside, account, folder, script);
        }
    }

    private Result run(Outside outside, OutsideAccount account, Path folder, Script script) throws IOException {
        Front.Conduct conduct = mischief.made().apply(account);
        Path journal = Files.createTempDirectory(folder, "trial").resolve("journal");
        Permission permission = allowed.permission(side);
        try (Front front = outside.front(call -> {
                    synchronized (account) {
                        account.keepTime();
                        return conduct.answer(call);
                    }
                });
                LiveTarget target = account.target(
                        front.uri(),
                        permission,
                        ChangeJournal.of(
                                journal, new JournalLine.Run("outside", Optional.empty(), permission.budgets())))) {
            target.share(List.of(side.family()));
            script.run(target, account);
            RestoreReport told = end.apply(target);
            long calls = front.calls();
            OutsideAccount.History history = account.history();
            List<String> problems = new ArrayList<>(bounds.problems(side, history, calls, told));
            if (mischief.ending() == Mischief.Ending.ALL_PUT_BACK
                    && !(told.notUndone().isEmpty() && history.isAllBack())) {
                problems.add("all could be put back, and it tells " + told.notUndone());
            }
            if (Files.exists(journal) == told.notUndone().isEmpty()) {
                problems.add("its journal is " + (Files.exists(journal) ? "there" : "gone") + ", and it tells "
                        + told.notUndone());
            }
            return new Result(told, history, calls, List.copyOf(problems));
        }
    }
}
