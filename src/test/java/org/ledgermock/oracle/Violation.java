package org.ledgermock.oracle;

/** One breach: JSON Pointer, rule, expected, got. */
public record Violation(String pointer, String rule, String expected, String got) {

    @Override
    public String toString() {
        return "at '%s' %s: expected %s, got %s".formatted(pointer, rule, expected, got);
    }
}
