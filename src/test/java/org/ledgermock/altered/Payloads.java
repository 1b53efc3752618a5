package org.ledgermock.altered;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/** Arguments as they travel, each character a byte. */
final class Payloads {

    private Payloads() {}

    static String of(Carrier carrier, JsonObject arguments, Map<String, String> common) {
        if (carrier.json) {
            return new String(arguments.toString().getBytes(UTF_8), ISO_8859_1);
        }
        Map<String, String> flat = new LinkedHashMap<>();
        flatten(flat, "", arguments);
        if (carrier == Carrier.TC3_MULTIPART) {
            return flat.entrySet().stream()
                    .map(entry -> part(entry.getKey(), entry.getValue()))
                    .collect(joining("", "", "--" + Draft.BOUNDARY + "--\r\n"));
        }
        if (carrier.isV1()) {
            flat.putAll(common);
        }
        return flat.entrySet().stream()
                .map(entry -> escaped(entry.getKey()) + "=" + escaped(entry.getValue()))
                .collect(joining("&"));
    }

    private static String part(String name, String value) {
        String text = "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(Draft.BOUNDARY, name, value);
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    private static void flatten(Map<String, String> flat, String prefix, JsonValue value) {
        String dot = prefix.isEmpty() ? "" : prefix + ".";
        if (value instanceof JsonObject object) {
            object.forEach((name, field) -> flatten(flat, dot + name, field));
        } else if (value instanceof JsonArray array) {
            for (int at = 0; at < array.size(); at++) {
                flatten(flat, dot + at, array.items().get(at));
            }
        } else {
            flat.put(prefix, value instanceof JsonString text ? text.text() : value.toString());
        }
    }

    static String escaped(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** The parameters that a server finds in there, where it finds any. */
    static Map<String, String> decoded(String pairs) {
        Map<String, String> decoded = new LinkedHashMap<>();
        for (String pair : pairs.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                decoded.put(plain(pair.substring(0, equals)), plain(pair.substring(equals + 1)));
            }
        }
        return decoded;
    }

    private static String plain(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return text;
        }
    }
}
