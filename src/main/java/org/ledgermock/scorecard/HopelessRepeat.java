package org.ledgermock.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgermock.journal.Exchange;

/** A call whose error does not go away by itself, made again as it was. */
final class HopelessRepeat implements Rule {

    @Override
    public List<Finding> findings(CallHistory course) {
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < course.exchanges().size(); at++) {
            Exchange first = course.exchanges().get(at);
            if (course.refusedBy(first, course.conduct().hopeless())) {
                List<Exchange> same = course.after(at).stream()
                        .filter(later -> course.isAgain(first, later))
                        .toList();
                same.stream()
                        .findFirst()
                        .filter(later -> isAsHopeless(first, later) && !isWaitedFor(course, first, same))
                        .ifPresent(later -> findings.add(finding(first, later)));
            }
        }
        return findings;
    }

    // What is not there, or not enough, may come: it came in the end, or it is looked for again because a change was to
    // make it.
    private static boolean isWaitedFor(CallHistory course, Exchange first, List<Exchange> same) {
        boolean reads = !course.changes(first);
        boolean came = same.stream().anyMatch(later -> later.document().isPresent());
        return (CallHistory.isRefusedByState(first) || reads && first.fault().isPresent())
                && (came || reads && course.isLookedFor(same.get(0)));
    }

    // When it meets another end, what was wrong had been put right, outside of what is compared. An error that was
    // ordered goes away by itself, but who met it could not know that.
    private static boolean isAsHopeless(Exchange first, Exchange later) {
        return first.fault().isPresent()
                || first.error().equals(later.error()) && cause(first).equals(cause(later));
    }

    // Who repairs a signer gets the same code for another cause.
    private static Optional<String> cause(Exchange exchange) {
        return exchange.refusal()
                .filter(refusal -> exchange.stage().equals("signature"))
                .map(refusal -> refusal.why().cause());
    }

    private static Finding finding(Exchange first, Exchange later) {
        return Finding.of(
                Mistake.HOPELESS_REPEAT,
                "%s was refused by %s, and made again as it was. This error stays until the call, its credential, its permission or what the account has changes."
                        .formatted(
                                first.operation().isEmpty() ? "A call" : first.operation(),
                                first.error().orElseThrow().code()),
                List.of(first, later));
    }
}
