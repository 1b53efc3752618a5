package org.ledgermock.server.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/** Values in DER (ITU-T X.690), as far as a certificate needs them. */
final class Der {

    private static final int FIRST_LONG_LENGTH = 0x80;
    private static final int FIRST_YEAR_OF_FOUR_DIGITS = 2050;
    private static final DateTimeFormatter UTC_TIME = DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'");
    private static final DateTimeFormatter GENERALIZED_TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'");

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return value(0x30, parts);
    }

    /** A value whose tag says its place in what surrounds it, round another value with a tag of its own. */
    static byte[] explicit(int place, byte[] value) {
        return value(0xA0 | place, value);
    }

    /** The same, in the place of the other value's tag. */
    static byte[] implicit(int place, byte[] content) {
        return value(0x80 | place, content);
    }

    /** The same, of a sequence. */
    static byte[] implicitSequence(int place, byte[]... parts) {
        return value(0xA0 | place, parts);
    }

    static byte[] yes() {
        return value(0x01, new byte[] {(byte) 0xFF});
    }

    static byte[] integer(BigInteger number) {
        return value(0x02, number.toByteArray());
    }

    /** Bits that fill their bytes but for the last ones. */
    static byte[] bits(int unused, byte[] bytes) {
        return value(0x03, new byte[] {(byte) unused}, bytes);
    }

    static byte[] octets(byte[] bytes) {
        return value(0x04, bytes);
    }

    /** An object identifier, its numbers with dots between. */
    static byte[] identifier(String dotted) {
        int[] numbers =
                Arrays.stream(dotted.split("\\.")).mapToInt(Integer::parseInt).toArray();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(numbers[0] * 40 + numbers[1]);
        for (int at = 2; at < numbers.length; at++) {
            // Seven bits a byte, the most significant first; all but the last have their highest bit set.
            int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(numbers[at]));
            for (int shift = (bits - 1) / 7 * 7; shift >= 0; shift -= 7) {
                bytes.write(numbers[at] >> shift & 0x7F | (shift > 0 ? 0x80 : 0));
            }
        }
        return value(0x06, bytes.toByteArray());
    }

    static byte[] time(Instant instant) {
        boolean shortly = instant.atOffset(ZoneOffset.UTC).getYear() < FIRST_YEAR_OF_FOUR_DIGITS;
        String text = (shortly ? UTC_TIME : GENERALIZED_TIME).format(instant.atOffset(ZoneOffset.UTC));
        return value(shortly ? 0x17 : 0x18, text.getBytes(US_ASCII));
    }

    private static byte[] value(int tag, byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(length + 4);
        bytes.write(tag);
        if (length < FIRST_LONG_LENGTH) {
            bytes.write(length);
        } else {
            byte[] digits = BigInteger.valueOf(length).toByteArray();
            int from = digits[0] == 0 ? 1 : 0;
            bytes.write(FIRST_LONG_LENGTH | digits.length - from);
            bytes.write(digits, from, digits.length - from);
        }
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
