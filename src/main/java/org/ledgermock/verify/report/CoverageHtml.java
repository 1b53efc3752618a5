package org.ledgermock.verify.report;

import static java.util.stream.Collectors.joining;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ledgermock.message.Texts;
import org.ledgermock.verify.Coverage;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Verdict;

/**
 * Coverage for people: what is wrong and what is not exercised first, then each family's operations with a row for each
 * statement. An operation's fields are folded up beneath it.
 */
final class CoverageHtml {

    private static final String TITLE = "Coverage of the contract";

    private static final String FILTER = """
            <div id="filter" role="search" aria-label="Statements" hidden>
            <label>words <input type="search" autocomplete="off"></label>
            <label>exercised <select><option value="">in whatever way</option><option value="notAtAll">not at all</option><option value="ordered">only when ordered</option><option value="natural">by its natural cause</option><option value="uncounted">not counted</option></select></label>
            <output role="status"></output>
            </div>
            """;

    private final Coverage coverage;
    private final RunResult result;
    private final StatementHtml statements;

    CoverageHtml(Coverage coverage, RunResult result, List<Verified> verified, SourcesHtml sources) {
        this.coverage = coverage;
        this.result = result;
        this.statements = new StatementHtml(sources, verified);
    }

    String html() {
        StringBuilder page = new StringBuilder(
                "<header>\n<h1>%s</h1>\n<p>Target: %s, %s.%s</p>\n"
                        .formatted(
                                TITLE,
                                Html.text(result.target()),
                                result.began().truncatedTo(ChronoUnit.SECONDS),
                                result.complete()
                                        ? ""
                                        : " <b>Stopped before its end:</b> what had not been run by then counts as not exercised."));
        page.append("<p>%s</p>\n</header>\n".formatted(RestsOn.says(result, coverage)));
        contents(page);
        page.append("<main>\n");
        verdicts(page, "failed", "Failed", result.failures());
        verdicts(page, "differing", "Not as guessed", result.differing());
        open(page);
        additions(page);
        page.append(FILTER);
        families().forEach(family -> family(page, family));
        return Html.pageWithFilter(TITLE, page.append("</main>\n").toString());
    }

    private List<String> families() {
        return coverage.entries().stream()
                .map(Coverage.Entry::family)
                .distinct()
                .toList();
    }

    private static List<String> operations(Coverage family) {
        return family.entries().stream()
                .map(Coverage.Entry::operation)
                .distinct()
                .toList();
    }

    private void contents(StringBuilder page) {
        page.append("<nav aria-label=\"Contents\">\n<ul>\n");
        content(page, "failed", "Failed", result.failures().size());
        content(page, "differing", "Not as guessed", result.differing().size());
        content(page, "open", "Not exercised", (int) coverage.count(Coverage.Column.NOT_AT_ALL));
        content(
                page,
                "additions",
                "Fields that no schema has",
                result.additions().size());
        for (String family : families()) {
            Coverage own = coverage.of(family);
            page.append("<li>%s: %s\n<ul>\n".formatted(Html.link("#" + Html.place(family), family), counts(own)));
            operations(own)
                    .forEach(operation -> page.append("<li>%s <small>%s</small></li>\n"
                            .formatted(
                                    Html.link("#" + place(family, operation), operation), ratio(of(own, operation)))));
            page.append("</ul>\n</li>\n");
        }
        page.append("</ul>\n</nav>\n");
    }

    private static void content(StringBuilder page, String place, String title, int count) {
        if (count > 0) {
            page.append("<li>%s: %d</li>\n".formatted(Html.link("#" + place, title), count));
        }
    }

    private static String place(String family, String operation) {
        return Html.place(family + "/" + operation);
    }

    private static Coverage of(Coverage family, String operation) {
        return family.only(entry -> entry.operation().equals(operation));
    }

    private static String ratio(Coverage part) {
        return "%d of %d".formatted(part.count(Coverage.Column.NATURAL), part.counted());
    }

    private static String counts(Coverage part) {
        return "%d of %s by their natural cause (%d %%), %d only when ordered, %d not at all"
                .formatted(
                        part.count(Coverage.Column.NATURAL),
                        Texts.count(part.counted(), "statement", "statements"),
                        part.percent(),
                        part.count(Coverage.Column.ORDERED),
                        part.count(Coverage.Column.NOT_AT_ALL));
    }

    private static void verdicts(StringBuilder page, String place, String title, List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return;
        }
        page.append("<section>\n<h2 id=\"%s\">%s</h2>\n<ul class=\"rows\">\n".formatted(place, title));
        verdicts.forEach(verdict -> page.append("<li>%s %s%s</li>\n"
                .formatted(
                        Html.text(verdict.family() + "/" + verdict.operation() + ":"),
                        Told.link(verdict),
                        Told.detail(verdict))));
        page.append("</ul>\n</section>\n");
    }

    /** First what nothing explains. */
    private void open(StringBuilder page) {
        List<Coverage.Entry> open = coverage.entries().stream()
                .filter(entry -> entry.counted() && entry.column() == Coverage.Column.NOT_AT_ALL)
                .sorted(Comparator.comparing(entry -> !entry.isOpen()))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        page.append("<section>\n<h2 id=\"open\">Not exercised</h2>\n<ul>\n");
        open.forEach(entry -> page.append("<li>%s%s</li>\n"
                .formatted(
                        Html.link("#" + StatementHtml.place(entry), entry.toString()),
                        entry.note()
                                .map(note -> " <small>%s</small>".formatted(Html.text(note)))
                                .orElse(""))));
        page.append("</ul>\n</section>\n");
    }

    private void additions(StringBuilder page) {
        if (!result.additions().isEmpty()) {
            page.append("<section>\n<h2 id=\"additions\">Fields that no schema has</h2>\n<ul>\n%s</ul>\n</section>\n"
                    .formatted(result.additions().stream()
                            .map(addition -> "<li><code>%s</code></li>\n".formatted(Html.text(addition)))
                            .collect(joining())));
        }
    }

    private void family(StringBuilder page, String family) {
        Coverage own = coverage.of(family);
        page.append("<section data-part>\n<h2 id=\"%s\">%s</h2>\n<p>%s.</p>\n"
                .formatted(Html.place(family), Html.text(family), counts(own)));
        // Features of a user's own may be called as they like.
        verdicts(family)
                .map(Verdict::operation)
                .distinct()
                .filter(operation -> !operations(own).contains(operation))
                .forEach(operation ->
                        page.append("<p>%s</p>\n".formatted(Html.link(Told.page(family, operation), operation))));
        operations(own).forEach(operation -> operation(page, family, operation, of(own, operation)));
        page.append("</section>\n");
    }

    private Stream<Verdict> verdicts(String family) {
        return result.verdicts().stream().filter(verdict -> verdict.family().equals(family));
    }

    private void operation(StringBuilder page, String family, String operation, Coverage own) {
        Coverage fields = own.only(Coverage.Entry::isField);
        page.append("<section data-part>\n<h3 id=\"%s\">%s</h3>\n"
                .formatted(place(family, operation), Html.text(operation)));
        long run = verdicts(family)
                .filter(verdict -> verdict.operation().equals(operation))
                .count();
        if (run > 0) {
            page.append("<p>%s</p>\n"
                    .formatted(Html.link(
                            Told.page(family, operation),
                            Texts.count(run, "scenario or case", "scenarios and cases"))));
        }
        rows(page, own.only(entry -> !entry.isField()));
        if (!fields.entries().isEmpty()) {
            // What is open is seen without a click.
            page.append("<details data-part%s><summary>Fields: %s</summary>\n"
                    .formatted(fields.count(Coverage.Column.NOT_AT_ALL) > 0 ? " open" : "", counts(fields)));
            rows(page, fields);
            page.append("</details>\n");
        }
        page.append("</section>\n");
    }

    private void rows(StringBuilder page, Coverage part) {
        if (part.entries().isEmpty()) {
            return;
        }
        page.append("<ul class=\"rows\">\n");
        part.entries().stream()
                .sorted(Comparator.comparing((Coverage.Entry entry) -> !entry.counted())
                        .thenComparing(entry -> entry.column(), Comparator.reverseOrder()))
                .forEach(entry -> page.append(statements.row(entry)));
        page.append("</ul>\n");
    }
}
