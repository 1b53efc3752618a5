package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What a run has found so far. Safe for use by several threads: somebody may ask while it goes on. */
public final class Findings {

    private final Target target;
    private final Progress progress;
    private final InstantSource clock;
    private final Instant began;
    private final List<Verdict> verdicts = new ArrayList<>();
    private final TreeSet<String> additions = new TreeSet<>();

    Findings(Target target, Progress progress, InstantSource clock) {
        this.target = requireNonNull(target, "target");
        this.progress = requireNonNull(progress, "progress");
        this.clock = requireNonNull(clock, "clock");
        this.began = clock.instant();
    }

    synchronized void add(Verdict verdict) {
        verdicts.add(verdict);
        progress.done(verdict);
    }

    synchronized void addition(String field) {
        additions.add(field);
    }

    /** A result that has what there is by now. */
    public RunResult soFar() {
        return result(false);
    }

    RunResult all() {
        return result(true);
    }

    private synchronized RunResult result(boolean complete) {
        return new RunResult(target.name(), target.isOwnMock(), began, clock.instant(), verdicts, additions, complete);
    }
}
