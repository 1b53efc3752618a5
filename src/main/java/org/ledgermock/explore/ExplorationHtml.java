package org.ledgermock.explore;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ledgermock.message.Texts;

/** The result of an exploration as one page, which asks nothing of any other place. */
final class ExplorationHtml {

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>%s</title>
            <style>
            body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark; }
            table { border-collapse: collapse; display: block; overflow-x: auto; }
            td, th { border: 1px solid #8888; padding: .2rem .6rem; text-align: left; }
            .broken { background: #c001; color: #c00; font-weight: bold; }
            pre { background: #8882; padding: .6rem; overflow-x: auto; }
            </style>
            </head>
            <body>
            %s</body>
            </html>
            """;

    private ExplorationHtml() {}

    static String of(ExplorationReport report) {
        Exploration exploration = report.exploration();
        StringBuilder body = new StringBuilder("<h1>%s: %s</h1>\n<p>%s</p>\n"
                .formatted(
                        Texts.html(exploration.expectation().text()),
                        exploration.verdict(),
                        Texts.html(report.tried())));
        body.append("<pre>")
                .append(Texts.html(String.join("\n", report.lines()).strip()))
                .append("</pre>\n");
        exploration
                .broken()
                .forEach(one -> body.append("<h2>%s</h2>\n<pre>%s</pre>\n"
                        .formatted(
                                Texts.html(one.verdict().word() + ": " + one.story()),
                                Texts.html(Gherkin.of(one.story(), exploration.expectation())))));
        return FRAME.formatted(Texts.html(exploration.expectation().text()), body.append(table(exploration)));
    }

    // A row for each delivery, a column for each kind of trouble; of several of one kind the worst is shown.
    private static String table(Exploration exploration) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        Set<String> kinds = new LinkedHashSet<>();
        for (Exploration.Tried one : exploration.tried()) {
            if (one.story().troubles().size() == 1) {
                Trouble trouble = one.story().troubles().get(0);
                kinds.add(trouble.going().kind());
                rows.computeIfAbsent(trouble.at().toString(), none -> new LinkedHashMap<>())
                        .merge(
                                trouble.going().kind(),
                                cell(one),
                                (earlier, later) -> later.contains("broken") ? later : earlier);
            }
        }
        if (rows.isEmpty()) {
            return "";
        }
        return "<h2>Single deviations</h2>\n<table>\n<tr><th></th>%s</tr>\n%s</table>\n"
                .formatted(
                        kinds.stream().map("<th>%s</th>"::formatted).collect(Collectors.joining()),
                        rows.entrySet().stream()
                                .map(row -> "<tr><th>%s</th>%s</tr>\n"
                                        .formatted(
                                                Texts.html(row.getKey()),
                                                kinds.stream()
                                                        .map(kind -> Optional.ofNullable(row.getValue()
                                                                        .get(kind))
                                                                .orElse("<td></td>"))
                                                        .collect(Collectors.joining())))
                                .collect(Collectors.joining()));
    }

    private static String cell(Exploration.Tried one) {
        return one.verdict()
                .map(verdict -> "<td class=\"broken\">%s</td>".formatted(verdict.word()))
                .orElseGet(() -> "<td>%s</td>".formatted(one.outcome()));
    }
}
