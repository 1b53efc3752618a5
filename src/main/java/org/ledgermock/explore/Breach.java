package org.ledgermock.explore;

import java.util.Locale;

/** In which way a run broke what is expected. */
public enum Breach {
    MOVED_TWICE("moves more than it should"),
    MOVED_PART("moves a part of what it should, and says that all is done or that all is well"),
    MOVED_ELSEWHERE("moves what it should leave alone"),
    SUCCESS_UNMOVED("says success, and nothing has moved"),
    FAILURE_MOVED("says failure, and it has moved"),
    NO_END("does not come to an end"),
    AFTER_END("goes on calling behind its end"),
    UNDISTURBED("does not do what is expected, with nothing going wrong");

    private final String says;

    Breach(String says) {
        this.says = says;
    }

    /** As programs read it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String says() {
        return says;
    }
}
