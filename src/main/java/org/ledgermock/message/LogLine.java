package org.ledgermock.message;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A line of the log that says more than its text. A logger that knows texts alone has it as one.
 *
 * @param sandbox the id of the one that it is about, if it is about one
 * @param facts what it says, once more by name, for programs
 */
public record LogLine(Optional<String> sandbox, String text, JsonObject facts) {

    public LogLine {
        requireNonNull(sandbox, "sandbox");
        requireNonNull(text, "text");
        requireNonNull(facts, "facts");
    }

    @Override
    public String toString() {
        return sandbox.map(id -> "[" + id + "] ").orElse("") + text;
    }
}
