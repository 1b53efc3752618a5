package org.ledgermock.admin;

import java.util.List;
import java.util.function.Function;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;

/** Lists as documents have them. */
final class PageJson {

    private PageJson() {}

    static <T> JsonArray of(List<T> items, Function<T, JsonValue> json) {
        return new JsonArray(items.stream().map(json).toList());
    }

    /**
     * A page of a longer list.
     *
     * @param rest what has not been read yet, from the first item of this page on; one more than the page holds is enough
     * @param mark what {@code after} has to say to go on behind an item
     */
    static <T> JsonObject page(
            String name, List<T> rest, int limit, Function<T, JsonValue> json, Function<T, JsonValue> mark) {
        List<T> shown = rest.subList(0, Math.min(limit, rest.size()));
        JsonObject page = JsonObject.of(name, of(shown, json));
        return rest.size() > limit ? page.with("next", mark.apply(shown.get(limit - 1))) : page;
    }
}
