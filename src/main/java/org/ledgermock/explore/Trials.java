package org.ledgermock.explore;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Tries stories side by side, as far as runs and time allow. */
final class Trials {

    private static final int TIMES = 3;

    private final StoryRunner runner;
    private final Choice choice;
    private final Duration patience;
    private final Instant end;
    private final InstantSource clock;

    Trials(StoryRunner runner, Choice choice, Duration patience, Instant end, InstantSource clock) {
        this.runner = runner;
        this.choice = choice;
        this.patience = patience;
        this.end = end;
        this.clock = clock;
    }

    /** What those came to that were begun, in the order of the stories. */
    List<Course> all(List<Story> stories, BooleanSupplier stopped, BiConsumer<Integer, Course> told)
            throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        Function<Story, Callable<Optional<Course>>> trial = story -> () -> {
            Optional<Course> course = one(story, stopped);
            synchronized (this) {
                course.ifPresent(known -> told.accept(done.incrementAndGet(), known));
            }
            return course;
        };
        Map<Story, Course> courses = new HashMap<>();
        sideBySide(1, stories.stream().filter(runner::isAlone).map(trial).toList(), courses);
        sideBySide(
                choice.parallel(),
                stories.stream()
                        .filter(story -> !runner.isAlone(story))
                        .map(trial)
                        .toList(),
                courses);
        for (Story story : stories) {
            tryAgain(story, stopped, courses);
        }
        return stories.stream()
                .flatMap(story -> Optional.ofNullable(courses.get(story)).stream())
                .toList();
    }

    private static void sideBySide(int most, List<Callable<Optional<Course>>> trials, Map<Story, Course> courses)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(most);
        try {
            for (Future<Optional<Course>> one : threads.invokeAll(trials)) {
                one.get().ifPresent(course -> courses.put(course.story(), course));
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    // A program that is not the same each time may miss its story, and so may one whose time-outs are short while
    // others
    // run: alone it has the machine for itself.
    private void tryAgain(Story story, BooleanSupplier stopped, Map<Story, Course> courses)
            throws InterruptedException {
        for (int again = 1; again < TIMES; again++) {
            Optional<Course> missed =
                    Optional.ofNullable(courses.get(story)).filter(course -> !course.isMet() && !course.lacksField());
            Optional<Course> course = missed.isPresent() ? one(story, stopped) : Optional.empty();
            course.ifPresent(known -> courses.put(story, known));
        }
    }

    // Whoever is stopped while it runs is not judged by that.
    private Optional<Course> one(Story story, BooleanSupplier stopped) throws InterruptedException {
        boolean begins = !stopped.getAsBoolean()
                && runner.runs() < choice.runs()
                && clock.instant().isBefore(end);
        Optional<Course> course = begins ? Optional.of(runner.run(story, patience)) : Optional.empty();
        return course.filter(any -> !stopped.getAsBoolean());
    }
}
