package org.ledgermock.scorecard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.contract.Conduct;
import org.ledgermock.journal.Exchange;

/** Two changes of one entity that the vendor takes for one. */
final class SharedStamp implements Rule {

    private record Change(String operation, String key, String once) {}

    @Override
    public List<Finding> findings(CallHistory course) {
        List<Finding> findings = new ArrayList<>();
        Map<Change, Exchange> made = new HashMap<>();
        for (Exchange exchange : course.exchanges()) {
            change(course, exchange).ifPresent(change -> {
                Exchange first = made.get(change);
                if (first != null && isAnother(course, first, exchange)) {
                    findings.add(finding(first, exchange, change));
                }
                if (exchange.version().isPresent()) {
                    made.putIfAbsent(change, exchange);
                }
            });
        }
        return findings;
    }

    private static Optional<Change> change(CallHistory course, Exchange exchange) {
        Optional<Conduct.OfOperation> conduct = course.conduct(exchange);
        Optional<String> key = conduct.flatMap(Conduct.OfOperation::key)
                .flatMap(place -> place.find(exchange.arguments()))
                .flatMap(CallHistory::text);
        Optional<String> once = conduct.flatMap(Conduct.OfOperation::once)
                .flatMap(place -> place.find(exchange.arguments()))
                .flatMap(CallHistory::text);
        return key.isPresent() && once.isPresent()
                ? Optional.of(new Change(exchange.operation(), key.get(), once.get()))
                : Optional.empty();
    }

    // The same change again is no other one as long as the client could not know of the first, or sends the same bytes.
    private static boolean isAnother(CallHistory course, Exchange first, Exchange later) {
        return !CallHistory.isSameCall(first, later) || !course.isUnclear(first, later) && !first.isSameRequest(later);
    }

    private static Finding finding(Exchange first, Exchange later, Change change) {
        return Finding.of(
                Mistake.SHARED_STAMP,
                "Two changes of %s by %s are stamped %s, so that the vendor takes the second for the first again and leaves it out. Stamp each one differently."
                        .formatted(change.key, change.operation, change.once),
                List.of(first, later));
    }
}
