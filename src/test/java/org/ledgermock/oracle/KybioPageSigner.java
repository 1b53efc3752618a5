package org.ledgermock.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;

/** The KYBIO V1 signature: upper-case hex of MD5 over appKey and the body as sent (kybio-member-api.md 1.3, 1.5). */
public final class KybioPageSigner {

    private KybioPageSigner() {}

    public static String sign(String appKey, byte[] body) {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes(appKey.getBytes(UTF_8));
        signed.writeBytes(body);
        return Digests.hex(Digests.digest("MD5", signed.toByteArray())).toUpperCase(Locale.ROOT);
    }

    /** As the vendor's Java code signs: key and body each trimmed of blanks and control characters (1.3). */
    public static String signTrimmed(String appKey, byte[] body) {
        return sign(appKey.trim(), trimmed(body));
    }

    /** Whether an answer's Data-signature holds; the client known to check compares with upper-case hex (1.5). */
    public static boolean verifies(String appKey, byte[] answerBody, String dataSignature) {
        return sign(appKey, answerBody).equals(dataSignature);
    }

    private static byte[] trimmed(byte[] body) {
        int start = 0;
        int end = body.length;
        while (start < end && isBlank(body[start])) {
            start++;
        }
        while (end > start && isBlank(body[end - 1])) {
            end--;
        }
        return Arrays.copyOfRange(body, start, end);
    }

    // The same 33 characters as String.trim(); bytes of multi-byte UTF-8 characters are negative and never match.
    private static boolean isBlank(byte value) {
        return value >= 0 && value <= ' ';
    }
}
