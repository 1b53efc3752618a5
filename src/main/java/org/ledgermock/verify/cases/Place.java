package org.ledgermock.verify.cases;

import java.util.ArrayList;
import java.util.List;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonValue;

/** A place in the arguments of a call. */
record Place(List<String> tokens) {

    static final Place ROOT = new Place(List.of());

    Place {
        tokens = List.copyOf(tokens);
    }

    Place below(String token) {
        List<String> longer = new ArrayList<>(tokens);
        longer.add(token);
        return new Place(longer);
    }

    String pointer() {
        String pointer = "";
        for (String token : tokens) {
            pointer = JsonPointer.below(pointer, token);
        }
        return pointer;
    }

    boolean isIn(JsonObject document) {
        return JsonPointer.of(pointer()).find(document).isPresent();
    }

    JsonObject set(JsonObject document, JsonValue value) {
        return (JsonObject) set(document, tokens, value);
    }

    private static JsonValue set(JsonValue here, List<String> way, JsonValue value) {
        if (way.isEmpty()) {
            return value;
        }
        String token = way.get(0);
        List<String> rest = way.subList(1, way.size());
        if (here instanceof JsonArray array) {
            int index = Integer.parseInt(token);
            List<JsonValue> items = new ArrayList<>(array.items());
            items.set(index, set(items.get(index), rest, value));
            return new JsonArray(items);
        }
        JsonObject object = (JsonObject) here;
        return object.with(token, set(object.find(token).orElse(JsonObject.EMPTY), rest, value));
    }

    /** The document without the field at this place. */
    JsonObject remove(JsonObject document) {
        String name = tokens.get(tokens.size() - 1);
        Place holder = new Place(tokens.subList(0, tokens.size() - 1));
        return JsonPointer.of(holder.pointer())
                .find(document)
                .map(object -> holder.set(document, ((JsonObject) object).without(name)))
                .orElse(document);
    }
}
