package org.ledgermock.verify.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ledgermock.verify.Coverage;
import org.ledgermock.verify.Outcome;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Verdict;

/** A run in a few lines. */
final class Summary {

    private static final int OPEN_SHOWN = 20;

    private Summary() {}

    static List<String> lines(List<String> families, RunResult result, Coverage coverage) {
        List<String> lines = new ArrayList<>();
        result.failures().forEach(verdict -> lines.add(verdict.line()));
        skipped(result, lines);
        result.additions().forEach(addition -> lines.add("not in any schema, additive drift: " + addition));
        for (String family : families) {
            family(family, coverage.of(family), lines);
        }
        lines.add("%d passed, %d failed, %d skipped, in %d seconds, on %s"
                .formatted(
                        result.of(Outcome.PASSED).size(),
                        result.failures().size(),
                        result.of(Outcome.SKIPPED).size(),
                        Duration.between(result.began(), result.ended()).toSeconds(),
                        result.target()));
        return lines;
    }

    private static void skipped(RunResult result, List<String> lines) {
        Map<String, Integer> reasons = new TreeMap<>();
        for (Verdict verdict : result.of(Outcome.SKIPPED)) {
            reasons.merge(reason(verdict), 1, Integer::sum);
        }
        reasons.forEach((reason, count) -> lines.add("%d skipped: %s".formatted(count, reason)));
    }

    private static String reason(Verdict verdict) {
        return verdict.detail().lines().findFirst().orElse("");
    }

    private static void family(String family, Coverage coverage, List<String> lines) {
        lines.add("%s: of %d statements %d (%d %%) by natural cause, %d only when ordered, %d not at all"
                .formatted(
                        family,
                        coverage.counted(),
                        coverage.count(Coverage.Column.NATURAL),
                        coverage.percent(),
                        coverage.count(Coverage.Column.ORDERED),
                        coverage.count(Coverage.Column.NOT_AT_ALL)));
        List<Coverage.Entry> open = coverage.entries().stream()
                .filter(entry -> entry.counted()
                        && entry.column() == Coverage.Column.NOT_AT_ALL
                        && entry.note().isEmpty())
                .toList();
        open.stream().limit(OPEN_SHOWN).forEach(entry -> lines.add("  not at all: " + entry));
        if (open.size() > OPEN_SHOWN) {
            lines.add("  and %d more, see coverage.html".formatted(open.size() - OPEN_SHOWN));
        }
    }
}
