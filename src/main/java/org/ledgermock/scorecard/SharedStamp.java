package org.ledgermock.scorecard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ledgermock.contract.Conduct;
import org.ledgermock.contract.Once;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonValue;

/** Two changes of one entity that the vendor takes for one. */
final class SharedStamp implements Rule {

    private record Change(String operation, List<String> key) {}

    @Override
    public List<Finding> findings(CallHistory course) {
        List<Finding> findings = new ArrayList<>();
        Map<Change, Exchange> made = new HashMap<>();
        for (Exchange exchange : course.exchanges()) {
            change(course, exchange).ifPresent(change -> {
                Exchange first = made.get(change);
                if (first != null && isAnother(course, first, exchange)) {
                    findings.add(finding(course, first, exchange));
                }
                if (exchange.version().isPresent()) {
                    made.putIfAbsent(change, exchange);
                }
            });
        }
        return findings;
    }

    private static Optional<Change> change(CallHistory course, Exchange exchange) {
        List<JsonPointer> by = course.once(exchange).map(Once::by).orElse(List.of());
        List<String> key = by.stream()
                .flatMap(place -> place.find(exchange.arguments()).flatMap(JsonValue::scalar).stream())
                .toList();
        return key.isEmpty() || key.size() < by.size()
                ? Optional.empty()
                : Optional.of(new Change(exchange.operation(), key));
    }

    // The same again is the same change, made again for safety, unless its client had the answer to the first and
    // stamps
    // its changes with the same time because they are as close together.
    private static boolean isAnother(CallHistory course, Exchange first, Exchange later) {
        boolean answered = course.once(later)
                .filter(once -> once.again() == Once.Again.SAME_ANSWER)
                .isPresent();
        return !CallHistory.isSameCall(first, later)
                || !answered
                        && first.fault().isEmpty()
                        && CallHistory.mayBeOfOneSecond(first, later)
                        && !first.isSameRequest(later);
    }

    private static Finding finding(CallHistory course, Exchange first, Exchange later) {
        String entity = course.conduct(later)
                .flatMap(Conduct.OfOperation::key)
                .flatMap(place -> place.find(later.arguments()))
                .flatMap(JsonValue::scalar)
                .map(key -> " of " + key)
                .orElse("");
        String stamp = course.stamps(later).stream()
                .flatMap(place -> place.find(later.arguments()).flatMap(JsonValue::scalar).stream())
                .collect(Collectors.joining(", "));
        return Finding.of(
                Mistake.SHARED_STAMP,
                "Two changes%s by %s are stamped %s, so that the vendor takes the second for the first again and leaves it out. Stamp each one differently%s."
                        .formatted(
                                entity,
                                later.operation(),
                                stamp,
                                CallHistory.isSameCall(first, later)
                                        ? "; but what is the same change sent again has to keep its stamp"
                                        : ""),
                List.of(first, later));
    }
}
