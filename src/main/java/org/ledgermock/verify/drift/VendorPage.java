package org.ledgermock.verify.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.ledgermock.verify.drift.Row.Kind;

/** A vendor's page as its rows; schemas/README.md, "Locators", has the rules. */
public final class VendorPage {

    private static final Pattern LIMIT =
            Pattern.compile("(?i).*\\bmaximum of \\d.*|.*\\b(per|a|each) (second|minute|hour|day)\\b.*");
    // A field that has a value; what only opens an object or a list is the envelope, or in a table.
    private static final Pattern FIELD = Pattern.compile("\"[^\"]+\" ?: ?[^\\[{ ].*");
    private final List<Row> rows = new ArrayList<>();

    /** A page of which each line is a row by itself, as far as anybody knows. */
    public static VendorPage ofLines(String text) {
        VendorPage page = new VendorPage();
        lines(text).forEach(line -> page.add(Row.of(List.of(line), Kind.OTHER)));
        return page;
    }

    /** Adds a row; one of no kind gets that which its text tells. */
    public void add(Row row) {
        if (!row.text().isEmpty()) {
            rows.add(row.kind() == Kind.OTHER ? new Row(row.text(), kindInText(row.text())) : row);
        }
    }

    private static Kind kindInText(String line) {
        if (LIMIT.matcher(line).matches()) {
            return Kind.LIMIT;
        }
        if (line.startsWith("Callable roles")) {
            return Kind.ROLES;
        }
        return FIELD.matcher(line).matches() ? Kind.FIELD : Kind.OTHER;
    }

    /** The lines of a page that say something, normalised. */
    public static List<String> lines(String text) {
        return Arrays.stream(text.split("\n"))
                .map(Row::normal)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }
}
