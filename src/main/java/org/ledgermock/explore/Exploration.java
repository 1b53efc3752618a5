package org.ledgermock.explore;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an exploration has come to.
 *
 * @param undisturbed the run in which nothing went wrong
 * @param broken the stories that break what is expected, at most one of a kind; none when it holds
 * @param notTried what was left out, with reasons
 * @param notes what else was seen
 */
public record Exploration(
        Expectation expectation,
        Course undisturbed,
        Tries singles,
        Tries pairs,
        int pruned,
        List<Broken> broken,
        List<String> notTried,
        List<String> notes,
        List<Tried> tried,
        int runs,
        Duration took) {

    /**
     * Stories of one length.
     *
     * @param tried how many came to pass, and were judged
     * @param left how many were not begun
     * @param unmet how many did not come to pass
     */
    public record Tries(int tried, int left, int unmet) {

        static final Tries NONE = new Tries(0, 0, 0);

        int all() {
            return tried + left + unmet;
        }
    }

    /** One that was tried. */
    record Tried(Story story, ToldOutcome outcome, Optional<Breach> verdict) {}

    public Exploration {
        requireNonNull(expectation, "expectation");
        requireNonNull(undisturbed, "undisturbed");
        requireNonNull(singles, "singles");
        requireNonNull(pairs, "pairs");
        broken = List.copyOf(broken);
        notTried = List.copyOf(notTried);
        notes = List.copyOf(notes);
        tried = List.copyOf(tried);
        requireNonNull(took, "took");
    }

    public boolean isBroken() {
        return !broken.isEmpty();
    }

    /** Whether each single thing that is tried was tried, and any came to pass. */
    public boolean isWhole() {
        return singles.left() == 0 && singles.tried() > 0;
    }

    /** {@code holds}, {@code broken}, or {@code unfinished} when nothing broke and not all was tried. */
    public String verdict() {
        return isBroken() ? "broken" : isWhole() ? "holds" : "unfinished";
    }
}
