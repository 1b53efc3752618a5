package org.ledgermock.cli;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** What a verdict looks like where a person looks: on a terminal, and not where NO_COLOR is set. */
enum Colour {
    GOOD(Style.fg_green),
    UNSURE(Style.fg_yellow),
    BAD(Style.fg_red);

    private final Style style;

    Colour(Style style) {
        this.style = style;
    }

    String of(String line) {
        return of(line, Ansi.AUTO);
    }

    String of(String line, Ansi ansi) {
        return ansi.enabled() ? style.on() + line + style.off() : line;
    }
}
