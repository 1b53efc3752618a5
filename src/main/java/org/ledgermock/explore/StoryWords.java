package org.ledgermock.explore;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ledgermock.client.FamilyDetails;
import org.ledgermock.client.ReportedFinding;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Texts;

/** Tells a run in plain words. */
final class StoryWords {

    private static final int CALLS = 12;
    private static final int FEW = 3;
    private static final long MILLIS = 100;

    private static final Map<String, String> GOINGS = Map.ofEntries(
            Map.entry("lost", "It is carried out, and the answer is lost: the connection breaks."),
            Map.entry("late", "It is carried out, and the answer comes too late."),
            Map.entry("busy", "It is carried out, and the answer says that the vendor is busy."),
            Map.entry("cutBody", "It is carried out, and the answer breaks off in the middle."),
            Map.entry("emptyBody", "It is carried out, and the answer has no body."),
            Map.entry("gatewayPage", "It is carried out, and a gateway answers with a page of its own, status 502."),
            Map.entry("wrongContentType", "It is carried out, and the answer says that it is plain text."),
            Map.entry("missingField", "It is carried out, and a field is missing in the answer."),
            Map.entry("retypedField", "It is carried out, and a field of the answer is of another type."),
            Map.entry("drop", "The connection breaks, and nothing is done."),
            Map.entry("refuse", "It is refused as busy, and nothing is done."),
            Map.entry("error", "It is refused, and nothing is done."),
            Map.entry("stale", "It is answered as it was before."),
            Map.entry("twice", "The network delivers it two times."));

    private StoryWords() {}

    /** What was called, what moved, and what was said of it. */
    static String course(Course course) {
        Map<String, Long> counts = course.calls().stream()
                .collect(Collectors.groupingBy(CallSeen::step, java.util.LinkedHashMap::new, Collectors.counting()));
        String calls = counts.entrySet().stream()
                .map(one -> one.getKey() + (one.getValue() > 1 ? " " + one.getValue() + " times" : ""))
                .collect(Collectors.joining(", "));
        return "%s. %s; your program said %s (%s)."
                .formatted(
                        calls.isEmpty() ? "no call" : calls,
                        moved(course),
                        course.outcome(),
                        course.ended().said());
    }

    /** What moved, entity by entity. */
    static String moved(Course course) {
        String moved = course.ledger().stream()
                .flatMap(entry -> entry.movements().stream()
                        .filter(movement -> movement.amount().signum() != 0)
                        .map(movement -> Map.entry(
                                entry.kind() + " " + entry.key() + ": " + movement.quantity(), movement.amount())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(
                                one -> (one.getValue().signum() > 0 ? "+" : "")
                                        + one.getValue().toPlainString(),
                                Collectors.joining(" "))))
                .entrySet()
                .stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
        return moved.isEmpty() ? "Nothing moved" : "Moved: " + moved;
    }

    /** The calls in their order, each with what happened to it. */
    static List<String> steps(Course course) {
        List<String> lines = new ArrayList<>();
        course.story().conditions().forEach(condition -> lines.add(condition.says()));
        Optional<Instant> before = Optional.empty();
        for (CallSeen call : course.calls()) {
            if (lines.size() == CALLS) {
                lines.add("… and %d calls more.".formatted(course.calls().size() - CALLS));
                break;
            }
            lines.add(step(call, before));
            before = Optional.of(call.at());
        }
        return lines;
    }

    private static String step(CallSeen call, Optional<Instant> before) {
        StringBuilder line = new StringBuilder();
        before.map(last -> Duration.between(last, call.at()).toMillis())
                .filter(millis -> millis >= MILLIS)
                .ifPresentOrElse(
                        millis ->
                                line.append("%d.%d s later it calls ".formatted(millis / 1000, millis % 1000 / MILLIS)),
                        () -> line.append("It calls "));
        line.append(call.operation());
        call.key().map(JsonValue::asText).ifPresent(key -> line.append(" for ").append(key));
        line.append('.');
        call.going()
                .map(kind -> GOINGS.getOrDefault(kind, kind + "."))
                .ifPresent(says -> line.append(' ').append(says));
        call.code()
                .ifPresent(code -> line.append(" The answer is ").append(code).append('.'));
        return line.toString();
    }

    /** What would help, as far as that can be said of any program. */
    static Optional<String> help(Broken broken, FamilyDetails family) {
        String unclear = "say 'not known' (exit 75, or the exception for it) when that fails too";
        return switch (broken.verdict()) {
            case MOVED_TWICE ->
                Optional.of(
                        "Before a change is made again, look whether it was made%s, more than once and more than a second apart; %s."
                                .formatted(readBack(broken, family), unclear));
            case SUCCESS_UNMOVED ->
                Optional.of("Take for success only the answer that says so, whole and readable; %s."
                        .formatted("say 'not known' or 'failed' for all others"));
            case FAILURE_MOVED ->
                Optional.of("Say 'not known', not 'failed', when no answer says that nothing was done.");
            case NO_END ->
                Optional.of(
                        broken.course().calls().size() > FEW
                                ? "Give up after a while: " + unclear.replace(" when that fails too", "") + "."
                                : "Give each call a time-out, one shorter than %d s: that is how long a run may take."
                                        .formatted(broken.course().took().toSeconds()));
            case AFTER_END -> Optional.of("Wait for all calls before saying how it went.");
            default -> Optional.empty();
        };
    }

    private static String readBack(Broken broken, FamilyDetails family) {
        String operations = broken.course().calls().stream()
                .flatMap(call -> family.operation(call.operation()).stream())
                .flatMap(operation -> operation.readBack().stream())
                .distinct()
                .limit(2)
                .collect(Collectors.joining(", "));
        return operations.isEmpty() ? "" : " (" + operations + ")";
    }

    static List<String> findings(Course course) {
        return course.findings().stream()
                .map(ReportedFinding::says)
                .map(Texts::oneLine)
                .distinct()
                .toList();
    }
}
