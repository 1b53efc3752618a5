package org.ledgermock.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ledgermock.journal.Exchange;

/** Parameters that no document names. */
final class Undocumented implements Rule {

    private record Parameter(String operation, String name) {}

    @Override
    public List<Finding> findings(CallHistory course) {
        Map<Parameter, List<Exchange>> senders = new LinkedHashMap<>();
        for (Exchange exchange : course.exchanges()) {
            course.contract(exchange)
                    .ifPresent(contract -> contract.request().places().unnamedIn(exchange.arguments()).stream()
                            .map(place -> new Parameter(exchange.operation(), place.replaceAll("/\\d+(?=/|$)", "/…")))
                            .distinct()
                            .forEach(parameter -> senders.computeIfAbsent(parameter, none -> new ArrayList<>())
                                    .add(exchange)));
        }
        List<Finding> findings = new ArrayList<>();
        senders.forEach((parameter, exchanges) -> findings.add(Finding.of(
                Mistake.UNDOCUMENTED,
                "%s was called with %s, which no document names. The vendor may refuse it, or leave it unread."
                        .formatted(parameter.operation, parameter.name),
                exchanges)));
        return findings;
    }
}
