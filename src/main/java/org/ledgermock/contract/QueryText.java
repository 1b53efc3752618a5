package org.ledgermock.contract;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Percent-encoded text of paths and queries. */
final class QueryText {

    private QueryText() {}

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }

    static String pair(String name, String value) {
        return encoded(name) + "=" + encoded(value);
    }

    /** A segment of a path; as it is when its escapes are none. */
    static String decoded(String segment) {
        return decodedValue(segment.replace("+", "%2B"));
    }

    /** Names and their values, in the order of the query. */
    static Map<String, List<String>> read(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decodedValue(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decodedValue(pair.substring(equals + 1));
                values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
            }
        }
        return values;
    }

    private static String decodedValue(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscapes) {
            return text;
        }
    }
}
