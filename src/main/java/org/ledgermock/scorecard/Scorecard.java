package org.ledgermock.scorecard;

import java.util.Comparator;
import java.util.List;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.journal.Exchange;
import org.ledgermock.journal.Journal;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.RecordWriter;

/**
 * What a client did wrong, as far as the journal of its sandbox reaches.
 *
 * @param findings in the order of the first exchange that proves each
 * @param exchanges how many were looked at
 * @param dropped how many could no longer be: newer ones had taken their place
 */
public record Scorecard(List<Finding> findings, int exchanges, long dropped) {

    private static final List<Rule> RULES = List.of(
            new BlindRepeat(),
            new NoPause(),
            new FirstPageOnly(),
            new SentAgain(),
            new HopelessRepeat(),
            new Undocumented(),
            new SharedStamp(),
            new RoundedId());

    public Scorecard {
        findings = List.copyOf(findings);
    }

    /** @param family of the sandbox whose journal it is */
    public static Scorecard of(FamilyContract family, Journal journal) {
        List<Exchange> exchanges = journal.oldestFirst();
        return new Scorecard(findings(family, exchanges), exchanges.size(), journal.dropped());
    }

    static List<Finding> findings(FamilyContract family, List<Exchange> oldestFirst) {
        CallHistory course = new CallHistory(family, oldestFirst);
        List<String> order = oldestFirst.stream().map(Exchange::requestId).toList();
        return RULES.stream()
                .flatMap(rule -> rule.findings(course).stream())
                .sorted(Comparator.comparingInt(
                        finding -> order.indexOf(finding.requestIds().get(0))))
                .toList();
    }

    public JsonObject json() {
        return RecordWriter.write(this);
    }
}
