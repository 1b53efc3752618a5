package org.ledgermock.verify.report;

import org.ledgermock.verify.Outcome;
import org.ledgermock.verify.Verdict;

/** How pages tell of verdicts, and where each of them stands. */
final class Told {

    private Told() {}

    /** The page with all verdicts of one operation. */
    static String page(String family, String operation) {
        return "scenarios/%s/%s.html".formatted(Html.place(family), Html.place(operation));
    }

    /** The place of one on its page: the line of a scenario, else what it is called. */
    static String place(Verdict verdict) {
        return verdict.kind() == Verdict.Kind.SCENARIO
                ? "L" + verdict.place().substring(verdict.place().lastIndexOf(':') + 1)
                : Html.place(verdict.place() + "/" + verdict.name());
    }

    static String link(Verdict verdict) {
        return Html.link(
                page(verdict.family(), verdict.operation()) + "#" + place(verdict), CoverageJson.line(verdict));
    }

    static String mark(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "<b class=\"mark good\">passed</b>";
            case FAILED -> "<b class=\"mark bad\">FAILED</b>";
            case DIFFERS -> "<b class=\"mark warn\">not as guessed</b>";
            case SKIPPED -> "<b class=\"mark warn\">left out</b>";
        };
    }

    /** Why it did not pass; nothing where it did. */
    static String detail(Verdict verdict) {
        return verdict.detail().isEmpty() ? "" : "<pre>%s</pre>".formatted(Html.text(verdict.detail()));
    }
}
