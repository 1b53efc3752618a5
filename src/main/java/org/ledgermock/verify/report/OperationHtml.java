package org.ledgermock.verify.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.verify.Coverage;
import org.ledgermock.verify.Outcome;
import org.ledgermock.verify.Verdict;

/** What was run of one operation: its feature as it is written, with what came of each scenario, and the cases made. */
final class OperationHtml {

    private static final Pattern TAG = Pattern.compile("@statement:([^\\s]+)");

    private final String family;
    private final String operation;
    private final List<Verdict> verdicts;
    private final ClassPathFiles files;
    private final Set<String> statements;

    /** @param statements the places of statements on the page of coverage */
    private OperationHtml(
            String family, String operation, List<Verdict> verdicts, ClassPathFiles files, Set<String> statements) {
        this.family = family;
        this.operation = operation;
        this.verdicts = verdicts;
        this.files = files;
        this.statements = statements;
    }

    /** By their names in a report's folder: a page for each operation of which there are verdicts. */
    static Map<String, String> pages(List<Verdict> verdicts, ClassPathFiles files, Set<String> statements) {
        Map<String, String> pages = new TreeMap<>();
        verdicts.stream()
                .collect(groupingBy(verdict -> Told.page(verdict.family(), verdict.operation())))
                .forEach((page, of) -> pages.put(
                        page,
                        new OperationHtml(of.get(0).family(), of.get(0).operation(), of, files, statements).html()));
        return pages;
    }

    private String html() {
        String name = family + "/" + operation;
        String body = "<header>\n<p>%s</p>\n<h1>%s</h1>\n<p>%s</p>\n</header>\n<main>\n%s%s%s%s</main>\n"
                .formatted(
                        Html.link("../../coverage.html", "Coverage of the contract"),
                        Html.text(name),
                        counts(),
                        notPassed(),
                        scenarios(of(Verdict.Kind.SCENARIO)),
                        list("Cases made from the request schema", of(Verdict.Kind.CASE)),
                        list("Errors that were ordered from the mock", of(Verdict.Kind.ORDERED)));
        return Html.page(name, body);
    }

    private List<Verdict> of(Verdict.Kind kind) {
        return verdicts.stream().filter(verdict -> verdict.kind() == kind).toList();
    }

    private String counts() {
        return Stream.of(Outcome.values())
                .map(outcome -> Map.entry(
                        outcome,
                        verdicts.stream()
                                .filter(verdict -> verdict.outcome() == outcome)
                                .count()))
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + Told.mark(entry.getKey()))
                .collect(joining(", "));
    }

    private String notPassed() {
        String links = verdicts.stream()
                .filter(verdict -> verdict.outcome() != Outcome.PASSED)
                .map(verdict -> "<li>%s %s</li>\n"
                        .formatted(
                                Told.mark(verdict.outcome()),
                                Html.link("#" + Told.place(verdict), CoverageJson.line(verdict))))
                .collect(joining());
        return links.isEmpty() ? "" : "<h2>What did not pass</h2>\n<ul>\n%s</ul>\n".formatted(links);
    }

    // A scenario of an earlier run may stand where its feature now has something else.
    private String scenarios(List<Verdict> scenarios) {
        Map<String, Verdict> left = new LinkedHashMap<>();
        scenarios.forEach(verdict -> left.put(Told.place(verdict), verdict));
        Optional<String> feature = scenarios.isEmpty() ? Optional.empty() : feature();
        StringBuilder text = new StringBuilder();
        feature.ifPresent(whole -> {
            text.append("<h2>Scenarios</h2>\n<div class=\"text\">\n");
            int number = 0;
            for (String line : whole.split("\n", -1)) {
                number++;
                text.append(line(line, Optional.ofNullable(left.remove("L" + number))));
            }
            text.append("</div>\n");
        });
        return text + list("Scenarios of which there is no feature here", List.copyOf(left.values()));
    }

    private Optional<String> feature() {
        String name = "/" + operation + ".feature";
        return files.below("ledgermock/features/" + family).stream()
                .filter(file -> file.endsWith(name))
                .findFirst()
                .flatMap(files::text);
    }

    private String line(String line, Optional<Verdict> verdict) {
        String shown = TAG.matcher(Html.text(line)).replaceAll(this::linked);
        return verdict.map(one -> "<div id=\"%s\" class=\"scenario\">%s %s</div>%s\n"
                        .formatted(Told.place(one), shown, Told.mark(one.outcome()), Told.detail(one)))
                .orElseGet(() -> "<div%s>%s</div>\n"
                        .formatted(
                                line.strip().matches("[@#].*") ? " class=\"dim\"" : "",
                                line.isBlank() ? "<br>" : shown));
    }

    // An operation's own statement goes before a common one.
    private String linked(MatchResult tag) {
        return Stream.of(operation, Coverage.COMMON)
                .map(owner -> StatementHtml.place(family, owner, tag.group(1)))
                .filter(statements::contains)
                .findFirst()
                .map(place -> Matcher.quoteReplacement(Html.link("../../coverage.html#" + place, tag.group())))
                .orElseGet(() -> Matcher.quoteReplacement(tag.group()));
    }

    private static String list(String title, List<Verdict> cases) {
        return cases.isEmpty()
                ? ""
                : "<h2>%s</h2>\n<ul class=\"rows\">\n%s</ul>\n"
                        .formatted(title, cases.stream().map(OperationHtml::row).collect(joining()));
    }

    private static String row(Verdict verdict) {
        return "<li id=\"%s\">%s %s%s%s</li>\n"
                .formatted(
                        Told.place(verdict),
                        Told.mark(verdict.outcome()),
                        Html.text(verdict.name()),
                        verdict.statements().isEmpty()
                                ? ""
                                : verdict.statements().stream()
                                        .sorted()
                                        .map(Html::text)
                                        .collect(joining(", ", " <small>", "</small>")),
                        Told.detail(verdict));
    }
}
