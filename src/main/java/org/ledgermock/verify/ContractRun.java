package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.ledgermock.client.Launcher;

/** Runs what is known of the families against a target. */
public final class ContractRun {

    /** By which cases are made, unless another is asked for. */
    public static final long DEFAULT_SEED = 1;

    private final Target target;
    private final Selection selection;
    private final Progress progress;
    private final Optional<Path> report;
    private final int threads;
    private final long seed;
    private final boolean guessesDecide;
    private final InstantSource clock;
    private final Decided decided;

    private ContractRun(
            Target target,
            Selection selection,
            Progress progress,
            Optional<Path> report,
            int threads,
            long seed,
            boolean guessesDecide,
            InstantSource clock,
            Decided decided) {
        this.target = requireNonNull(target, "target");
        this.selection = requireNonNull(selection, "selection");
        this.progress = requireNonNull(progress, "progress");
        this.report = requireNonNull(report, "report");
        this.threads = threads;
        this.seed = seed;
        this.guessesDecide = guessesDecide;
        this.clock = requireNonNull(clock, "clock");
        this.decided = requireNonNull(decided, "decided");
    }

    /**
     * A run of all that is selected, in one thread, without reports; the target stays the caller's to close. Of a mock of
     * our own everything is known: a guess that it does not keep is its defect.
     */
    public static ContractRun of(Target target, Selection selection, InstantSource clock) {
        return new ContractRun(
                target,
                selection,
                Progress.NONE,
                Optional.empty(),
                1,
                DEFAULT_SEED,
                target.isOwnMock(),
                clock,
                new Decided(List.of()));
    }

    public ContractRun tellingTo(Progress listener) {
        return new ContractRun(target, selection, listener, report, threads, seed, guessesDecide, clock, decided);
    }

    /** With Cucumber's own report in this folder, {@code TEST-scenarios.xml}. */
    public ContractRun reportingTo(Path folder) {
        return new ContractRun(
                target, selection, progress, Optional.of(folder), threads, seed, guessesDecide, clock, decided);
    }

    /** In so many threads: for a mock of our own, in which scenarios do not see each other. */
    public ContractRun inThreads(int count) {
        return new ContractRun(target, selection, progress, report, count, seed, guessesDecide, clock, decided);
    }

    /** With cases made by this seed: the same makes the same. */
    public ContractRun withSeed(long chosen) {
        return new ContractRun(target, selection, progress, report, threads, chosen, guessesDecide, clock, decided);
    }

    /** Also what is inferred or invented decides whether the contract held; else it is only told. */
    public ContractRun decidedByGuesses(boolean chosen) {
        return new ContractRun(target, selection, progress, report, threads, seed, chosen, clock, decided);
    }

    /** Goes on with earlier runs: what they decided is not run again, and belongs to the result. */
    public ContractRun resuming(List<Verdict> earlier) {
        return new ContractRun(
                target, selection, progress, report, threads, seed, guessesDecide, clock, new Decided(earlier));
    }

    public RunResult run() {
        return run(begun());
    }

    /** Where this run will put what it finds, for those who look before its end. */
    public Findings begun() {
        return new Findings(target, progress, clock, decided.verdicts());
    }

    /** @param findings that this run has {@link #begun} with */
    public RunResult run(Findings findings) {
        new CurrentRun(target, selection.contracts(), findings::addition).during(() -> {
            CaseRun cases = new CaseRun(selection, seed, clock, decided);
            OrderedRun ordered = new OrderedRun(selection, clock);
            if (selection.tags().isEmpty()) {
                findings.expect(cases.count() + (target.isOwnMock() ? ordered.count() : 0));
            }
            Consumer<Verdict> verdicts = verdict -> findings.add(repeatable(decided(grounded(verdict))));
            new ScenarioRun(selection, report, threads, !target.isOwnMock(), decided)
                    .run(new VerdictListener(verdicts), findings::expect);
            // Tags are of scenarios: who asks for some has no use for cases.
            if (selection.tags().isEmpty()) {
                inThreads(cases.tasks(verdicts));
                if (target.isOwnMock()) {
                    inThreads(ordered.tasks(verdicts));
                }
            }
        });
        return findings.all();
    }

    private static boolean isBad(Verdict verdict) {
        return verdict.outcome() == Outcome.FAILED || verdict.outcome() == Outcome.DIFFERS;
    }

    // What a scenario rests on is in its tags.
    private Verdict grounded(Verdict verdict) {
        if (!isBad(verdict) || verdict.kind() != Verdict.Kind.SCENARIO) {
            return verdict;
        }
        String lines = Grounds.of(
                        verdict.statements(), selection.contracts().family(verdict.family()), verdict.operation())
                .line();
        return lines.isEmpty() ? verdict : verdict.with(lines.strip());
    }

    private Verdict decided(Verdict verdict) {
        return verdict.outcome() == Outcome.DIFFERS && guessesDecide ? verdict.as(Outcome.FAILED) : verdict;
    }

    // One call alone may not come to it: what was called before it has changed the state.
    private Verdict repeatable(Verdict verdict) {
        return isBad(verdict)
                ? verdict.with("%s: %s verify --family %s%s%s%s"
                        .formatted(
                                target.hide(target.words()).equals(target.words())
                                        ? "again"
                                        : "again, with what stands in <> put back",
                                Launcher.ofThisProcess().words(report),
                                verdict.family(),
                                selection
                                                .contracts()
                                                .operation(verdict.family(), verdict.operation())
                                                .isPresent()
                                        ? " --operation " + verdict.operation()
                                        : "",
                                seed == DEFAULT_SEED ? "" : " --seed " + seed,
                                target.hide(target.words())))
                : verdict;
    }

    // Made by this thread, so that they work for its run.
    private void inThreads(List<Callable<Void>> tasks) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            for (Future<Void> done : executor.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a case could not be run", e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }
}
