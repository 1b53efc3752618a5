package org.ledgermock.scorecard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.Statement;
import org.ledgermock.journal.Exchange;

/**
 * A call refused for a limit, made again at once, or again and again without waiting longer each time: twice within the
 * window of the limit, or three times at all. A pause grows when it is half as long again as another before it.
 */
final class NoPause implements Rule {

    private static final Duration AT_ONCE = Duration.ofMillis(100);
    private static final Duration ANOTHER_TIME = Duration.ofMinutes(1);

    @Override
    public List<Finding> findings(CallHistory course) {
        List<Finding> findings = new ArrayList<>();
        Set<String> repeats = new HashSet<>();
        for (int at = 0; at < course.exchanges().size(); at++) {
            Exchange first = course.exchanges().get(at);
            if (isLimited(course, first) && !repeats.contains(first.requestId())) {
                List<Exchange> calls = retried(course, at);
                calls.forEach(call -> repeats.add(call.requestId()));
                says(course, calls).ifPresent(says -> findings.add(Finding.of(Mistake.NO_PAUSE, says, calls)));
            }
        }
        return findings;
    }

    private static boolean isLimited(CallHistory course, Exchange exchange) {
        return course.refusedBy(exchange, course.conduct().limited());
    }

    // A refused call and its repeats, each of which but the last was refused, too. One that was sent beside another did
    // not know of its refusal.
    private static List<Exchange> retried(CallHistory course, int at) {
        List<Exchange> calls = new ArrayList<>();
        calls.add(course.exchanges().get(at));
        for (Exchange later : course.after(at)) {
            Exchange last = calls.get(calls.size() - 1);
            if (CallHistory.isSameCall(last, later)) {
                if (CallHistory.between(last, later).compareTo(last.took()) < 0
                        || CallHistory.pause(last, later).compareTo(ANOTHER_TIME) >= 0) {
                    return calls;
                }
                calls.add(later);
                if (!isLimited(course, later)) {
                    return calls;
                }
            }
        }
        return calls;
    }

    private static Optional<String> says(CallHistory course, List<Exchange> calls) {
        Duration window = window(course, calls.get(0));
        List<Duration> pauses = new ArrayList<>();
        for (int at = 1; at < calls.size(); at++) {
            pauses.add(CallHistory.pause(calls.get(at - 1), calls.get(at)));
            if (pauses.get(at - 1).compareTo(AT_ONCE) < 0 && isIn(window, calls.get(at - 1), calls.get(at))) {
                return Optional.of(says(calls, window, "within %d ms".formatted(AT_ONCE.toMillis())));
            }
        }
        for (int at = 1; at < pauses.size(); at++) {
            boolean soon = isIn(window, calls.get(at - 1), calls.get(at + 1)) && !growsAfter(pauses, at);
            boolean steady = at >= 2 && !hasGrown(pauses, at - 1) && !hasGrown(pauses, at);
            if (soon || steady) {
                return Optional.of(says(
                        calls,
                        window,
                        pauses.stream()
                                .limit(at + 1L)
                                .map(pause -> Long.toString(pause.toMillis()))
                                .collect(Collectors.joining(", ", "after ", " ms"))));
            }
        }
        return Optional.empty();
    }

    // With the next one or the one after that: a pause may be drawn by chance within bounds that grow.
    private static boolean growsAfter(List<Duration> pauses, int at) {
        Duration before = pauses.get(at - 1);
        return isLonger(pauses.get(at), before) || at + 1 < pauses.size() && isLonger(pauses.get(at + 1), before);
    }

    private static boolean hasGrown(List<Duration> pauses, int at) {
        return pauses.subList(0, at).stream().anyMatch(before -> isLonger(pauses.get(at), before));
    }

    private static boolean isLonger(Duration pause, Duration before) {
        return pause.multipliedBy(2).compareTo(before.multipliedBy(3)) >= 0;
    }

    private static Duration window(CallHistory course, Exchange exchange) {
        return course.contract(exchange).map(Contract::limits).orElse(List.of()).stream()
                .map(limit -> limit.per().length())
                .max(Duration::compareTo)
                .orElse(Statement.Window.SECOND.length());
    }

    // By wire time, which counts; when that stands still, by real time.
    private static boolean isIn(Duration window, Exchange earlier, Exchange later) {
        return earlier.at().getEpochSecond() / window.toSeconds() == later.at().getEpochSecond() / window.toSeconds()
                && CallHistory.between(earlier, later).compareTo(window) < 0;
    }

    private static String says(List<Exchange> calls, Duration window, String how) {
        Exchange first = calls.get(0);
        String next = window.equals(Statement.Window.DAY.length())
                ? "Nothing more is let through before the next day: wait for it, or longer each time"
                : "Wait for the next %s at least, longer each time"
                        .formatted(window.equals(Statement.Window.MINUTE.length()) ? "minute" : "second");
        return "%s was refused by %s, and made again %s. %s."
                .formatted(first.operation(), first.error().orElseThrow().code(), how, next);
    }
}
