package org.ledgermock.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.ledgermock.verify.Outcome;
import org.ledgermock.verify.Progress;
import org.ledgermock.verify.Verdict;

/** A line for each hundred verdicts, and for each quarter of a minute in which one came. */
final class ProgressLines implements Progress {

    private static final int EVERY = 100;
    private static final Duration LONG = Duration.ofSeconds(15);

    private final PrintWriter out;
    private final InstantSource clock;
    private Instant last;
    private int failed;

    ProgressLines(PrintWriter out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
        this.last = clock.instant();
    }

    @Override
    public void done(Verdict verdict, int done, int all) {
        failed += verdict.outcome() == Outcome.FAILED ? 1 : 0;
        Instant now = clock.instant();
        if (done % EVERY == 0 || Duration.between(last, now).compareTo(LONG) >= 0) {
            last = now;
            out.println("%d of %d done, %d failed, at %s/%s"
                    .formatted(done, all, failed, verdict.family(), verdict.operation()));
            out.flush();
        }
    }
}
