package org.ledgermock.documents;

import java.util.ArrayList;
import java.util.List;

/** A table, as Markdown. */
final class Table {

    private final List<String> lines = new ArrayList<>();

    private Table(List<String> header) {
        row(header);
        lines.add("|" + " --- |".repeat(header.size()));
    }

    static Table of(String... header) {
        return new Table(List.of(header));
    }

    Table row(List<String> cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
        return this;
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
