package org.ledgermock.message;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The values chosen for what a vendor leaves open; each key is declared in its family's file with its default. */
public record Options(Map<String, String> values) {

    public static final Options NONE = new Options(Map.of());

    public Options {
        values = Map.copyOf(values);
    }

    /** @throws IllegalArgumentException when the family declares no such option: a mistake in its files */
    public String text(String key) {
        return Optional.ofNullable(values.get(key))
                .orElseThrow(() -> new IllegalArgumentException(
                        "no option '" + key + "' is declared; declared are " + new TreeSet<>(values.keySet())));
    }

    public boolean is(String key, String value) {
        return text(key).equals(value);
    }

    public long number(String key) {
        return Long.parseLong(text(key));
    }
}
