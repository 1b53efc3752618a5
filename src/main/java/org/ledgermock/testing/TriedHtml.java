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
            :root { color-scheme: light dark; }
            body { font: 15px/1.4 sans-serif; margin: 2em; }
            table { border-collapse: collapse; }
            td, th { border: 1px solid #888; padding: .3em .6em; text-align: left; vertical-align: top; }
            </style></head><body>
            <h1>What your tests never tried</h1>
            <p>Of what is documented: errors, fields, pages and faults are those of the operations that were called.</p>
            """;

    private TriedHtml() {}

    static String of(Tried tried) {
        return HEAD + tried.families().stream().map(TriedHtml::family).collect(Collectors.joining())
                + "</body></html>\n";
    }

    private static String family(Tried.OfFamily family) {
        return "<h2>%s</h2>\n<p>%s, %s</p>\n<p>Operations: %s</p>\n"
                        .formatted(
                                Texts.html(family.family()),
                                Texts.count(family.sandboxes(), "sandbox", "sandboxes"),
                                Texts.count(family.calls(), "call", "calls"),
                                part(family.operations()))
                + "<table><tr><th>operation</th><th>calls</th><th>errors</th><th>fields</th><th>pages</th><th>faults</th></tr>\n"
                + family.details().stream().map(TriedHtml::operation).collect(Collectors.joining())
                + "</table>\n"
                + mistakes(family);
    }

    private static String mistakes(Tried.OfFamily family) {
        String list = family.mistakes().entrySet().stream()
                .map(one -> "<li>%s, %s</li>\n".formatted(Texts.html(one.getKey()), Amounts.times(one.getValue())))
                .collect(Collectors.joining());
        return "<h3>Mistakes of the program</h3>\n" + (list.isEmpty() ? "<p>None.</p>\n" : "<ul>\n" + list + "</ul>\n");
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
        int tried = part.tried().size();
        String share = part.documented() == 0
                ? "nothing to try"
                : "%d of %d (%d %%)".formatted(tried, part.documented(), tried * 100 / part.documented());
        return share + names("never", part.untried()) + names("tried", part.tried());
    }

    private static String names(String label, Set<String> names) {
        return names.isEmpty()
                ? ""
                : "<br><b>%s:</b> %s"
                        .formatted(label, names.stream().map(Texts::html).collect(Collectors.joining(", ")));
    }
}
