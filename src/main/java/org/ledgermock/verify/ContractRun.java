package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Runs what is known of the families against a target. */
public final class ContractRun {

    private final Target target;
    private final Selection selection;
    private final Progress progress;
    private final Optional<Path> report;
    private final int threads;
    private final InstantSource clock;

    private ContractRun(
            Target target,
            Selection selection,
            Progress progress,
            Optional<Path> report,
            int threads,
            InstantSource clock) {
        this.target = requireNonNull(target, "target");
        this.selection = requireNonNull(selection, "selection");
        this.progress = requireNonNull(progress, "progress");
        this.report = requireNonNull(report, "report");
        this.threads = threads;
        this.clock = requireNonNull(clock, "clock");
    }

    /** A run of all that is selected, in one thread, without reports; the target stays the caller's to close. */
    public static ContractRun of(Target target, Selection selection, InstantSource clock) {
        return new ContractRun(target, selection, Progress.NONE, Optional.empty(), 1, clock);
    }

    public ContractRun tellingTo(Progress listener) {
        return new ContractRun(target, selection, listener, report, threads, clock);
    }

    /** With Cucumber's own reports in this folder: {@code scenarios.html} and {@code TEST-scenarios.xml}. */
    public ContractRun reportingTo(Path folder) {
        return new ContractRun(target, selection, progress, Optional.of(folder), threads, clock);
    }

    /** In so many threads: for a mock of our own, in which scenarios do not see each other. */
    public ContractRun inThreads(int count) {
        return new ContractRun(target, selection, progress, report, count, clock);
    }

    public RunResult run() {
        Instant began = clock.instant();
        List<Verdict> verdicts = Collections.synchronizedList(new ArrayList<>());
        SortedSet<String> additions = Collections.synchronizedSortedSet(new TreeSet<>());
        VerdictListener listener = new VerdictListener(verdict -> {
            synchronized (verdicts) {
                verdicts.add(verdict);
                progress.done(verdict);
            }
        });
        new CurrentRun(target, additions::add).during(() -> new ScenarioRun(selection, report, threads).run(listener));
        return new RunResult(target.name(), target.isOwnMock(), began, clock.instant(), verdicts, additions);
    }
}
