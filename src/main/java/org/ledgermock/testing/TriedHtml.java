package org.ledgermock.testing;

import java.util.Set;
import java.util.stream.Collectors;
import org.ledgermock.message.Texts;

/** What was tried, and what was not, as a page that needs nothing else. */
final class TriedHtml {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>What your tests never tried</title>
            <style>
            body { font: 15px/1.4 sans-serif; margin: 2em; }
            table { border-collapse: collapse; }
            td, th { border: 1px solid #ccc; padding: .3em .6em; text-align: left; vertical-align: top; }
            .tried { color: #276738; } .untried { color: #a11; }
            </style></head><body>
            <h1>What your tests never tried</h1>
            """;

    private TriedHtml() {}

    static String of(Tried tried) {
        return HEAD + tried.families().stream().map(TriedHtml::family).collect(Collectors.joining())
                + "</body></html>\n";
    }

    private static String family(Tried.OfFamily family) {
        return "<h2>%s</h2>\n<p>%d sandboxes, %d calls</p>\n<p>Operations: %s</p>\n"
                        .formatted(
                                Texts.html(family.family()),
                                family.sandboxes(),
                                family.calls(),
                                part(family.operations()))
                + "<table><tr><th>operation</th><th>calls</th><th>errors</th><th>fields</th><th>pages</th><th>faults</th></tr>\n"
                + family.details().stream().map(TriedHtml::operation).collect(Collectors.joining())
                + "</table>\n<p>Mistakes: "
                + (family.mistakes().isEmpty()
                        ? "none"
                        : Texts.html(family.mistakes().toString()))
                + "</p>\n";
    }

    private static String operation(Tried.OfOperation operation) {
        return "<tr><td>%s</td><td>%d</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                .formatted(
                        Texts.html(operation.operation()),
                        operation.calls(),
                        part(operation.errors()),
                        part(operation.fields()),
                        part(operation.pages()),
                        part(operation.faults()));
    }

    private static String part(Tried.Part part) {
        return "%d of %d<br>%s<br>%s"
                .formatted(
                        part.tried().size(),
                        part.documented(),
                        names("untried", part.untried()),
                        names("tried", part.tried()));
    }

    private static String names(String style, Set<String> names) {
        return "<span class=\"%s\">%s</span>"
                .formatted(style, names.stream().map(Texts::html).collect(Collectors.joining(", ")));
    }
}
