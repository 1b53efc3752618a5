package org.ledgermock.kybio.protocol;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * What a signer may have signed, and how.
 *
 * @param caller what stands in the request besides: the appId, and the timestamp
 * @param keyWord what a reader is shown in place of the key
 * @param body as UTF-8, or as the charset that it was signed in
 */
record KybioAttempt(Caller caller, String key, String keyWord, Bytes body, Parts parts) {

    /** What a signer may have taken from elsewhere in the request. */
    record Caller(String id, String timestamp) {}

    /** Bytes that are equal when they are the same. */
    record Bytes(byte[] bytes) {

        static Bytes of(String text) {
            return new Bytes(text.getBytes(UTF_8));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes same && Arrays.equals(bytes, same.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        /** For a reader's eyes: what is no UTF-8 byte by byte. */
        String shown() {
            String text = new String(bytes, UTF_8);
            return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, ISO_8859_1);
        }
    }

    /** What was put together, and in which order: K the key, B the body, T the timestamp, I the appId. */
    enum Parts {
        RIGHT("KB", ""),
        TIME_BEFORE_BODY("KTB", Cause.TIMESTAMP),
        TIME_AFTER_BODY("KBT", Cause.TIMESTAMP),
        TIME_FIRST("TKB", Cause.TIMESTAMP),
        VERSION_3(
                "IKTB",
                "appId, appKey, timestamp and body were signed: that is V3, this interface takes V1, appKey and body."),
        ID_FIRST("IKB", "The appId was signed as well: it is in the body already."),
        BODY_FIRST("BK", "The body was put before the key: it is appKey + body."),
        KEY_AROUND("KBK", "The key was put before and behind the body: it is appKey + body."),
        PLUS_BETWEEN("K+B", "A plus sign was put between key and body: it is appKey + body with nothing between.");

        private final String order;
        private final String cause;

        Parts(String order, String cause) {
            this.order = order;
            this.cause = cause;
        }

        String cause() {
            return cause;
        }

        /** A cause that several orders have in common. */
        private static final class Cause {
            static final String TIMESTAMP = "The timestamp was signed with the body: V1 signs appKey and body alone.";
        }
    }

    KybioAttempt withKey(String changed, String word) {
        return new KybioAttempt(caller, changed, word, body, parts);
    }

    KybioAttempt with(byte[] changed) {
        return new KybioAttempt(caller, key, keyWord, new Bytes(changed), parts);
    }

    KybioAttempt with(Parts changed) {
        return new KybioAttempt(caller, key, keyWord, body, changed);
    }

    boolean gives(String signature) {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        parts.order.chars().forEach(part -> signed.writeBytes(part == 'B' ? body.bytes : text(part, key)));
        return DataSignature.of("", signed.toByteArray()).equalsIgnoreCase(signature);
    }

    private byte[] text(int part, String ofKey) {
        return switch (part) {
            case 'K' -> ofKey.getBytes(UTF_8);
            case 'T' -> caller.timestamp.getBytes(UTF_8);
            case 'I' -> caller.id.getBytes(UTF_8);
            default -> Character.toString(part).getBytes(UTF_8);
        };
    }

    /** What was signed, for a reader's eyes. */
    String shown() {
        StringBuilder shown = new StringBuilder();
        parts.order
                .chars()
                .forEach(part -> shown.append(part == 'K' && shown.length() > 0 ? " + " : "")
                        .append(part == 'B' ? body.shown() : new String(text(part, keyWord), UTF_8))
                        .append(part == 'K' && !parts.order.endsWith("K") ? " + " : ""));
        return shown.toString();
    }
}
