package org.ledgermock.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Headers of a request in the making: spelling and order kept, names compared without regard to case. */
final class RequestHeaders {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    void set(String name, String value) {
        remove(name);
        values.put(name, new ArrayList<>(List.of(value)));
    }

    void add(String name, String value) {
        String known = values.keySet().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
        values.computeIfAbsent(known, absent -> new ArrayList<>()).add(value);
    }

    void remove(String name) {
        values.keySet().removeIf(name::equalsIgnoreCase);
    }

    /** The value that a signature over this header covers; empty if there is none. */
    String signedValue(String name) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(entry -> String.join(",", entry.getValue()))
                .findFirst()
                .orElse("");
    }

    void apply(List<Consumer<RequestHeaders>> changes) {
        changes.forEach(change -> change.accept(this));
    }

    Map<String, List<String>> asMap() {
        return values;
    }
}
