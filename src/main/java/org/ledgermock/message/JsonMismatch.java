package org.ledgermock.message;

/** A file says something other than what its reader has use for. The message names the place and what is allowed. */
public final class JsonMismatch extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String pointer;
    private final String problem;

    public JsonMismatch(String pointer, String problem) {
        super((pointer.isEmpty() ? "/" : pointer) + ": " + problem);
        this.pointer = pointer;
        this.problem = problem;
    }

    static JsonMismatch unknownKey(String pointer, String key, Iterable<String> allowed) {
        return new JsonMismatch(pointer, "unknown key '%s', allowed: %s".formatted(key, String.join(", ", allowed)));
    }

    static JsonMismatch missingKey(String pointer, String key) {
        return new JsonMismatch(pointer, "the key '%s' is missing".formatted(key));
    }

    static JsonMismatch otherType(String pointer, String expected, JsonValue got) {
        return new JsonMismatch(pointer, "expected %s, got the %s %s".formatted(expected, got.kind(), got));
    }

    /** The same problem, seen from the document that holds the value under this pointer. */
    public JsonMismatch below(String parent) {
        return new JsonMismatch(parent + pointer, problem);
    }
}
