package org.ledgermock.verify.cases;

import static java.util.Objects.requireNonNull;

import org.ledgermock.message.JsonObject;

/**
 * A call, and how it has to be answered.
 *
 * @param pointer JSON Pointer of the parameter that it is about; empty when it is about the call as a whole
 * @param says what is done to the call, in words
 * @param arguments to be sent as they are
 * @param changes whether calls of the operation can change state, however this one is formed
 */
public record Case(
        String family,
        String operation,
        String pointer,
        String says,
        JsonObject arguments,
        Expected expected,
        boolean changes) {

    public Case {
        requireNonNull(family, "family");
        requireNonNull(operation, "operation");
        requireNonNull(pointer, "pointer");
        requireNonNull(says, "says");
        requireNonNull(arguments, "arguments");
        requireNonNull(expected, "expected");
    }

    Case with(JsonObject others) {
        return new Case(family, operation, pointer, says, others, expected, changes);
    }

    /** The call, in one line. */
    public String call() {
        return operation + " " + arguments;
    }

    @Override
    public String toString() {
        return "%s: %s %s".formatted(operation, pointer.isEmpty() ? "/" : pointer, says);
    }
}
