package org.ledgermock.explore;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.JsonValue;

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
            Plan plan = new Plan(expectation.family(), choice, flow);
            if (hasMore(first, second)) {
                plan.leaveOut(
                        "calls of the first undisturbed run that the second did not make",
                        "they do not come each time");
            }
            Trials trials = new Trials(runner, choice, patience(first), begin.plus(choice.time()), CLOCK);
            List<Story> singles = plan.singles(second);
            if (singles.isEmpty()) {
                throw new IllegalArgumentException(
                        "nothing is left that could go wrong: of the kinds that were chosen, none can come at these calls");
            }
            List<Course> ofSingles = new ArrayList<>(tried(trials, 1, singles));
            for (Course course : ofSingles.stream().filter(Course::lacksField).toList()) {
                plan.leaveOut(course.story().toString(), "its answer has no such field");
                singles.remove(course.story());
                ofSingles.remove(course);
            }
            Pruning.Onward onward = choice.depth() > 1
                    ? new Pruning(verdict(ofSingles), choice.thorough()).onward(plan, second, ofSingles)
                    : new Pruning.Onward(List.of(), 0);
            List<Course> ofPairs = tried(trials, 2, onward.stories());
            Map<Integer, Long> late = runner.lateCalls();
            Optional<Course> goesOn = Stream.of(first, second)
                    .filter(one -> late.containsKey(one.number()))
                    .findFirst();
            if (goesOn.isPresent()) {
                return brokenUndisturbed(Breach.AFTER_END, goesOn.get(), runner, begin);
            }
            List<Course> courses = Stream.concat(ofSingles.stream(), ofPairs.stream())
                    .map(course -> withLateCalls(course, late))
                    .toList();
            Sorting sorting = sorting(courses, runner, patience(first), alike ? LIKE_RUNS : UNLIKE_RUNS);
            List<Broken> sorted = sorting.sorted(courses);
            return new Exploration(
                    expectation,
                    second,
                    Exploration.Tries.of(singles, ofSingles),
                    Exploration.Tries.of(onward.stories(), ofPairs),
                    onward.pruned(),
                    sorted,
                    plan.notTried(),
                    notes(courses, second),
                    tried(courses, sorting),
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
            Course course = repeated(runner, story, patience(first));
            List<Course> courses = stopped ? List.of() : List.of(withLateCalls(course, runner.lateCalls()));
            Sorting sorting = sorting(courses, runner, patience(first), LIKE_RUNS);
            List<Broken> sorted = sorting.sorted(courses);
            return new Exploration(
                    expectation,
                    first,
                    Exploration.Tries.of(List.of(story), courses),
                    Exploration.Tries.NONE,
                    0,
                    sorted,
                    List.of("all else: one story was asked for"),
                    notes(courses, first),
                    tried(courses, sorting),
                    runner.runs(),
                    Duration.between(begin, CLOCK.instant()));
        }
    }

    // What breaks it sometimes may not the first time.
    private Course repeated(StoryRunner runner, Story story, Duration patience) throws InterruptedException {
        Course course = runner.run(story, patience);
        for (int again = 1; again < LIKE_RUNS && !stopped; again++) {
            if (course.isMet() && verdict(List.of(course)).apply(course).isPresent()) {
                return course;
            }
            Course another = runner.run(story, patience);
            course = another.isMet() ? another : course;
        }
        return course;
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
        int of = 1;
        while (of < LIKE_RUNS && !stopped) {
            boolean again = broken(runner.run(Story.UNDISTURBED, patience(course)));
            if (!stopped) {
                of++;
                times += again ? 1 : 0;
            }
        }
        return new Exploration(
                expectation,
                course,
                Exploration.Tries.NONE,
                Exploration.Tries.NONE,
                0,
                List.of(new Broken(verdict, course, times, of, List.of())),
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
                        course.isMet() && verdict(List.of(course)).apply(course).isPresent()));
    }

    // Whoever has a word for an outcome that is not known is held to it.
    private Function<Course, Optional<Breach>> verdict(List<Course> courses) {
        boolean saysUnknown =
                flow.saysUnknown() || courses.stream().anyMatch(course -> course.outcome() == ToldOutcome.UNKNOWN);
        return course -> Judge.verdict(expectation, course, saysUnknown);
    }

    private Sorting sorting(List<Course> courses, StoryRunner runner, Duration patience, int runs) {
        return new Sorting(verdict(courses), runner, patience, runs, notes, () -> stopped);
    }

    private static Course withLateCalls(Course course, Map<Integer, Long> late) {
        return late.containsKey(course.number()) ? course.withAfterEnd(late.get(course.number())) : course;
    }

    private List<String> notes(List<Course> courses, Course undisturbed) {
        return Stream.concat(notes.stream(), Notes.of(courses, undisturbed).stream())
                .toList();
    }

    private static boolean hasMore(Course first, Course second) {
        List<String> more =
                new ArrayList<>(first.calls().stream().map(CallSeen::step).toList());
        second.calls().forEach(call -> more.remove(call.step()));
        return !more.isEmpty();
    }

    private static List<Exploration.Tried> tried(List<Course> courses, Sorting sorting) {
        return courses.stream()
                .filter(Course::isMet)
                .map(course -> new Exploration.Tried(course.story(), course.outcome(), sorting.judged(course)))
                .toList();
    }
}
