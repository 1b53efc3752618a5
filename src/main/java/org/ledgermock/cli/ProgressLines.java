package org.ledgermock.cli;

import java.io.PrintWriter;
import org.ledgermock.verify.Outcome;
import org.ledgermock.verify.Progress;
import org.ledgermock.verify.Verdict;

/** A line for each hundred verdicts, and for each that is bad. */
final class ProgressLines implements Progress {

    private static final int EVERY = 100;

    private final PrintWriter out;
    private int count;

    ProgressLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void done(Verdict verdict) {
        count++;
        if (verdict.outcome() == Outcome.FAILED || verdict.outcome() == Outcome.DIFFERS) {
            out.println("%s %s/%s: %s"
                    .formatted(
                            verdict.outcome() == Outcome.FAILED ? "FAILED" : "not as guessed:",
                            verdict.family(),
                            verdict.operation(),
                            verdict.name()));
        } else if (count % EVERY == 0) {
            out.println("%d done, at %s/%s".formatted(count, verdict.family(), verdict.operation()));
        }
    }
}
