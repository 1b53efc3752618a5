package org.ledgermock.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.Provenance;
import org.ledgermock.contract.Statement;
import org.ledgermock.message.EnumNames;
import org.ledgermock.pipeline.Operation;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.verify.OrderedOnly;

/** All error codes of families, as Markdown: what a call gets each by, or why it can only be ordered. */
final class ErrorsPage {

    private static final String HEAD = """
            # Errors

            Every error code that the vendors name for the operations that are served, and when the mock answers with it. A code
            without a natural cause here can only be ordered, as a fault; its column has the reason. *code known* says how certain it
            is that there is this code for it, and how certain its text is, where that differs; *cause known* how certain it is
            that this leads to it. `schemas/README.md` explains the words. Any operation of a family may answer with a code that
            is common to the family.

            This page is made of the contract files, by `./ledgermock errors`.
            """;

    private static final String DOCS = "docs/";

    private static final String TABLE = """

            From `schemas/%s/%s.contract.json`.

            | code | natural cause | ordered only, because | code known | cause known |
            | --- | --- | --- | --- | --- |
            """;

    private final ServedFamily family;
    private final List<OrderedOnly> ordered;
    private final StringBuilder page = new StringBuilder();

    private ErrorsPage(ServedFamily family, ClassPathFiles files) {
        this.family = family;
        this.ordered = OrderedOnly.of(family.name(), files);
    }

    static String of(List<ServedFamily> families, ClassPathFiles files) {
        StringBuilder page = new StringBuilder(HEAD);
        families.forEach(family -> page.append(new ErrorsPage(family, files).text()));
        return page.toString();
    }

    private String text() {
        page.append("\n## ").append(family.name()).append('\n');
        Set<String> common = new LinkedHashSet<>(family.errors());
        family.operations().values().forEach(operation -> common.addAll(reached(operation)));
        section(
                "All operations of " + family.name(),
                "common",
                family.contract().statements(),
                common);
        family.operations()
                .forEach((name, operation) -> section(
                        family.name() + " " + name, name, operation.contract().statements(), reached(operation)));
        return page.toString();
    }

    /** The ids of the statements that a call of the operation can bring about. */
    private Set<String> reached(Operation operation) {
        Set<String> ids = new LinkedHashSet<>(family.errors());
        operation.errors().values().forEach(error -> ids.add(error.id()));
        operation.contract().once().ifPresent(once -> ids.add(once.otherwise()));
        return ids;
    }

    private void section(String title, String file, List<Statement> statements, Set<String> reached) {
        Map<String, List<Statement.ErrorCode>> codes = new LinkedHashMap<>();
        for (Statement statement : statements) {
            if (statement instanceof Statement.ErrorCode error && error.provenance() != Provenance.SUPERSEDED) {
                codes.computeIfAbsent(error.code(), none -> new ArrayList<>()).add(error);
            }
        }
        if (codes.isEmpty()) {
            return;
        }
        page.append("\n### ").append(title).append('\n').append(TABLE.formatted(family.name(), file));
        codes.forEach((code, errors) -> {
            Optional<String> why = onlyOrdered(file, code);
            // Of several texts for one code, those that a call can bring about.
            List<Statement.ErrorCode> answered = errors.stream()
                    .filter(error -> reached.contains(error.id()))
                    .toList();
            (answered.isEmpty() ? errors : answered)
                    .forEach(error -> row(
                            code,
                            why.isEmpty() ? error.says() : "",
                            why.orElse(""),
                            known(error),
                            why.isEmpty() ? EnumNames.of(error.provenance()) : ""));
        });
    }

    private void row(String code, String cause, String why, String known, String causeKnown) {
        page.append("| `%s` | %s | %s | %s | %s |\n".formatted(code, cell(cause), cell(why), known, causeKnown));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private Optional<String> onlyOrdered(String file, String code) {
        return ordered.stream()
                .filter(one -> one.code().equals(Optional.of(code))
                        && one.operation().orElse(file).equals(file))
                .findFirst()
                .map(OrderedOnly::why);
    }

    private static String known(Statement.ErrorCode error) {
        Provenance code = error.codeProvenance().orElse(error.provenance());
        return linked(EnumNames.of(code), error.source())
                + (error.textProvenance() == code ? "" : ", its text " + EnumNames.of(error.textProvenance()));
    }

    // The page stands in docs, beside the sources of the families that come with Ledgermock.
    private static String linked(String word, String source) {
        return source.startsWith(DOCS)
                ? "[%s](%s)".formatted(word, source.substring(DOCS.length()).split("[ ;]", 2)[0])
                : word;
    }
}
