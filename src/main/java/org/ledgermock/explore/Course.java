package org.ledgermock.explore;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ledgermock.client.LedgerEntry;
import org.ledgermock.client.ReportedFinding;

/**
 * What one run came to.
 *
 * @param number of the run, from 1
 * @param callsInAll those that are no longer kept included
 * @param ledger what moved since its beginning, oldest first
 * @param others what became of expectations of which the ledger says nothing
 * @param afterEnd how many calls came behind its end
 * @param unmet what of its story did not come to pass
 * @param findings of the scorecard
 */
record Course(
        int number,
        Story story,
        Ended ended,
        List<CallSeen> calls,
        long callsInAll,
        List<LedgerEntry> ledger,
        Map<Clause, Extent> others,
        long afterEnd,
        List<Trouble> unmet,
        List<ReportedFinding> findings,
        Duration took) {

    Course {
        calls = List.copyOf(calls);
        ledger = List.copyOf(ledger);
        others = Map.copyOf(others);
        unmet = List.copyOf(unmet);
        findings = List.copyOf(findings);
    }

    ToldOutcome outcome() {
        return ended.outcome();
    }

    /** Whether all of its story came to pass. */
    boolean isMet() {
        return unmet.isEmpty();
    }

    /** Whether the call came that was to be answered without a field, or with another type of it, and its answer has none such. */
    boolean lacksField() {
        return !isMet()
                && unmet.stream()
                        .allMatch(trouble -> trouble.going().isOfField()
                                && calls.stream()
                                        .anyMatch(call -> call.position().equals(Optional.of(trouble.at()))));
    }

    /** The calls that came so far as to be deliveries, behind one of them; all for none. */
    List<CallSeen> deliveriesBehind(Optional<CallName> last) {
        List<CallSeen> deliveries =
                calls.stream().filter(call -> call.position().isPresent()).toList();
        int from = 0;
        for (int at = 0; at < deliveries.size(); at++) {
            if (last.isPresent() && deliveries.get(at).position().equals(last)) {
                from = at + 1;
            }
        }
        return deliveries.subList(from, deliveries.size());
    }

    /** What was called, in whatever order, what moved, and what was said of it: two runs of which this is one are alike. */
    String likeness() {
        return calls.stream().map(CallSeen::step).sorted().collect(Collectors.joining(" ")) + " | " + moved() + others
                + " | " + outcome();
    }

    /** How much of each quantity of each entity, and by how many entries. */
    String moved() {
        Map<String, String> moved = new TreeMap<>();
        for (LedgerEntry entry : ledger) {
            entry.movements()
                    .forEach(movement -> moved.merge(
                            entry.kind() + " " + entry.key() + " " + movement.quantity(),
                            movement.amount().toPlainString(),
                            (one, other) -> one + " and " + other));
        }
        return moved.toString();
    }

    Course withAfterEnd(long more) {
        return new Course(number, story, ended, calls, callsInAll, ledger, others, more, unmet, findings, took);
    }
}
