package org.ledgermock.kybio.verify;

import java.util.ArrayList;
import java.util.List;
import org.ledgermock.verify.drift.Row;
import org.ledgermock.verify.drift.Row.Kind;
import org.ledgermock.verify.drift.VendorPage;

/** Reads KYBIO's pages: their tables have one cell a line. */
final class KybioPage {

    private static final String END = "Was this article helpful?";

    private final VendorPage page = new VendorPage();
    private final List<String> cells = new ArrayList<>();

    private KybioPage() {}

    static VendorPage of(String text) {
        return new KybioPage().read(text);
    }

    private VendorPage read(String text) {
        int columns = 0;
        boolean table = false;
        for (String line : VendorPage.lines(text)) {
            if (line.equals("parameter name") || line.equals("Field name")) {
                table = true;
                columns = 0;
                cells.clear();
            } else if (line.equals("Return result") || line.equals(END)) {
                addRest();
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
        addRest();
        return page;
    }

    // Fewer cells than there are headings: a table that is not as it was.
    private void addRest() {
        if (!cells.isEmpty()) {
            page.add(Row.of(cells, Kind.PARAMETER));
            cells.clear();
        }
    }
}
