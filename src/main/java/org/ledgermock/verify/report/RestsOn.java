package org.ledgermock.verify.report;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.ledgermock.contract.Provenance;
import org.ledgermock.message.EnumNames;
import org.ledgermock.message.Texts;
import org.ledgermock.verify.Coverage;
import org.ledgermock.verify.RunResult;

/** What a run shows, and what the contract itself rests on: a mock that keeps a guess proves nothing of it. */
final class RestsOn {

    private RestsOn() {}

    static String says(RunResult result, Coverage coverage) {
        String shows = result.ownMock()
                ? "What holds here shows that our own mock does what the contract says; nothing was asked of the vendor."
                : "A statement is proven by calls that cause it alone; an ordered error proves nothing of the vendor.";
        String kinds = Arrays.stream(Provenance.values())
                .filter(kind -> count(coverage, kind) > 0)
                .map(kind -> "%d %s".formatted(count(coverage, kind), EnumNames.of(kind)))
                .collect(Collectors.joining(", "));
        return "%s Of %s: %s.".formatted(shows, Texts.count(coverage.counted(), "statement", "statements"), kinds);
    }

    private static long count(Coverage coverage, Provenance kind) {
        return coverage.entries().stream()
                .filter(entry -> entry.counted() && entry.statement().provenance() == kind)
                .count();
    }
}
