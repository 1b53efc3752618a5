package org.ledgermock.bench;

import java.util.Locale;

/** A measurement as Markdown: its tables, then its bars. */
final class Report {

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder bars =
            new StringBuilder("\n| bar | at most | measured | |\n| --- | --- | --- | --- |\n");
    private boolean passed = true;

    Report(String title, String howMeasured) {
        text.append("## %s%n%n%s%nJDK %s, %d cores. Ratios of one run on a noisy machine.%n%n"
                .formatted(
                        title,
                        howMeasured,
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

    /** The most that a figure may be. */
    Report bar(String name, double measured, double allowed) {
        boolean holds = measured <= allowed;
        passed &= holds;
        bars.append(String.format(
                Locale.ROOT, "| %s | %.2f | %.2f | %s |%n", name, allowed, measured, holds ? "pass" : "**FAIL**"));
        return this;
    }

    boolean passed() {
        return passed;
    }

    String markdown() {
        return text.toString() + bars;
    }
}
