package org.ledgermock.bench;

import java.util.Locale;

/** The most that a figure may be. */
record Bar(String name, double measured, double allowed) {

    boolean passed() {
        return measured <= allowed;
    }

    String row() {
        return String.format(
                Locale.ROOT, "| %s | %.2f | %.2f | %s |", name, allowed, measured, passed() ? "pass" : "**FAIL**");
    }
}
