package org.ledgermock.explore;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Texts;

/**
 * Explores a flow: runs it undisturbed, then with each thing going wrong at each delivery, then with a second one behind
 * the first where the flow went on, and makes sure of what broke.
 */
public final class Explorer {

    private static final InstantSource CLOCK = InstantSource.system();
    private static final int UNLIKE_RUNS = 5;
    private static final int LIKE_RUNS = 3;
    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(10);
    private static final Duration FIRST_PATIENCE = Duration.ofMinutes(1);
    private static final int TIMES = 10;

    private final Expectation expectation;
    private final Flow flow;
    private final Choice choice;
    private final ExplorationProgress progress;
    private final List<String> notes = new ArrayList<>();
    private volatile boolean stopped;

    public Explorer(Expectation expectation, Flow flow, Choice choice, ExplorationProgress progress) {
        this.expectation = expectation;
        this.flow = flow;
        this.choice = choice;
        this.progress = progress;
    }

    /** Begins no more runs, and ends those that go on: what is known by then is the result. */
    public void stop() {
        stopped = true;
        flow.stop();
    }

    /**
     * Explores it.
     *
     * @param base as each run begins; it is not changed
     * @throws IllegalArgumentException when the expectation names what is not there, or nothing is chosen that could go wrong
     * @throws NeverCalled when the flow calls nothing
     */
    public Exploration explore(SandboxClient base) throws InterruptedException {
        Instant begin = CLOCK.instant();
        try (StoryRunner runner = new StoryRunner(base, expectation, flow, CLOCK)) {
            Course first = runner.run(Story.UNDISTURBED, choice.patience().orElse(FIRST_PATIENCE));
            Optional<Breach> broken = looked(first);
            runner.name(keyed(first));
            Course second = runner.run(Story.UNDISTURBED, patience(first));
            if (broken.isEmpty() && !stopped) {
                broken = Judge.undisturbed(expectation, second);
            }
            if (broken.isPresent()) {
                return brokenUndisturbed(broken.get(), broken(first) ? first : second, runner, begin);
            }
            boolean alike = first.likeness().equals(second.likeness());
            if (!alike) {
                notes.add("two undisturbed runs were not alike: %s; and %s"
                        .formatted(first.likeness(), second.likeness()));
            }
            Plan plan = new Plan(expectation.family(), choice);
            Trials trials = new Trials(runner, choice, patience(first), begin.plus(choice.time()), CLOCK);
            List<Story> singles = plan.singles(second);
            if (singles.isEmpty()) {
                throw new IllegalArgumentException(
                        "nothing is left that could go wrong: of the kinds that were chosen, none can come at these calls");
            }
            List<Course> courses = new ArrayList<>(tried(trials, 1, singles));
            Exploration.Tries ofSingles = tries(singles, courses);
            Onward onward = choice.depth() > 1 ? onward(plan, second, courses) : new Onward(List.of(), 0);
            List<Course> ofPairs = tried(trials, 2, onward.stories);
            courses.addAll(ofPairs);
            Map<Integer, Long> late = runner.lateCalls();
            Optional<Course> goesOn = Stream.of(first, second)
                    .filter(one -> late.containsKey(one.number()))
                    .findFirst();
            if (goesOn.isPresent()) {
                return brokenUndisturbed(Breach.AFTER_END, goesOn.get(), runner, begin);
            }
            return new Exploration(
                    expectation,
                    second,
                    ofSingles,
                    tries(onward.stories, ofPairs),
                    onward.pruned,
                    new Sorting(
                                    expectation,
                                    runner,
                                    patience(first),
                                    alike ? LIKE_RUNS : UNLIKE_RUNS,
                                    notes,
                                    () -> stopped)
                            .sorted(withLateCalls(late, courses)),
                    plan.notTried(),
                    notes(courses, second),
                    tried(courses),
                    runner.runs(),
                    Duration.between(begin, CLOCK.instant()));
        }
    }

    /** Runs one story alone, several times. */
    public Exploration repeat(SandboxClient base, Story story) throws InterruptedException {
        Instant begin = CLOCK.instant();
        try (StoryRunner runner = new StoryRunner(base, expectation, flow, CLOCK)) {
            Course first = runner.run(Story.UNDISTURBED, choice.patience().orElse(FIRST_PATIENCE));
            Optional<Breach> broken = looked(first);
            runner.name(keyed(first));
            if (broken.isPresent()) {
                return brokenUndisturbed(broken.get(), first, runner, begin);
            }
            Course course = runner.run(story, patience(first));
            List<Course> courses = course.unmet().isEmpty() ? List.of(course) : List.of();
            return new Exploration(
                    expectation,
                    first,
                    new Exploration.Tries(courses.size(), 1 - courses.size(), 0),
                    Exploration.Tries.NONE,
                    0,
                    new Sorting(expectation, runner, patience(first), LIKE_RUNS, notes, () -> stopped)
                            .sorted(withLateCalls(runner.lateCalls(), courses)),
                    List.of("all else: one story was asked for"),
                    notes(List.of(course), first),
                    tried(courses),
                    runner.runs(),
                    Duration.between(begin, CLOCK.instant()));
        }
    }

    private Optional<Breach> looked(Course first) throws InterruptedException {
        if (stopped) {
            throw new InterruptedException("stopped before anything was known");
        }
        if (first.calls().isEmpty()) {
            throw new NeverCalled(first.ended());
        }
        Optional<Breach> broken = Judge.undisturbed(expectation, first);
        progress.undisturbed(StoryWords.course(first), broken);
        return broken;
    }

    private boolean broken(Course course) {
        return Judge.undisturbed(expectation, course).isPresent();
    }

    private Exploration brokenUndisturbed(Breach verdict, Course course, StoryRunner runner, Instant begin)
            throws InterruptedException {
        int times = 1;
        for (int again = 1; again < LIKE_RUNS && !stopped; again++) {
            times += broken(runner.run(Story.UNDISTURBED, patience(course))) ? 1 : 0;
        }
        return new Exploration(
                expectation,
                course,
                Exploration.Tries.NONE,
                Exploration.Tries.NONE,
                0,
                List.of(new Broken(verdict, course, times, LIKE_RUNS, List.of())),
                List.of("anything going wrong: it is broken without that"),
                notes,
                List.of(),
                runner.runs(),
                Duration.between(begin, CLOCK.instant()));
    }

    private Duration patience(Course undisturbed) {
        Duration usual = undisturbed.took().multipliedBy(TIMES);
        return choice.patience().orElse(usual.compareTo(LEAST_PATIENCE) > 0 ? usual : LEAST_PATIENCE);
    }

    private static Set<String> keyed(Course course) {
        Map<String, Set<String>> keys = new HashMap<>();
        course.calls()
                .forEach(call -> call.key()
                        .map(JsonValue::asText)
                        .ifPresent(key -> keys.computeIfAbsent(call.operation(), none -> new TreeSet<>())
                                .add(key)));
        keys.values().removeIf(all -> all.size() < 2);
        return keys.keySet();
    }

    private List<Course> tried(Trials trials, int depth, List<Story> stories) throws InterruptedException {
        progress.begins(depth, stories.size());
        return trials.all(
                stories,
                () -> stopped,
                (done, course) -> progress.tried(
                        done,
                        stories.size(),
                        course.unmet().isEmpty()
                                && Judge.verdict(expectation, course, false).isPresent()));
    }

    private static Exploration.Tries tries(List<Story> stories, List<Course> courses) {
        int met = (int)
                courses.stream().filter(course -> course.unmet().isEmpty()).count();
        return new Exploration.Tries(met, stories.size() - courses.size(), courses.size() - met);
    }

    /** Stories with one thing more, and how many were not gone on with, for another left the same. */
    private record Onward(List<Story> stories, int pruned) {}

    private Onward onward(Plan plan, Course undisturbed, List<Course> courses) {
        boolean saysUnknown = Sorting.saysUnknown(courses);
        Map<String, Course> unlike = new LinkedHashMap<>();
        int pruned = 0;
        for (Course course : courses) {
            if (!course.unmet().isEmpty()
                    || Judge.verdict(expectation, course, saysUnknown).isPresent()
                    || course.story().troubles().isEmpty()
                    || course.likeness().equals(undisturbed.likeness())) {
                continue;
            }
            String left = choice.thorough() ? course.story().toString() : left(course);
            pruned += unlike.putIfAbsent(left, course) == null ? 0 : 1;
        }
        List<Story> stories = unlike.values().stream()
                .flatMap(course -> plan.onward(course).stream())
                .toList();
        return new Onward(stories, pruned);
    }

    // What a story left, and where: of those that left the same one goes on.
    private static String left(Course course) {
        CallName last = course.story()
                .troubles()
                .get(course.story().troubles().size() - 1)
                .at();
        StringBuilder left =
                new StringBuilder(course.moved()).append(course.others()).append(course.outcome());
        course.deliveriesBehind(Optional.of(last)).stream()
                .map(CallSeen::step)
                .sorted()
                .forEach(step -> left.append(' ').append(step));
        return left.append(" behind ").append(last).toString();
    }

    private static List<Course> withLateCalls(Map<Integer, Long> late, List<Course> courses) {
        return courses.stream()
                .map(course ->
                        late.containsKey(course.number()) ? course.withAfterEnd(late.get(course.number())) : course)
                .toList();
    }

    private List<String> notes(List<Course> courses, Course undisturbed) {
        List<String> all = new ArrayList<>(notes);
        long unknown = courses.stream()
                .filter(one -> one.outcome() == ToldOutcome.UNKNOWN)
                .count();
        if (unknown > 0) {
            all.add("it said %d of %d times that it does not know".formatted(unknown, courses.size()));
        }
        List<String> unmet = courses.stream()
                .filter(course -> !course.unmet().isEmpty())
                .map(course -> course.story().toString())
                .toList();
        if (!unmet.isEmpty()) {
            all.add("%s did not come to pass: %s"
                    .formatted(
                            Texts.count(unmet.size(), "story", "stories"), Texts.shortened(String.join("; ", unmet))));
        }
        Set<String> before = new HashSet<>();
        undisturbed.findings().forEach(one -> before.add(one.mistake()));
        Set<String> mistakes = new TreeSet<>();
        courses.forEach(course -> course.findings().stream()
                .filter(one -> !before.contains(one.mistake()))
                .forEach(one -> mistakes.add(one.mistake() + " (" + one.operation() + ")")));
        if (!mistakes.isEmpty()) {
            all.add("the scorecard also saw: " + String.join(", ", mistakes));
        }
        return all;
    }

    private List<Exploration.Tried> tried(List<Course> courses) {
        boolean saysUnknown = Sorting.saysUnknown(courses);
        return courses.stream()
                .filter(course -> course.unmet().isEmpty())
                .map(course -> new Exploration.Tried(
                        course.story(), course.outcome(), Judge.verdict(expectation, course, saysUnknown)))
                .toList();
    }
}
