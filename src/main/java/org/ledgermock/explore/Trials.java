package org.ledgermock.explore;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** Tries stories side by side, as far as runs and time allow. */
final class Trials {

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
        ExecutorService threads = Executors.newFixedThreadPool(choice.parallel());
        try {
            AtomicInteger done = new AtomicInteger();
            List<Future<Optional<Course>>> begun = new ArrayList<>();
            for (Story story : stories) {
                begun.add(threads.submit(() -> {
                    Optional<Course> course = mayBegin(stopped) ? Optional.of(one(story, stopped)) : Optional.empty();
                    // Whoever is stopped while it runs is not judged by that.
                    Optional<Course> whole = course.filter(any -> !stopped.getAsBoolean());
                    whole.ifPresent(known -> {
                        synchronized (this) {
                            told.accept(done.incrementAndGet(), known);
                        }
                    });
                    return whole;
                }));
            }
            List<Course> courses = new ArrayList<>();
            for (Future<Optional<Course>> one : begun) {
                one.get().ifPresent(courses::add);
            }
            return courses;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean mayBegin(BooleanSupplier stopped) {
        return !stopped.getAsBoolean()
                && runner.runs() < choice.runs()
                && clock.instant().isBefore(end);
    }

    // A program that is not the same each time may miss its story once.
    private Course one(Story story, BooleanSupplier stopped) throws InterruptedException {
        Course course = runner.run(story, patience);
        return course.isMet() || course.lacksField() || stopped.getAsBoolean() ? course : runner.run(story, patience);
    }
}
