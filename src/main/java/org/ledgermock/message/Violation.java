package org.ledgermock.message;

import static java.util.Objects.requireNonNull;

/**
 * One breach of a schema.
 *
 * @param pointer JSON Pointer of the value at fault; for something missing or unknown, of that something
 * @param rule the schema keyword that was broken: {@code required}, {@code type}, {@code maximum} and so on
 * @param expected what the schema asks for
 * @param got what stood there
 */
public record Violation(String pointer, String rule, String expected, String got) {

    public Violation {
        requireNonNull(pointer, "pointer");
        requireNonNull(rule, "rule");
        requireNonNull(expected, "expected");
        requireNonNull(got, "got");
    }

    /** The place in the dotted form that vendors' messages use: {@code UinList.0}. */
    public String dotted() {
        return JsonPointer.of(pointer).dotted();
    }

    @Override
    public String toString() {
        return "%s breaks '%s': expected %s, got %s".formatted(pointer.isEmpty() ? "/" : pointer, rule, expected, got);
    }
}
