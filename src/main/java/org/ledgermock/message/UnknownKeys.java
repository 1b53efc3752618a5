package org.ledgermock.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of an object that nothing is named after, and which keys were likely meant. */
public final class UnknownKeys {

    private final List<String> allowed;
    private final Map<String, Optional<String>> likely = new LinkedHashMap<>();

    private UnknownKeys(List<String> allowed) {
        this.allowed = allowed;
    }

    /**
     * Those of an object.
     *
     * @param required those of the allowed ones that have to be there: where one is missing and one is unknown, that is it
     */
    public static UnknownKeys in(JsonObject object, List<String> allowed, List<String> required) {
        UnknownKeys unknown = new UnknownKeys(allowed);
        List<String> wrong = without(object.names(), allowed);
        List<String> absent = without(allowed, object.names());
        List<String> missing = without(required, object.names());
        for (String key : wrong) {
            boolean theOne = wrong.size() == 1
                    && missing.size() == 1
                    && Likely.of(key, allowed).isEmpty();
            unknown.likely.put(key, theOne ? Optional.of(missing.get(0)) : Likely.of(key, absent));
        }
        return unknown;
    }

    private static List<String> without(List<String> names, List<String> these) {
        return names.stream().filter(name -> !these.contains(name)).toList();
    }

    /** Whether a key is missing because it is misspelt: that is one mistake, and not two. */
    public boolean explain(String missing) {
        return likely.containsValue(Optional.of(missing));
    }

    List<JsonMismatch> mismatches(String pointer) {
        List<JsonMismatch> mismatches = new ArrayList<>();
        likely.keySet().forEach(key -> mismatches.add(mismatch(key, pointer)));
        return mismatches;
    }

    /** That one of them is there. */
    public JsonMismatch mismatch(String key, String pointer) {
        String hint =
                likely.getOrDefault(key, Optional.empty()).map(Likely::hint).orElse("");
        return JsonMismatch.atKey(
                pointer,
                key,
                "unknown key '%s'%s, allowed: %s"
                        .formatted(Texts.oneLine(Texts.shortened(key)), hint, String.join(", ", allowed)));
    }
}
