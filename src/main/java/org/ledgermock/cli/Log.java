package org.ledgermock.cli;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;
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

    static void write(String logger, Level level, LogLine line, Optional<Throwable> thrown) {
        if (isWritten(logger, level)) {
            // Whoever asked for a line of each call is not looking for defects.
            String shown = (logger.equals(ACCESS) ? Level.INFO : level).getName();
            System.err.print(text(choice.form, Instant.now(), shown, line, thrown));
        }
    }

    static String text(Form form, Instant at, String level, LogLine line, Optional<Throwable> thrown) {
        String time = MILLIS.format(at);
        String trace = thrown.map(Log::trace).orElse("");
        if (form == Form.TEXT) {
            return "%s %s %s%n%s".formatted(time, level, line, trace);
        }
        JsonObject.Builder document = JsonObject.builder().put("time", time).put("level", level);
        line.sandbox().ifPresent(id -> document.put("sandbox", id));
        document.put("message", line.text());
        line.facts().forEach(document::put);
        if (thrown.isPresent()) {
            document.put("trace", trace);
        }
        return document.build() + System.lineSeparator();
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
