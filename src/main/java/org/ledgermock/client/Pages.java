package org.ledgermock.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;

/** Reads lists that the admin API gives page by page, to their end. */
final class Pages {

    private static final String MOST = "1000";

    private Pages() {}

    /** The pages of a list; at least one. */
    static List<JsonObject> read(AdminConnection connection, String path, Map<String, String> parameters) {
        List<JsonObject> pages = new ArrayList<>();
        Optional<JsonValue> next = Optional.empty();
        do {
            Map<String, String> asked = new LinkedHashMap<>(parameters);
            asked.put("limit", MOST);
            next.ifPresent(last -> asked.put("after", last.asText()));
            JsonObject page = connection.get(path, asked);
            pages.add(page);
            next = page.find("next");
        } while (next.isPresent());
        return pages;
    }

    /** The items of a list, over all its pages. */
    static List<JsonObject> items(AdminConnection connection, String path, String field) {
        return items(read(connection, path, Map.of()), field);
    }

    static List<JsonObject> items(List<JsonObject> pages, String field) {
        return pages.stream()
                .flatMap(page -> Documents.objects(page, field).stream())
                .toList();
    }
}
