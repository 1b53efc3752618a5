package org.ledgermock.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A document says something other than what its reader has use for: one mistake, or all that were found. The message names
 * the place of each and what is allowed there.
 */
public final class JsonMismatch extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient List<Mistake> mistakes;

    /**
     * One thing that is wrong.
     *
     * @param pointer to the value that is wrong
     * @param place a pointer to what is to be looked at: that value, or a key in it
     */
    public record Mistake(String pointer, String problem, String place) {

        public Mistake(String pointer, String problem) {
            this(pointer, problem, pointer);
        }

        @Override
        public String toString() {
            return (pointer.isEmpty() ? "/" : pointer) + ": " + problem;
        }

        Mistake below(String parent) {
            return new Mistake(parent + pointer, problem, parent + place);
        }
    }

    public JsonMismatch(String pointer, String problem) {
        this(List.of(new Mistake(pointer, problem)));
    }

    private JsonMismatch(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("; ")));
        this.mistakes = List.copyOf(mistakes);
    }

    /** All of these as one. */
    static JsonMismatch all(List<JsonMismatch> found) {
        List<Mistake> mistakes = new ArrayList<>();
        found.forEach(one -> mistakes.addAll(one.mistakes));
        return new JsonMismatch(mistakes);
    }

    static JsonMismatch atKey(String pointer, String key, String problem) {
        return new JsonMismatch(List.of(new Mistake(pointer, problem, JsonPointer.below(pointer, key))));
    }

    static JsonMismatch missingKey(String pointer, String key) {
        return new JsonMismatch(pointer, "the key '%s' is missing".formatted(key));
    }

    static JsonMismatch otherType(String pointer, String expected, JsonValue got) {
        return new JsonMismatch(pointer, "expected %s, got the %s %s".formatted(expected, got.kind(), got));
    }

    /** In the order of their finding; at least one. */
    public List<Mistake> mistakes() {
        return mistakes;
    }

    /** The same problems, seen from the document that holds the value under this pointer. */
    public JsonMismatch below(String parent) {
        return new JsonMismatch(
                mistakes.stream().map(mistake -> mistake.below(parent)).toList());
    }
}
