package org.ledgermock.tencent.verify;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.ledgermock.verify.drift.Row;
import org.ledgermock.verify.drift.Row.Kind;
import org.ledgermock.verify.drift.VendorPage;

/**
 * Reads Tencent's pages: a row is a line, its cells divided by bars. A table ends where the bars do; without bars, at what
 * follows tables on these pages. Anything else within a table is a row of it: better one line too many is asked for than
 * one is overlooked.
 */
final class TencentPage {

    private static final Pattern HEADING = Pattern.compile("\\d+\\. .*");
    private static final Pattern RULER = Pattern.compile("[- ]+");

    private TencentPage() {}

    static VendorPage of(String text) {
        VendorPage page = new VendorPage();
        Kind table = Kind.OTHER;
        boolean bars = false;
        for (String line : VendorPage.lines(text)) {
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
}
