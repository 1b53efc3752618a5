package org.ledgermock.verify.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.ledgermock.verify.drift.Row.Kind;

/** A vendor's page as its rows; schemas/README.md, "Locators", has the rules. */
final class VendorPage {

    private static final Pattern LIMIT =
            Pattern.compile("(?i).*\\bmaximum of \\d.*|.*\\b(per|a|each) (second|minute|hour|day)\\b.*");
    // A field that has a value; what only opens an object or a list is the envelope, or in a table.
    private static final Pattern FIELD = Pattern.compile("\"[^\"]+\" ?: ?[^\\[{ ].*");
    private static final Pattern HEADING = Pattern.compile("\\d+\\. .*");
    private static final Pattern RULER = Pattern.compile("[- ]+");
    private static final String KYBIO_END = "Was this article helpful?";

    private final List<Row> rows = new ArrayList<>();

    private VendorPage() {}

    /** The page of this name, which tells whose it is. */
    static VendorPage of(String document, String text) {
        return document.startsWith("kybio-") ? kybio(text) : tencent(text);
    }

    /**
     * The rows of the Tencent pages: one a line, cells divided by bars. A table ends where the bars do; without bars, at
     * what follows tables on these pages. Anything else within a table is a row of it: better one line too many is
     * asked for than one is overlooked.
     */
    static VendorPage tencent(String text) {
        VendorPage page = new VendorPage();
        Kind table = Kind.OTHER;
        boolean bars = false;
        for (String line : lines(text)) {
            Row row = Row.of(Arrays.asList(line.split("\\|")), Kind.OTHER);
            Kind opened =
                    row.begins("Parameter Name") ? Kind.PARAMETER : row.begins("Error Code") ? Kind.ERROR : Kind.OTHER;
            if (opened != Kind.OTHER) {
                table = opened;
                bars = line.contains("|");
                page.add(row);
                continue;
            }
            if (bars ? !line.contains("|") : endsTable(row.text())) {
                table = Kind.OTHER;
            }
            page.add(table == Kind.OTHER || RULER.matcher(row.text()).matches() ? row : new Row(row.text(), table));
        }
        return page;
    }

    private static boolean endsTable(String line) {
        return HEADING.matcher(line).matches() || line.equals("Was this page helpful?") || line.startsWith("POST /");
    }

    /** The rows of the KYBIO page: tables have one cell a line. */
    static VendorPage kybio(String text) {
        VendorPage page = new VendorPage();
        List<String> cells = new ArrayList<>();
        int columns = 0;
        boolean table = false;
        for (String line : lines(text)) {
            if (line.equals("parameter name") || line.equals("Field name")) {
                table = true;
                columns = 0;
                cells.clear();
            } else if (line.equals("Return result") || line.equals(KYBIO_END)) {
                page.addRest(cells);
                table = false;
            }
            if (!table) {
                page.add(Row.of(List.of(line), Kind.OTHER));
                continue;
            }
            cells.add(line);
            if (columns == 0 && line.equals("Instructions")) {
                columns = cells.size();
                page.add(Row.of(cells, Kind.OTHER));
                cells.clear();
            } else if (cells.size() == columns) {
                page.add(Row.of(cells, Kind.PARAMETER));
                cells.clear();
            }
        }
        page.addRest(cells);
        return page;
    }

    // Fewer cells than there are headings: a table that is not as it was.
    private void addRest(List<String> cells) {
        if (!cells.isEmpty()) {
            add(Row.of(cells, Kind.PARAMETER));
            cells.clear();
        }
    }

    private void add(Row row) {
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

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\n"))
                .map(Row::normal)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }
}
