package org.ledgermock.verify.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ledgermock.message.Texts;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.Coverage;
import org.ledgermock.verify.Difference;
import org.ledgermock.verify.Outcome;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Verdict;

/** A run in a few lines. */
final class Summary {

    private static final int OPEN_SHOWN = 10;
    private static final String ROW = "%-40s %8s %13s %11s %6s";

    private Summary() {}

    static List<String> lines(Contracts contracts, List<String> families, RunResult result, Coverage coverage) {
        List<String> lines = new ArrayList<>();
        result.failures().forEach(verdict -> lines.add(verdict.line()));
        result.differing().forEach(verdict -> lines.add(verdict.line()));
        Difference.of(contracts, result).forEach(difference -> lines.add(difference.line()));
        skipped(result, lines);
        result.additions().forEach(addition -> lines.add("not in any schema, additive drift: " + addition));
        lines.add("");
        lines.addAll(table(families, coverage));
        lines.add(RestsOn.says(result, coverage));
        open(coverage, lines);
        lines.add("");
        if (!result.complete()) {
            lines.add("stopped before its end: what had not been run by then counts as not exercised");
        }
        lines.add("verify: %s: %d passed, %d failed, %d skipped%s, in %s, on %s; %d %% of the statements were exercised"
                .formatted(
                        outcome(result),
                        result.of(Outcome.PASSED).size(),
                        result.failures().size(),
                        result.of(Outcome.SKIPPED).size(),
                        result.differing().isEmpty()
                                ? ""
                                : ", %d not as guessed"
                                        .formatted(result.differing().size()),
                        Texts.count(
                                Duration.between(result.began(), result.ended()).toSeconds(), "second", "seconds"),
                        result.target(),
                        coverage.percent()));
        return lines;
    }

    private static String outcome(RunResult result) {
        if (!result.held()) {
            return "BROKEN";
        }
        return result.isEmpty() ? "NOTHING WAS RUN" : "held";
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

    private static List<String> table(List<String> families, Coverage coverage) {
        List<String> rows = new ArrayList<>();
        rows.add(ROW.formatted("how the contract was exercised:", "by calls", "only ordered", "not at all", "of"));
        for (String family : families) {
            Coverage whole = coverage.of(family);
            rows.add(row(family + ", errors, limits, rules", whole.only(entry -> !entry.isField())));
            rows.add(row(family + ", fields", whole.only(Coverage.Entry::isField)));
        }
        return rows;
    }

    private static String row(String name, Coverage part) {
        return ROW.formatted(
                name,
                part.count(Coverage.Column.NATURAL),
                part.count(Coverage.Column.ORDERED),
                part.count(Coverage.Column.NOT_AT_ALL),
                part.counted());
    }

    private static void open(Coverage coverage, List<String> lines) {
        List<Coverage.Entry> open =
                coverage.entries().stream().filter(Coverage.Entry::isOpen).toList();
        if (open.size() > OPEN_SHOWN) {
            lines.add("not exercised: %s, see coverage.html"
                    .formatted(Texts.count(open.size(), "statement", "statements")));
        } else {
            open.forEach(entry -> lines.add("not exercised: " + entry));
        }
        if (coverage.entries().stream()
                .anyMatch(entry -> entry.counted() && entry.note().isPresent())) {
            lines.add("what no call leads to by itself has its reason in coverage.html");
        }
    }
}
