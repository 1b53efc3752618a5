package org.ledgermock.explore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Of stories that left the same one goes on: what goes wrong behind it would find the same behind the others. */
final class Pruning {

    private final Function<Course, Optional<Breach>> verdict;
    private final boolean thorough;

    Pruning(Function<Course, Optional<Breach>> verdict, boolean thorough) {
        this.verdict = verdict;
        this.thorough = thorough;
    }

    /** Stories with one thing more, and how many were not gone on with, for another left the same. */
    record Onward(List<Story> stories, int pruned) {}

    Onward onward(Plan plan, Course undisturbed, List<Course> courses) {
        Map<String, Course> unlike = new LinkedHashMap<>();
        int pruned = 0;
        for (Course course : courses) {
            if (!course.isMet()
                    || verdict.apply(course).isPresent()
                    || course.story().troubles().isEmpty()
                    || course.likeness().equals(undisturbed.likeness())) {
                continue;
            }
            String left = thorough ? course.story().toString() : left(course);
            pruned += unlike.putIfAbsent(left, course) == null ? 0 : 1;
        }
        List<Story> stories = unlike.values().stream()
                .flatMap(course -> plan.onward(course).stream())
                .toList();
        return new Onward(stories, pruned);
    }

    // What a story left, and where.
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
}
