package org.ledgermock.tencent.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.message.Texts;

/** Name-value pairs of a query or a form, decoded. */
sealed interface Parameters {

    /** They could be decoded. */
    record Decoded(Map<String, String> values) implements Parameters {

        Optional<String> find(String name) {
            return Optional.ofNullable(values.get(name));
        }
    }

    /** They could not. */
    record Malformed(String problem) implements Parameters {}

    int MAX_PAIRS = 5_000;

    Decoded NONE = new Decoded(Map.of());

    /** Decodes {@code application/x-www-form-urlencoded}: UTF-8, plus signs and percent escapes. */
    static Parameters decode(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        if (text.isEmpty()) {
            return NONE;
        }
        String[] pairs = text.split("&", MAX_PAIRS + 1);
        if (pairs.length > MAX_PAIRS) {
            return new Malformed("there are more than " + MAX_PAIRS + " of them");
        }
        try {
            for (String pair : pairs) {
                int equals = pair.indexOf('=');
                if (equals <= 0) {
                    return new Malformed("'" + Texts.shortened(pair) + "' is not a name and a value");
                }
                String name = unescaped(pair.substring(0, equals));
                if (values.put(name, unescaped(pair.substring(equals + 1))) != null) {
                    return new Malformed("the name '" + Texts.shortened(name) + "' appears twice");
                }
            }
        } catch (CharacterCodingException e) {
            return new Malformed("the escapes are not UTF-8");
        } catch (NumberFormatException e) {
            return new Malformed("a percent sign is not followed by two hexadecimal digits");
        }
        return new Decoded(values);
    }

    /** A name or a value that can be decoded. */
    static String decoded(String text) {
        try {
            return unescaped(text);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("it was to be one that can be decoded", e);
        }
    }

    private static String unescaped(String text) throws CharacterCodingException {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        byte[] sent = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(sent.length);
        for (int at = 0; at < sent.length; at++) {
            if (sent[at] == '+') {
                bytes.put((byte) ' ');
            } else if (sent[at] != '%') {
                bytes.put(sent[at]);
            } else {
                if (at + 2 >= sent.length) {
                    throw new NumberFormatException();
                }
                bytes.put((byte) (digit(sent[at + 1]) * 16 + digit(sent[at + 2])));
                at += 2;
            }
        }
        return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    }

    private static int digit(byte character) {
        int digit = Character.digit(character, 16);
        if (digit < 0) {
            throw new NumberFormatException();
        }
        return digit;
    }
}
