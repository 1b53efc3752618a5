package org.ledgermock.explore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Of all runs that broke what is expected, keeps the plainest of each kind, and makes sure of it. */
final class Sorting {

    private static final int MOST = 4;
    private static final int RUNS_WITHOUT_END = 2;

    private final Function<Course, Optional<Breach>> verdict;
    private final StoryRunner runner;
    private final Duration patience;
    private final int runs;
    private final List<String> notes;
    private final BooleanSupplier stopped;
    private final Set<Story> slowOnce = new HashSet<>();

    /** @param runs in how many a story is looked at in all */
    Sorting(
            Function<Course, Optional<Breach>> verdict,
            StoryRunner runner,
            Duration patience,
            int runs,
            List<String> notes,
            BooleanSupplier stopped) {
        this.verdict = verdict;
        this.runner = runner;
        this.patience = patience;
        this.runs = runs;
        this.notes = notes;
        this.stopped = stopped;
    }

    List<Broken> sorted(List<Course> courses) throws InterruptedException {
        List<Broken> broken = new ArrayList<>();
        for (List<Course> group : groups(courses).values()) {
            if (broken.size() == MOST) {
                notes.add("further stories break it: fix these first");
                break;
            }
            made(group).ifPresent(broken::add);
        }
        return broken;
    }

    /** The verdict on a run, but for one that was slow and was not again. */
    Optional<Breach> judged(Course course) {
        return verdict.apply(course).filter(broken -> !slowOnce.contains(course.story()));
    }

    // By verdict and operation, the worst first, and in each the plainest first: the order in which they were planned.
    private Map<String, List<Course>> groups(List<Course> courses) {
        List<Course> broken = courses.stream()
                .filter(Course::isMet)
                .filter(course -> verdict.apply(course).isPresent())
                .sorted(Comparator.<Course, Integer>comparing(
                                course -> course.story().length())
                        .thenComparing(course -> verdict.apply(course).orElseThrow())
                        .thenComparing(Sorting::number))
                .toList();
        Set<String> alone = new HashSet<>();
        Map<String, List<Course>> groups = new LinkedHashMap<>();
        for (Course course : broken) {
            List<Trouble> troubles = course.story().troubles();
            Breach breach = verdict.apply(course).orElseThrow();
            // What one of the two breaks by itself, wherever it comes, is that story again.
            if (troubles.size() > 1 && troubles.stream().map(Sorting::anywhere).anyMatch(alone::contains)) {
                continue;
            }
            // Whether it was the machine that was slow is not known yet.
            if (troubles.size() == 1 && breach != Breach.NO_END) {
                alone.add(anywhere(troubles.get(0)));
            }
            groups.computeIfAbsent(breach + " " + place(course.story()), none -> new ArrayList<>())
                    .add(course);
        }
        return groups;
    }

    private static long number(Course course) {
        return course.story().troubles().stream()
                .mapToLong(trouble -> trouble.at().number())
                .max()
                .orElse(0);
    }

    private static String anywhere(Trouble trouble) {
        return trouble.at().operation() + " " + trouble.going();
    }

    private static String place(Story story) {
        return story.troubles().isEmpty()
                ? "all of it"
                : story.troubles().get(story.troubles().size() - 1).at().operation();
    }

    private Optional<Broken> made(List<Course> group) throws InterruptedException {
        for (int at = 0; at < group.size(); at++) {
            Broken made = made(group.get(at), group.subList(at + 1, group.size()));
            // A busy machine makes a run slow; the ledger it does not change.
            if (made.verdict() != Breach.NO_END || made.times() > 1 || made.of() == 1) {
                return Optional.of(made);
            }
            slowOnce.add(group.get(at).story());
            notes.add("%s took longer than %d s once, and not again".formatted(made.story(), patience.toSeconds()));
        }
        return Optional.empty();
    }

    private Broken made(Course found, List<Course> others) throws InterruptedException {
        Course plainest = found;
        Optional<Breach> breach = verdict.apply(found);
        for (Story shorter : found.story().shorter()) {
            Course course = runner.run(shorter, patience);
            if (isSo(course, breach)) {
                plainest = course;
                break;
            }
        }
        int times = 1;
        int of = 1;
        int most = breach.equals(Optional.of(Breach.NO_END)) ? RUNS_WITHOUT_END : runs;
        while (of < most && !stopped.getAsBoolean()) {
            Course again = runner.run(plainest.story(), patience);
            if (stopped.getAsBoolean()) {
                break;
            }
            of++;
            times += isSo(again, breach) ? 1 : 0;
        }
        return new Broken(
                breach.orElseThrow(),
                plainest,
                times,
                of,
                others.stream().map(Course::story).toList());
    }

    private boolean isSo(Course course, Optional<Breach> breach) {
        return course.isMet() && verdict.apply(course).equals(breach);
    }
}
