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
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Override
    public List<Finding> findings(CallHistory course) {
        if (course.conduct().stamp().isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        Map<String, Exchange> known = new HashMap<>();
        for (Exchange later : course.exchanges()) {
            Exchange first = known.put(later.digest(), later);
            if (first != null && first.isSameRequest(later) && !mayBeNew(course, first, later)) {
                findings.add(Finding.of(Mistake.SENT_AGAIN, says(course, first, later), List.of(first, later)));
            }
        }
        return findings;
    }

    // After a whole answer, a request that is signed anew within the unit of its stamp has the same bytes; so has one
    // that bears no stamp at all.
    private static boolean mayBeNew(CallHistory course, Exchange first, Exchange later) {
        if (course.isUnclear(first, later)) {
            return false;
        }
        Optional<Conduct.Stamp> stamp = course.conduct()
                .stamp()
                .filter(one -> first.request().headers().first(one.header()).isPresent());
        return stamp.isEmpty()
                || stamp.get().unit() == Conduct.Unit.SECOND
                        && CallHistory.between(first, later).compareTo(SECOND) < 0;
    }

    private static String says(CallHistory course, Exchange first, Exchange later) {
        Duration between = CallHistory.between(first, later);
        String what = "%s was sent a second time, byte by byte, after %d ms: "
                .formatted(later.operation(), between.toMillis());
        if (CallHistory.isBroken(first) && between.compareTo(AT_ONCE) < 0) {
            return what
                    + "most likely by the HTTP library on its own, as the connection had just broken. Switch that off"
                    + " for calls that change something.";
        }
        if (between.compareTo(SECOND) >= 0 || !CallHistory.isBroken(first)) {
            return what + "by the program, for no HTTP library does. Sign each request anew.";
        }
        return what + "by the program or by its HTTP library. Switch off that the library sends again, and sign each"
                + " request anew.";
    }
}
