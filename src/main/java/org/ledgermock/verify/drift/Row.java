package org.ledgermock.verify.drift;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgermock.contract.Locator;

/**
 * A line of a vendor's page, normalised; schemas/README.md, "Locators", has the rules.
 *
 * @param text with single spaces, in NFC
 * @param kind what it says, so far as its place in the page tells
 */
public record Row(String text, Kind kind) {

    private static final int DIGEST = 12;
    private static final Pattern WHITE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\" ?:.*");

    /** What a line says. All but {@code OTHER} have to be claimed by a statement. */
    public enum Kind {
        PARAMETER,
        ERROR,
        LIMIT,
        ROLES,
        /** A field in an example; the table of parameters may claim it as well. */
        FIELD,
        OTHER;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static Row of(List<String> cells, Kind kind) {
        return new Row(
                normal(String.join(
                        " ",
                        cells.stream()
                                .map(Row::normal)
                                .filter(cell -> !cell.isEmpty())
                                .toList())),
                kind);
    }

    public static String normal(String text) {
        return Normalizer.normalize(WHITE.matcher(text).replaceAll(" ").trim(), Normalizer.Form.NFC);
    }

    /** The parameter, field or code that it begins with. */
    String name() {
        Matcher quoted = QUOTED.matcher(text);
        return quoted.matches() ? quoted.group(1) : text.split(" ", 2)[0];
    }

    /** Whether it begins with these words. */
    public boolean begins(String beginning) {
        return text.equals(beginning) || text.startsWith(beginning + " ");
    }

    boolean isAt(Locator locator) {
        return begins(locator.row()) && digest().equals(locator.digest());
    }

    String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
