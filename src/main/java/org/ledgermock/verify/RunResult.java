package org.ledgermock.verify;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What came of a run.
 *
 * @param target as it names itself
 * @param ownMock whether it was a mock of our own
 * @param additions fields in answers that no schema has, each with its operation: additive drift of a live endpoint
 * @param complete whether it went on to its end
 */
public record RunResult(
        String target,
        boolean ownMock,
        Instant began,
        Instant ended,
        List<Verdict> verdicts,
        SortedSet<String> additions,
        boolean complete) {

    public RunResult {
        verdicts = List.copyOf(verdicts);
        additions = new TreeSet<>(additions);
    }

    /** Whether the contract held, wherever it was looked at. */
    public boolean held() {
        return failures().isEmpty();
    }

    /** Whether nothing was looked at, for all was skipped. */
    public boolean isEmpty() {
        return of(Outcome.SKIPPED).size() == verdicts.size();
    }

    public List<Verdict> failures() {
        return of(Outcome.FAILED);
    }

    /** What differs from guesses, and decides nothing. */
    public List<Verdict> differing() {
        return of(Outcome.DIFFERS);
    }

    public List<Verdict> of(Outcome outcome) {
        return verdicts.stream().filter(verdict -> verdict.outcome() == outcome).toList();
    }
}
