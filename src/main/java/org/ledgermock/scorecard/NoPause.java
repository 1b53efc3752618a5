package org.ledgermock.scorecard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ledgermock.journal.Exchange;

/** A call refused for a limit, made again at once. */
final class NoPause implements Rule {

    private static final Duration PAUSE = Duration.ofMillis(100);

    @Override
    public List<Finding> findings(CallHistory course) {
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < course.exchanges().size(); at++) {
            Exchange first = course.exchanges().get(at);
            if (course.refusedBy(first, course.conduct().limited())) {
                course.after(at).stream()
                        .filter(later -> CallHistory.isSameCall(first, later))
                        .findFirst()
                        .filter(later -> isAtOnce(first, later))
                        .ifPresent(later -> findings.add(finding(first, later)));
            }
        }
        return findings;
    }

    // One that waits for the next second may have to wait for a millisecond only; one that was sent beside the first
    // did not know of its refusal.
    private static boolean isAtOnce(Exchange first, Exchange later) {
        Duration between = CallHistory.between(first, later);
        return between.compareTo(PAUSE) < 0
                && between.compareTo(first.took()) >= 0
                && first.at().getEpochSecond() == later.at().getEpochSecond();
    }

    private static Finding finding(Exchange first, Exchange later) {
        return Finding.of(
                Mistake.NO_PAUSE,
                "%s was refused by %s, and made again within %d ms. Wait for the next second at least, longer each time."
                        .formatted(
                                first.operation(), first.error().orElseThrow().code(), PAUSE.toMillis()),
                List.of(first, later));
    }
}
