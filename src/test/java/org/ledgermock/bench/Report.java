package org.ledgermock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A measurement as Markdown: its tables and pictures, then its bars. */
final class Report {

    private final String title;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder bars = new StringBuilder();
    private final Map<String, String> pictures = new TreeMap<>();
    private boolean passed = true;

    Report(String title, String howMeasured) {
        this.title = title;
        text.append("%s%n%s, JDK %s, %d cores. Figures of one run on one machine.%n%n"
                .formatted(
                        howMeasured,
                        LocalDate.now(),
                        System.getProperty("java.version"),
                        Runtime.getRuntime().availableProcessors()));
    }

    Report table(String... header) {
        row(header);
        text.append("|").append(" --- |".repeat(header.length)).append('\n');
        return this;
    }

    Report row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
        return this;
    }

    Report paragraph(String words) {
        text.append('\n').append(words).append('\n');
        return this;
    }

    /** A picture, which is written beside the report under this name. */
    Report picture(String name, String what, String svg) {
        pictures.put(name, svg);
        return paragraph("![%s](%s)".formatted(what, name));
    }

    /** The most that a figure may be. */
    Report bar(String name, double measured, double allowed) {
        boolean holds = measured <= allowed;
        passed &= holds;
        if (bars.isEmpty()) {
            bars.append("\n| bar | at most | measured | |\n| --- | --- | --- | --- |\n");
        }
        bars.append(String.format(
                Locale.ROOT, "| %s | %.2f | %.2f | %s |%n", name, allowed, measured, holds ? "pass" : "**FAIL**"));
        return this;
    }

    boolean passed() {
        return passed;
    }

    String markdown() {
        return "## " + title + "\n\n" + body();
    }

    private String body() {
        return text.toString() + bars;
    }

    /**
     * Writes it to a file, without its title, between the comments {@code <!-- name -->} and {@code <!-- /name -->}: a new
     * file has nothing else, and of an old one all that stands around is kept.
     */
    void write(Path file, String name) throws IOException {
        String place = "<!-- %1$s -->\n<!-- /%1$s -->\n".formatted(name);
        String old = Files.exists(file) ? Files.readString(file) : place;
        Matcher found = Pattern.compile("(?s)(<!-- %1$s -->\n).*?(<!-- /%1$s -->)".formatted(name))
                .matcher(old);
        if (!found.find()) {
            throw new IOException("%s has no place for it, which is:%n%s".formatted(file, place));
        }
        Files.writeString(file, found.replaceFirst("$1" + Matcher.quoteReplacement(body()) + "$2"));
        for (Map.Entry<String, String> picture : pictures.entrySet()) {
            Files.writeString(file.resolveSibling(picture.getKey()), picture.getValue());
        }
    }

    /** A count, in groups of three digits. */
    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count).replace(',', ' ');
    }
}
