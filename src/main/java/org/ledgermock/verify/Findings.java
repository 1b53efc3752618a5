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
    private int expected;

    /** @param earlier verdicts of runs that this one goes on with */
    Findings(Target target, Progress progress, InstantSource clock, List<Verdict> earlier) {
        this.target = requireNonNull(target, "target");
        this.progress = requireNonNull(progress, "progress");
        this.clock = requireNonNull(clock, "clock");
        this.began = clock.instant();
        verdicts.addAll(earlier);
        this.expected = earlier.size();
    }

    /** So many more are to come. */
    synchronized void expect(int more) {
        expected += more;
    }

    synchronized void add(Verdict verdict) {
        verdicts.add(verdict);
        progress.done(verdict, verdicts.size(), Math.max(expected, verdicts.size()));
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
