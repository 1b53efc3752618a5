package org.ledgermock.explore;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
     * @param left those that were not begun
     * @param unmet those that did not come to pass
     */
    public record Tries(int tried, List<Story> left, List<Story> unmet) {

        static final Tries NONE = new Tries(0, List.of(), List.of());

        public Tries {
            left = List.copyOf(left);
            unmet = List.copyOf(unmet);
        }

        static Tries of(List<Story> stories, List<Course> courses) {
            Set<Story> begun = courses.stream().map(Course::story).collect(Collectors.toSet());
            List<Story> unmet = courses.stream()
                    .filter(course -> !course.isMet())
                    .map(Course::story)
                    .toList();
            return new Tries(
                    courses.size() - unmet.size(),
                    stories.stream().filter(story -> !begun.contains(story)).toList(),
                    unmet);
        }

        int all() {
            return tried + untried();
        }

        int untried() {
            return left.size() + unmet.size();
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

    /** Whether each single thing that is tried came to pass. */
    public boolean isWhole() {
        return singles.tried() > 0 && singles.untried() == 0;
    }

    /** Whether the program has said that it does not know. */
    public boolean saysUnknown() {
        return tried.stream().anyMatch(one -> one.outcome() == ToldOutcome.UNKNOWN);
    }

    /** {@code holds}, {@code broken}, or {@code unfinished} when nothing broke and not all came to pass. */
    public String verdict() {
        return isBroken() ? "broken" : isWhole() ? "holds" : "unfinished";
    }
}
