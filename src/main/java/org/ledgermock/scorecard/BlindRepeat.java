package org.ledgermock.scorecard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ledgermock.contract.Conduct;
import org.ledgermock.fault.Deviation;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonValue;

/** A change whose outcome was not known, made again without looking. */
final class BlindRepeat implements Rule {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Override
    public List<Finding> findings(CallHistory course) {
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < course.exchanges().size(); at++) {
            Exchange first = course.exchanges().get(at);
            if (course.changes(first)) {
                repeat(course, first, at).ifPresent(second -> findings.add(finding(course, first, second)));
            }
        }
        return findings;
    }

    // The next time that the same is asked for, unless it was looked at before, or the vendor sees to it that it is
    // made once.
    private static Optional<Exchange> repeat(CallHistory course, Exchange first, int at) {
        for (Exchange later : course.after(at)) {
            if (isReadBack(course, first, later) && !isTooEarly(first, later)) {
                return Optional.empty();
            }
            if (course.isSameChange(first, later)) {
                return course.isUnclear(first, later) && !course.isProtected(first, later)
                        ? Optional.of(later)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    // A client has to allow for reads that are a second old: one that comes sooner may show what was before.
    private static boolean isTooEarly(Exchange change, Exchange read) {
        return read.fault()
                        .filter(fault -> fault.deviation() instanceof Deviation.Stale)
                        .isPresent()
                && CallHistory.pause(change, read).compareTo(SECOND) < 0;
    }

    private static boolean isReadBack(CallHistory course, Exchange first, Exchange later) {
        Optional<Conduct.OfOperation> conduct = course.conduct(first);
        boolean reads =
                conduct.filter(of -> of.readBack().contains(later.operation())).isPresent();
        return reads
                && (later.document().isPresent() || CallHistory.isRefusedByState(later))
                && !CallHistory.isWithoutAnswer(later)
                && conduct.flatMap(Conduct.OfOperation::key)
                        .map(key -> shows(course, later, key, first))
                        .orElse(true);
    }

    // Whether what was read is the entity that was changed: it was asked for, or is in the answer. An answer of which
    // only an outline is kept is taken to have it.
    private static boolean shows(CallHistory course, Exchange read, JsonPointer key, Exchange change) {
        Optional<String> entity = key.find(change.arguments()).flatMap(JsonValue::scalar);
        if (entity.isEmpty() || read.isOutlined()) {
            return true;
        }
        JsonObject asked = course.conduct(read)
                .flatMap(Conduct.OfOperation::pages)
                .map(pages -> CallHistory.without(read.arguments(), pages.number()))
                .orElse(read.arguments());
        String name = key.tokens().get(key.tokens().size() - 1);
        return CallHistory.mentions(asked, entity.get())
                || CallHistory.has(read.document().orElse(JsonObject.EMPTY), name, entity.get());
    }

    private static Finding finding(CallHistory course, Exchange first, Exchange second) {
        boolean twice = first.version().isPresent() && second.version().isPresent();
        return Finding.of(
                Mistake.BLIND_REPEAT,
                "%s was made again though it was not known what had come of it, %s. %s%s"
                        .formatted(
                                first.operation(),
                                twice ? "and was made twice" : "and might have been made twice",
                                advice(course, first),
                                lookedTooEarly(course, first, second)
                                        ? " A look within a second may show what was before: look once more, a second later."
                                        : ""),
                List.of(first, second));
    }

    private static String advice(CallHistory course, Exchange change) {
        List<String> readBack =
                course.conduct(change).map(Conduct.OfOperation::readBack).orElse(List.of());
        String by = readBack.isEmpty() ? "" : ", by " + String.join(" or ", readBack);
        String stamps = course.stamps(change).stream()
                .map(place -> place.tokens().get(place.tokens().size() - 1))
                .collect(Collectors.joining(" and "));
        return stamps.isEmpty()
                ? "Look first whether it was made%s.".formatted(by)
                : "Make it again with the same %s, by which the vendor knows the two as one, or look first whether it was made%s."
                        .formatted(stamps, by);
    }

    private static boolean lookedTooEarly(CallHistory course, Exchange first, Exchange second) {
        return course.exchanges().stream()
                .anyMatch(read -> read.nanos() > first.nanos()
                        && read.nanos() < second.nanos()
                        && isReadBack(course, first, read));
    }
}
