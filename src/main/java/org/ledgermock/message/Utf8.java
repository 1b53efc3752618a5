package org.ledgermock.message;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8: the JDK's own decoder puts replacement characters where bytes are wrong, and says nothing. */
public final class Utf8 {

    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /** @throws CharacterCodingException when the bytes are not UTF-8 */
    public static String decode(byte[] bytes) throws CharacterCodingException {
        // The replacement character may have been sent, or stand for wrong bytes; without one all bytes were right.
        String quick = new String(bytes, StandardCharsets.UTF_8);
        return quick.indexOf(REPLACEMENT) < 0 ? quick : decodeStrictly(bytes);
    }

    private static String decodeStrictly(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
