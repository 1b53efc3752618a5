package org.ledgermock.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The pairs of a form or a query, as the specification of forms has them. */
final class Pairs {

    private Pairs() {}

    static String escaped(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** The parameters; empty when these are no pairs, or could be read in several ways. */
    static Optional<Map<String, String>> decoded(String pairs) {
        Map<String, String> decoded = new LinkedHashMap<>();
        for (String pair : pairs.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                return Optional.empty();
            }
            Optional<String> name = plain(pair.substring(0, equals));
            Optional<String> value = plain(pair.substring(equals + 1));
            if (name.isEmpty() || value.isEmpty() || decoded.put(name.get(), value.get()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(decoded);
    }

    private static Optional<String> plain(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '%') {
                if (!text.substring(at).matches("(?s)%[0-9A-Fa-f]{2}.*")) {
                    return Optional.empty();
                }
                bytes.write(Integer.parseInt(text.substring(at + 1, at + 3), 16));
                at += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        try {
            return Optional.of(UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toString(ISO_8859_1).getBytes(ISO_8859_1)))
                    .toString());
        } catch (CharacterCodingException notUnicode) {
            return Optional.empty();
        }
    }
}
