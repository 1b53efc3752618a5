package org.ledgermock.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.ledgermock.explore.Breach;
import org.ledgermock.explore.ExplorationProgress;
import org.ledgermock.message.Texts;

/** Tells how an exploration goes on: what the program did at first, what is tried, and now and then how far that is. */
final class ExploreLines implements ExplorationProgress {

    private static final Duration EACH = Duration.ofSeconds(5);

    private final PrintWriter out;
    private final InstantSource clock;
    private final int parallel;
    private Instant begin;
    private Instant last;
    private int broke;

    ExploreLines(PrintWriter out, InstantSource clock, int parallel) {
        this.out = out;
        this.clock = clock;
        this.parallel = parallel;
        this.begin = clock.instant();
        this.last = begin;
    }

    @Override
    public void undisturbed(String did, Optional<Breach> broken) {
        out.println("Undisturbed: " + did);
        out.flush();
    }

    @Override
    public synchronized void begins(int depth, int stories) {
        begin = clock.instant();
        last = begin;
        broke = 0;
        if (stories > 0) {
            out.println(
                    depth == 1
                            ? "%s, %d side by side. Ctrl-C ends it with what is known."
                                    .formatted(Texts.count(stories, "single deviation", "single deviations"), parallel)
                            : "%s, where your program went on.".formatted(Texts.count(stories, "pair", "pairs")));
            out.flush();
        }
    }

    @Override
    public synchronized void tried(int done, int of, boolean broken) {
        broke += broken ? 1 : 0;
        Instant now = clock.instant();
        if (Duration.between(last, now).compareTo(EACH) >= 0 && done < of) {
            last = now;
            long left = Duration.between(begin, now)
                    .multipliedBy(of - done)
                    .dividedBy(done)
                    .toSeconds();
            // Whether some broke it may show only when all are known.
            String found = broke == 0 ? "" : ", %d broke it".formatted(broke);
            out.println("  %d of %d%s, about %d s left".formatted(done, of, found, left));
            out.flush();
        }
    }
}
