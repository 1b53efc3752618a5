package org.ledgermock.tencent.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/**
 * Parameters with flattened names ({@code UinList.0}, {@code Filters.0.Name}) put back into a tree, all leaves texts:
 * an object whose names are 0, 1, 2 and so on without a gap is an array (docs/sources/tencent-gateway.md#flattened).
 */
final class Flattened {

    private static final int MAX_DEPTH = 16;

    private final Map<String, Flattened> children = new LinkedHashMap<>();
    private Optional<String> leaf = Optional.empty();

    private Flattened() {}

    /** The tree; empty when two names contradict each other, such as {@code A} and {@code A.0}. */
    static Optional<JsonObject> tree(Map<String, String> parameters) {
        Flattened root = new Flattened();
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            if (!root.put(parameter.getKey().split("\\.", MAX_DEPTH), parameter.getValue())) {
                return Optional.empty();
            }
        }
        JsonObject.Builder object = JsonObject.builder();
        root.children.forEach((name, child) -> object.put(name, child.value()));
        return Optional.of(object.build());
    }

    private boolean put(String[] path, String value) {
        Flattened here = this;
        for (String step : path) {
            if (here.leaf.isPresent()) {
                return false;
            }
            here = here.children.computeIfAbsent(step, none -> new Flattened());
        }
        if (!here.children.isEmpty() || here.leaf.isPresent()) {
            return false;
        }
        here.leaf = Optional.of(value);
        return true;
    }

    private JsonValue value() {
        if (leaf.isPresent()) {
            return new JsonString(leaf.get());
        }
        List<JsonValue> items = new ArrayList<>();
        Flattened next = children.get("0");
        while (next != null) {
            items.add(next.value());
            next = children.get(Integer.toString(items.size()));
        }
        if (items.size() == children.size()) {
            return new JsonArray(items);
        }
        JsonObject.Builder object = JsonObject.builder();
        children.forEach((name, child) -> object.put(name, child.value()));
        return object.build();
    }
}
