package org.ledgermock.message;

import static java.util.Objects.requireNonNull;

/** What came of reading bytes as JSON. */
public sealed interface JsonReading {

    /** The bytes were JSON. */
    record Read(JsonValue value) implements JsonReading {}

    /**
     * The bytes were not JSON, or more than is read.
     *
     * @param pointer JSON Pointer of the innermost value that was being read, empty for the document itself
     * @param detail what was wrong, for a developer
     */
    record Unreadable(Fault fault, String pointer, String detail) implements JsonReading {

        public Unreadable {
            requireNonNull(fault, "fault");
            requireNonNull(pointer, "pointer");
            requireNonNull(detail, "detail");
        }
    }

    /** Why bytes were not read as JSON. */
    enum Fault {
        /** No byte, or white space alone. */
        EMPTY,
        /** Not UTF-8, or a text that is no Unicode. */
        ENCODING,
        /** Not the grammar of JSON. */
        SYNTAX,
        /** One name twice in an object: which one counts would be a guess. */
        DUPLICATE_NAME,
        /** A number of more digits, or a larger exponent, than is ever calculated with. */
        NUMBER_OUT_OF_BOUNDS,
        /** Nested deeper, or of more parts, than is read. */
        TOO_LARGE
    }
}
