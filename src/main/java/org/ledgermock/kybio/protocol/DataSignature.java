package org.ledgermock.kybio.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The signature of a body, of requests and answers alike: MD5 of key and body, in upper-case hex
 * (docs/sources/kybio-member.md#signature).
 */
public final class DataSignature {

    /** The header that carries it. */
    public static final String HEADER = "Data-signature";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final ThreadLocal<MessageDigest> MD5 = ThreadLocal.withInitial(DataSignature::md5);

    private DataSignature() {}

    /** The signature of these bytes, as they are. */
    public static String of(String appKey, byte[] body) {
        MessageDigest digest = MD5.get();
        digest.update(appKey.getBytes(StandardCharsets.UTF_8));
        return HEX.formatHex(digest.digest(body));
    }

    static String of(String appKey, String body) {
        return of(appKey, body.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK has no MD5", e);
        }
    }
}
