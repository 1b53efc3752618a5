package org.ledgermock.verify.cases;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;

/**
 * A call, and how it has to be answered.
 *
 * @param pointer JSON Pointer of the parameter that it is about; empty when it is about the call as a whole
 * @param says what is done to the call, in words
 * @param arguments to be sent as they are
 * @param keywords of the schema that it is about; {@value #ORDER} where it breaks two at once
 * @param changes whether calls of the operation can change state, however this one is formed
 */
public record Case(
        String family,
        String operation,
        String pointer,
        String says,
        JsonObject arguments,
        Expected expected,
        List<String> keywords,
        boolean changes) {

    /** Stands for which of two breaches is answered. */
    public static final String ORDER = "order";

    public Case {
        requireNonNull(family, "family");
        requireNonNull(operation, "operation");
        requireNonNull(pointer, "pointer");
        requireNonNull(says, "says");
        requireNonNull(arguments, "arguments");
        requireNonNull(expected, "expected");
        keywords = List.copyOf(keywords);
    }

    Case with(JsonObject others) {
        return new Case(family, operation, pointer, says, others, expected, keywords, changes);
    }

    /** What it is, for people: the parameter and what is done to it. */
    public String name() {
        return pointer.isEmpty() ? "a call " + says : JsonPointer.of(pointer).dotted() + " " + says;
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
