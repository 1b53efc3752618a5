package org.ledgermock.scorecard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.contract.Conduct;
import org.ledgermock.journal.Exchange;

/** The same signed request, byte by byte; of a family whose requests say when they were made, so that each has its own. */
final class SentAgain implements Rule {

    // Libraries send again as soon as they see that the connection is broken.
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    @Override
    public List<Finding> findings(CallHistory course) {
        if (course.conduct().stamp().isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        Map<String, Exchange> known = new HashMap<>();
        Optional<Exchange> before = Optional.empty();
        for (Exchange later : course.exchanges()) {
            Exchange first = known.put(later.digest(), later);
            if (first != null && first.isSameRequest(later)) {
                boolean next = before.filter(exchange -> exchange == first).isPresent();
                says(course, first, later, next)
                        .ifPresent(says -> findings.add(Finding.of(Mistake.SENT_AGAIN, says, List.of(first, later))));
            }
            before = Optional.of(later);
        }
        return findings;
    }

    private static Optional<String> says(CallHistory course, Exchange first, Exchange later, boolean next) {
        boolean costs = course.changes(first) && !course.isProtected(first, later) && !course.isClearlyRefused(first);
        String what = "%s was sent a second time, byte by byte, after %d ms"
                .formatted(later.operation(), CallHistory.between(first, later).toMillis());
        if (mayBeNew(course, first, later)) {
            return costs && next && isAtOnce(first, later)
                    ? Optional.of(what
                            + ", as the connection had just broken: by the HTTP library on its own, or by the program, which signed it anew"
                            + " within the same second. Switch off that the library sends again, for calls that change"
                            + " something; and let the program look first whether the change was made.")
                    : Optional.empty();
        }
        if (!course.changes(first)) {
            return Optional.of(what + ", by the program or by its HTTP library. Sign each request anew.");
        }
        return costs
                ? Optional.of(what + ", by the program or by its HTTP library. Switch off that the library sends again;"
                        + " and before the program makes a change again, look first whether it was made, and only if not,"
                        + " sign it anew.")
                : Optional.empty();
    }

    private static boolean isAtOnce(Exchange first, Exchange later) {
        return CallHistory.isBroken(first) && CallHistory.between(first, later).compareTo(AT_ONCE) < 0;
    }

    // A request that is signed anew within the unit of its stamp has the same bytes; so has one that bears no stamp.
    private static boolean mayBeNew(CallHistory course, Exchange first, Exchange later) {
        Optional<Conduct.Stamp> stamp = course.conduct()
                .stamp()
                .filter(one -> first.request().headers().first(one.header()).isPresent());
        return stamp.isEmpty()
                || stamp.get().unit() == Conduct.Unit.SECOND && CallHistory.mayBeOfOneSecond(first, later);
    }
}
