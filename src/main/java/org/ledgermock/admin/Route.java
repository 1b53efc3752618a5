package org.ledgermock.admin;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that can be asked.
 *
 * @param template the path below {@link AdminApi#ROOT}, in which {@code {name}} stands for one segment
 * @param query names of the query parameters that it knows
 */
record Route(String method, String template, List<String> query, Function<AdminRequest, AdminAnswer> handler) {

    /** The path of one sandbox. */
    static final String SANDBOX = "/sandboxes/{family}/{sandbox}";

    Route {
        requireNonNull(method, "method");
        requireNonNull(template, "template");
        requireNonNull(handler, "handler");
        query = List.copyOf(query);
    }

    static Route get(String template, Function<AdminRequest, AdminAnswer> handler) {
        return new Route("GET", template, List.of(), handler);
    }

    static Route post(String template, Function<AdminRequest, AdminAnswer> handler) {
        return new Route("POST", template, List.of(), handler);
    }

    static Route put(String template, Function<AdminRequest, AdminAnswer> handler) {
        return new Route("PUT", template, List.of(), handler);
    }

    static Route delete(String template, Function<AdminRequest, AdminAnswer> handler) {
        return new Route("DELETE", template, List.of(), handler);
    }

    Route asking(String... names) {
        return new Route(method, template, List.of(names), handler);
    }

    /** What the template's names stand for in a path; empty when the path is another one. */
    Optional<Map<String, String>> match(List<String> segments) {
        String[] expected = template.substring(1).split("/");
        if (expected.length != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (int at = 0; at < expected.length; at++) {
            if (expected[at].startsWith("{")) {
                names.put(expected[at].substring(1, expected[at].length() - 1), segments.get(at));
            } else if (!expected[at].equals(segments.get(at))) {
                return Optional.empty();
            }
        }
        return Optional.of(names);
    }
}
