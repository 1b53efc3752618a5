package org.ledgermock.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ledgermock.client.ReportedFinding;
import org.ledgermock.message.Texts;

/** What is told of many runs together, besides the verdict on each. */
final class Notes {

    private Notes() {}

    static List<String> of(List<Course> courses, Course undisturbed) {
        List<String> notes = new ArrayList<>();
        long unknown = courses.stream()
                .filter(one -> one.outcome() == ToldOutcome.UNKNOWN)
                .count();
        if (unknown > 0) {
            notes.add("it said %d of %d times that it does not know".formatted(unknown, courses.size()));
        }
        List<String> unmet = courses.stream()
                .filter(course -> !course.isMet())
                .map(course -> course.story().toString())
                .toList();
        if (!unmet.isEmpty()) {
            notes.add("%s did not come to pass: %s"
                    .formatted(
                            Texts.count(unmet.size(), "story", "stories"), Texts.shortened(String.join("; ", unmet))));
        }
        Set<String> before =
                undisturbed.findings().stream().map(ReportedFinding::mistake).collect(Collectors.toSet());
        Set<String> mistakes = courses.stream()
                .flatMap(course -> course.findings().stream())
                .filter(one -> !before.contains(one.mistake()))
                .map(one -> one.mistake() + " (" + one.operation() + ")")
                .collect(Collectors.toCollection(TreeSet::new));
        if (!mistakes.isEmpty()) {
            notes.add("the scorecard also saw: " + String.join(", ", mistakes));
        }
        return notes;
    }
}
