package org.ledgermock.explore;

import java.util.Locale;

/** What a flow says of itself at its end. */
public enum ToldOutcome {
    SUCCESS("success"),
    FAILURE("failure"),
    UNKNOWN("not known"),
    NO_END("no end");

    private final String words;

    ToldOutcome(String words) {
        this.words = words;
    }

    /** As programs read it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return words;
    }
}
