package org.ledgermock.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.contract.ErrorReach;
import org.ledgermock.message.JsonObject;

/** The page of all error codes, made of the contract files, the mappings and the lists of what can only be ordered. */
final class ErrorsPage {

    private static final String HEAD = """
            # Errors

            Every error code that the vendors name for the operations that are served, and when the mock answers with it. A code
            without a natural cause here can only be ordered, as a [fault](faults.md); its column has the reason. *known* says how
            certain the code is, and how certain its text is, where that differs; [schemas](../schemas/README.md) explains the words.
            Any operation of a family may answer with a code that is common to the family.

            This page is made of the contract files, and a test holds it equal to them. To make it again:

            ```sh
            mvn -q test -Dtest=ErrorsPageTest -Dledgermock.write
            ```
            """;

    private ErrorsPage() {}

    static String text() {
        StringBuilder page = new StringBuilder(HEAD);
        for (String family : ErrorReach.families()) {
            page.append("\n## ").append(family).append('\n');
            ErrorReach reach = new ErrorReach(family);
            for (String file : reach.files()) {
                Map<String, List<JsonObject>> codes = byCode(reach.errors(file));
                if (!codes.isEmpty()) {
                    page.append(section(family, file))
                            .append(table(reach, file, codes))
                            .append('\n');
                }
            }
        }
        return page.toString();
    }

    private static String section(String family, String file) {
        return "\n### %s\n\nFrom [%s.contract.json](../schemas/%s/%2$s.contract.json).\n\n"
                .formatted(
                        file.equals(ErrorReach.COMMON) ? "All operations of " + family : family + " " + file,
                        file,
                        family);
    }

    private static Map<String, List<JsonObject>> byCode(List<JsonObject> errors) {
        Map<String, List<JsonObject>> codes = new LinkedHashMap<>();
        errors.forEach(error -> codes.computeIfAbsent(error.text("code").orElseThrow(), none -> new ArrayList<>())
                .add(error));
        return codes;
    }

    private static Table table(ErrorReach reach, String file, Map<String, List<JsonObject>> codes) {
        Table table = Table.of("code", "natural cause", "ordered only, because", "known");
        Set<String> reached = reach.reachedIds(file);
        codes.forEach((code, errors) -> {
            Optional<String> why = reach.onlyOrdered(file, code);
            // Of several texts for one code, those that a call can bring about.
            List<JsonObject> answered = errors.stream()
                    .filter(error -> reached.contains(error.text("id").orElseThrow()))
                    .toList();
            (answered.isEmpty() ? errors : answered)
                    .forEach(error -> table.row(List.of(
                            "`" + code + "`", why.isEmpty() ? cause(error) : "", why.orElse(""), known(error))));
        });
        return table;
    }

    private static String cause(JsonObject error) {
        return error.text("says").orElseThrow();
    }

    private static String known(JsonObject error) {
        String code =
                error.text("codeProvenance").or(() -> error.text("provenance")).orElseThrow();
        String text = error.text("textProvenance").orElse(code);
        return text.equals(code) ? code : code + ", its text " + text;
    }
}
