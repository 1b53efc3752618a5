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

/** Of all runs that broke what is expected, keeps the plainest of each kind, and makes sure of it. */
final class Sorting {

    private static final int MOST = 4;
    private static final int RUNS_WITHOUT_END = 2;

    private final Expectation expectation;
    private final StoryRunner runner;
    private final Duration patience;
    private final int runs;
    private final List<String> notes;
    private final BooleanSupplier stopped;

    /** @param runs in how many a story is looked at in all */
    Sorting(
            Expectation expectation,
            StoryRunner runner,
            Duration patience,
            int runs,
            List<String> notes,
            BooleanSupplier stopped) {
        this.expectation = expectation;
        this.runner = runner;
        this.patience = patience;
        this.runs = runs;
        this.notes = notes;
        this.stopped = stopped;
    }

    /** Whether the flow has a word for an outcome that is not known. */
    static boolean saysUnknown(List<Course> courses) {
        return courses.stream().anyMatch(course -> course.outcome() == ToldOutcome.UNKNOWN);
    }

    List<Broken> sorted(List<Course> courses) throws InterruptedException {
        boolean saysUnknown = saysUnknown(courses);
        Map<String, List<Course>> groups = groups(courses, saysUnknown);
        List<Broken> broken = new ArrayList<>();
        for (List<Course> group : groups.values()) {
            if (broken.size() == MOST) {
                notes.add("further stories break it: fix these first");
                break;
            }
            made(group, saysUnknown).ifPresent(broken::add);
        }
        return broken;
    }

    // By verdict and operation, the worst first, and in each the plainest first: the order in which they were planned.
    private Map<String, List<Course>> groups(List<Course> courses, boolean saysUnknown) {
        List<Course> broken = courses.stream()
                .filter(course -> course.unmet().isEmpty())
                .filter(course -> verdict(course, saysUnknown).isPresent())
                .sorted(Comparator.<Course, Integer>comparing(
                                course -> course.story().length())
                        .thenComparing(course -> verdict(course, saysUnknown).orElseThrow())
                        .thenComparing(Sorting::number))
                .toList();
        Set<String> alone = new HashSet<>();
        Map<String, List<Course>> groups = new LinkedHashMap<>();
        for (Course course : broken) {
            List<Trouble> troubles = course.story().troubles();
            // What one of the two breaks by itself, wherever it comes, is that story again.
            if (troubles.size() > 1 && troubles.stream().map(Sorting::anywhere).anyMatch(alone::contains)) {
                continue;
            }
            if (troubles.size() == 1) {
                alone.add(anywhere(troubles.get(0)));
            }
            groups.computeIfAbsent(
                            verdict(course, saysUnknown).orElseThrow() + " " + place(course.story()),
                            none -> new ArrayList<>())
                    .add(course);
        }
        return groups;
    }

    private Optional<Breach> verdict(Course course, boolean saysUnknown) {
        return Judge.verdict(expectation, course, saysUnknown);
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

    private Optional<Broken> made(List<Course> group, boolean saysUnknown) throws InterruptedException {
        Course plainest = group.get(0);
        Breach verdict = verdict(plainest, saysUnknown).orElseThrow();
        for (Story shorter : plainest.story().shorter()) {
            Course course = runner.run(shorter, patience);
            if (course.unmet().isEmpty() && verdict(course, saysUnknown).equals(Optional.of(verdict))) {
                plainest = course;
                break;
            }
        }
        int times = 1;
        int of = 1;
        int most = verdict == Breach.NO_END ? RUNS_WITHOUT_END : runs;
        while (of < most && !stopped.getAsBoolean()) {
            Course again = runner.run(plainest.story(), patience);
            if (stopped.getAsBoolean()) {
                break;
            }
            of++;
            times += again.unmet().isEmpty() && verdict(again, saysUnknown).equals(Optional.of(verdict)) ? 1 : 0;
        }
        // A busy machine makes a run slow; the ledger it does not change.
        if (verdict == Breach.NO_END && times == 1 && of > 1) {
            notes.add("%s took longer than %d s once, and not again".formatted(plainest.story(), patience.toSeconds()));
            return Optional.empty();
        }
        List<Story> also = group.stream().skip(1).map(Course::story).toList();
        return Optional.of(new Broken(verdict, plainest, times, of, also));
    }
}
