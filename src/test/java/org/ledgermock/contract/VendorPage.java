package org.ledgermock.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A vendor's page as normalised rows; schemas/README.md, "Locators", has the rules. */
final class VendorPage {

    private final List<String> rows;

    private VendorPage(List<String> rows) {
        this.rows = rows;
    }

    /** The rows of the Tencent pages: one a line, cells divided by bars. */
    static VendorPage tencent(String text) {
        return new VendorPage(lines(text).stream()
                .map(line -> row(Arrays.asList(line.split("\\|"))))
                .filter(row -> !row.isEmpty())
                .toList());
    }

    /** The rows of the KYBIO page: tables have one cell a line. */
    static VendorPage kybio(String text) {
        List<String> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        int columns = 0;
        boolean table = false;
        for (String line : lines(text)) {
            if (line.equals("parameter name") || line.equals("Field name")) {
                table = true;
                columns = 0;
                cells.clear();
            } else if (line.equals("Return result") || line.equals("Was this article helpful?")) {
                table = false;
            }
            if (!table) {
                rows.add(row(List.of(line)));
                continue;
            }
            cells.add(line);
            if (columns == 0 && line.equals("Instructions")) {
                columns = cells.size();
            }
            if (cells.size() == columns) {
                rows.add(row(cells));
                cells.clear();
            }
        }
        return new VendorPage(rows);
    }

    List<String> rows() {
        return rows;
    }

    /** How many rows begin so and have this digest. */
    long matching(String beginning, String digest) {
        return rows.stream()
                .filter(row -> row.equals(beginning) || row.startsWith(beginning + " "))
                .filter(row -> digest(row).equals(digest))
                .count();
    }

    static String digest(String row) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(row.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\n"))
                .map(VendorPage::normal)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String row(List<String> cells) {
        return normal(String.join(
                " ",
                cells.stream()
                        .map(VendorPage::normal)
                        .filter(cell -> !cell.isEmpty())
                        .toList()));
    }

    private static String normal(String text) {
        return Normalizer.normalize(text.replaceAll("(?U)\\s+", " ").trim(), Normalizer.Form.NFC);
    }
}
