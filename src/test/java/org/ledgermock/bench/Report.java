package org.ledgermock.bench;

import java.util.ArrayList;
import java.util.List;

/** A measurement as Markdown: its tables, then its bars. */
final class Report {

    private final StringBuilder text = new StringBuilder();
    private final List<Bar> bars = new ArrayList<>();

    Report(String title, String howMeasured) {
        line("## " + title);
        line("");
        line(howMeasured);
        line("JDK %s, %d cores. Ratios of one run on a noisy machine."
                .formatted(
                        System.getProperty("java.version"), Runtime.getRuntime().availableProcessors()));
        line("");
    }

    Report table(String... header) {
        row(header);
        line("|" + " --- |".repeat(header.length));
        return this;
    }

    Report row(String... cells) {
        return line("| " + String.join(" | ", cells) + " |");
    }

    Report bar(Bar bar) {
        bars.add(bar);
        return this;
    }

    boolean passed() {
        return bars.stream().allMatch(Bar::passed);
    }

    String markdown() {
        StringBuilder whole = new StringBuilder(text).append('\n');
        whole.append("| bar | at most | measured | |\n| --- | --- | --- | --- |\n");
        bars.forEach(bar -> whole.append(bar.row()).append('\n'));
        return whole.toString();
    }

    private Report line(String line) {
        text.append(line).append('\n');
        return this;
    }
}
