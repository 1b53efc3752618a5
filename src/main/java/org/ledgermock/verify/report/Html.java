package org.ledgermock.verify.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.message.Texts;

/** The frame of a report's pages. They ask nothing of any other place, and a browser runs no script but their own. */
final class Html {

    private static final ClassPathFiles FILES = new ClassPathFiles(Html.class.getClassLoader());
    private static final String STYLE =
            FILES.file("ledgermock/pages/report.css").text();
    private static final String SCRIPT =
            FILES.file("ledgermock/pages/report.js").text();

    private static final Pattern NOT_IN_LINKS = Pattern.compile("[^\\p{L}\\p{N}./~-]");

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '%s'; %sbase-uri 'none'; form-action 'none'">
            <title>%s</title>
            <style>%s</style>
            </head>
            <body>
            %s%s</body>
            </html>
            """;

    private Html() {}

    /** A page to be read alone. */
    static String page(String title, String body) {
        return framed(title, body, Optional.empty());
    }

    /** A page with a filter of its rows. */
    static String pageWithFilter(String title, String body) {
        return framed(title, body, Optional.of(SCRIPT));
    }

    private static String framed(String title, String body, Optional<String> script) {
        return FRAME.formatted(
                digest(STYLE),
                script.map(text -> "script-src '" + digest(text) + "'; ").orElse(""),
                text(title),
                STYLE,
                body,
                script.map(text -> "<script>" + text + "</script>\n").orElse(""));
    }

    /** A text in a page: what would be markup there, or turn the order of letters, is shown as what it is. */
    static String text(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.chars().forEach(unit -> {
            if (isSign(unit)) {
                shown.append("\\u%04x".formatted(unit));
            } else {
                shown.append((char) unit);
            }
        });
        return Texts.html(shown.toString());
    }

    private static boolean isSign(int unit) {
        return Character.isISOControl(unit) && unit != '\n' || Character.getType(unit) == Character.FORMAT;
    }

    /** What a text is called as a place in a page, or as a file: each text otherwise, in letters that links can have. */
    static String place(String text) {
        return NOT_IN_LINKS
                .matcher(text)
                .replaceAll(found -> "_%x".formatted(found.group().codePointAt(0)));
    }

    static String link(String address, String text) {
        return "<a href=\"%s\">%s</a>".formatted(text(address), text(text));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
