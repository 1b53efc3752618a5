package org.ledgermock.verify.report;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.ledgermock.contract.Provenance;
import org.ledgermock.message.EnumNames;
import org.ledgermock.message.Texts;
import org.ledgermock.verify.Coverage;
import org.ledgermock.verify.RunResult;

/** Coverage for people: one row for each statement, with a mark in one of three columns; an operation's fields
 * are folded up beneath it. */
final class CoverageHtml {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Coverage of the contract</title>
            <style>
            body { font: 15px/1.45 system-ui, sans-serif; margin: 2em auto; max-width: 80em; padding: 0 1em; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border-bottom: 1px solid #ddd; padding: .3em .6em; text-align: left; vertical-align: top; }
            td.mark, th.mark { text-align: center; }
            tr.uncounted { color: #888; }
            tr.open td.mark { background: #fbe3e0; }
            code { font-size: 13px; }
            small { color: #666; overflow-wrap: anywhere; }
            details { font-size: 13px; }
            summary { cursor: pointer; margin: .5em 0; }
            </style>
            </head>
            <body>
            """;

    private CoverageHtml() {}

    static String of(Coverage coverage, RunResult result, List<Verified> verified) {
        StringBuilder page = new StringBuilder(HEAD);
        page.append(
                "<h1>Coverage of the contract</h1>\n<p>Target: %s, %s.%s %s</p>\n"
                        .formatted(
                                Texts.html(result.target()),
                                result.began().truncatedTo(ChronoUnit.SECONDS),
                                result.complete()
                                        ? ""
                                        : " <b>Stopped before its end:</b> what had not been run by then counts as not exercised.",
                                "A statement is proven by its natural cause alone; an ordered error proves nothing of the vendor."));
        coverage.entries().stream()
                .map(Coverage.Entry::family)
                .distinct()
                .forEach(family -> family(page, family, coverage.of(family), verified));
        if (!result.additions().isEmpty()) {
            page.append("<h2>Fields that no schema has</h2>\n<ul>\n");
            result.additions()
                    .forEach(addition -> page.append("<li><code>%s</code></li>\n".formatted(Texts.html(addition))));
            page.append("</ul>\n");
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private static void family(StringBuilder page, String family, Coverage coverage, List<Verified> verified) {
        page.append("<h2>%s</h2>\n<p>%s</p>\n".formatted(Texts.html(family), counts(coverage)));
        coverage.entries().stream().map(Coverage.Entry::operation).distinct().forEach(operation -> {
            Coverage own = coverage.only(entry -> entry.operation().equals(operation));
            Coverage fields = own.only(Coverage.Entry::isField);
            page.append("<h3>%s</h3>\n".formatted(Texts.html(operation)));
            table(page, own.only(entry -> !entry.isField()), verified);
            if (!fields.entries().isEmpty()) {
                // What is open is seen without a click.
                page.append("<details%s><summary>Fields: %s</summary>\n"
                        .formatted(fields.count(Coverage.Column.NOT_AT_ALL) > 0 ? " open" : "", counts(fields)));
                table(page, fields, verified);
                page.append("</details>\n");
            }
        });
    }

    private static String counts(Coverage coverage) {
        return "%d of %d statements by their natural cause (%d %%), %d only when ordered, %d not at all."
                .formatted(
                        coverage.count(Coverage.Column.NATURAL),
                        coverage.counted(),
                        coverage.percent(),
                        coverage.count(Coverage.Column.ORDERED),
                        coverage.count(Coverage.Column.NOT_AT_ALL));
    }

    private static void table(StringBuilder page, Coverage coverage, List<Verified> verified) {
        page.append("<table>\n<tr><th>statement</th><th>known</th><th class=\"mark\">natural</th>"
                + "<th class=\"mark\">ordered</th><th class=\"mark\">not at all</th><th>exercised by</th></tr>\n");
        coverage.entries().forEach(entry -> page.append(row(entry, Verified.last(verified, entry))));
        page.append("</table>\n");
    }

    private static String row(Coverage.Entry entry, Optional<Verified> live) {
        String provenance = EnumNames.of(entry.statement().provenance());
        boolean superseded = entry.statement().provenance() == Provenance.SUPERSEDED;
        boolean open = entry.counted() && entry.column() == Coverage.Column.NOT_AT_ALL;
        return "<tr class=\"%s\"><td><code>%s</code><br><small>%s</small></td><td>%s<br><small>%s</small></td>%s%s%s<td>%s%s%s</td></tr>\n"
                .formatted(
                        !entry.counted() ? "uncounted" : open ? "open" : "",
                        Texts.html(entry.id()),
                        Texts.html(entry.statement().says()),
                        superseded ? "superseded, not counted" : provenance,
                        Texts.html(entry.statement().source()),
                        mark(entry, Coverage.Column.NATURAL),
                        mark(entry, Coverage.Column.ORDERED),
                        mark(entry, Coverage.Column.NOT_AT_ALL),
                        live.map(verified -> "verified live on %s<br>".formatted(verified.day()))
                                .orElse(""),
                        entry.note()
                                .map(note -> "<small>%s</small>".formatted(Texts.html(note)))
                                .orElse(""),
                        by(entry));
    }

    private static String mark(Coverage.Entry entry, Coverage.Column column) {
        return "<td class=\"mark\">%s</td>".formatted(entry.column() == column ? "●" : "");
    }

    private static String by(Coverage.Entry entry) {
        if (entry.by().isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder(
                "<details><summary>%d</summary>".formatted(entry.by().size()));
        CoverageJson.shown(entry)
                .forEach(verdict ->
                        list.append(Texts.html(CoverageJson.line(verdict))).append("<br>"));
        long more = entry.by().size() - CoverageJson.shown(entry).count();
        return list.append(more > 0 ? "and %d more".formatted(more) : "")
                .append("</details>")
                .toString();
    }
}
