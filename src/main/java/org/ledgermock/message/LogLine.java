package org.ledgermock.message;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;

/**
 * A line of the log that says more than its text. A logger that knows texts alone has it as one.
 *
 * @param sandbox the id of the one that it is about, if it is about one
 * @param facts what it says, once more by name, for programs
 * @param thrown what a defect threw
 */
public record LogLine(Optional<String> sandbox, String text, JsonObject facts, Optional<Throwable> thrown) {

    public LogLine {
        requireNonNull(sandbox, "sandbox");
        requireNonNull(text, "text");
        requireNonNull(facts, "facts");
        requireNonNull(thrown, "thrown");
    }

    /** Where it was thrown, by lines. */
    public Optional<String> trace() {
        return thrown.map(LogLine::trace);
    }

    private static String trace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString().stripTrailing();
    }

    @Override
    public String toString() {
        return sandbox.map(id -> "[" + id + "] ").orElse("")
                + text
                + trace().map(lines -> System.lineSeparator() + lines).orElse("");
    }
}
