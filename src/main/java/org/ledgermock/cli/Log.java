package org.ledgermock.cli;

import static java.util.Objects.requireNonNull;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.LogLine;

/** The log of the standalone program: lines on standard error, for people or for programs. */
final class Log {

    /** What is written, and how. */
    enum Form {
        TEXT,
        JSON
    }

    /**
     * What is written, and how.
     *
     * @param least of our own lines; of all others, warnings and errors at most
     * @param access whether each call is
     */
    record Choice(Level least, Form form, boolean access) {

        Choice {
            requireNonNull(least, "least");
            requireNonNull(form, "form");
        }
    }

    private static final String OURS = "org.ledgermock";
    private static final String ACCESS = "org.ledgermock.access";
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private static volatile Choice choice = new Choice(Level.INFO, Form.TEXT, false);

    private Log() {}

    static void choose(Choice chosen) {
        choice = chosen;
    }

    static boolean isWritten(String logger, Level level) {
        if (logger.equals(ACCESS)) {
            return choice.access;
        }
        Level least = choice.least;
        int severity =
                logger.equals(OURS) ? least.getSeverity() : Math.max(least.getSeverity(), Level.WARNING.getSeverity());
        return level != Level.OFF && level.getSeverity() >= severity;
    }

    static void write(String logger, Level level, LogLine line) {
        if (isWritten(logger, level)) {
            // Whoever asked for a line of each call is not looking for defects.
            String shown = (logger.equals(ACCESS) ? Level.INFO : level).getName();
            System.err.print(text(choice.form, Instant.now(), shown, line));
        }
    }

    static String text(Form form, Instant at, String level, LogLine line) {
        String time = MILLIS.format(at);
        if (form == Form.TEXT) {
            return "%s %s %s%n".formatted(time, level, line);
        }
        JsonObject.Builder document = JsonObject.builder().put("time", time).put("level", level);
        line.sandbox().ifPresent(id -> document.put("sandbox", id));
        document.put("message", line.text());
        line.facts().forEach(document::put);
        line.trace().ifPresent(lines -> document.put("trace", lines));
        return document.build() + System.lineSeparator();
    }
}
