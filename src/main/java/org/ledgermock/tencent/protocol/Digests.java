package org.ledgermock.tencent.protocol;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** SHA-256 and HMAC, with the instances that a thread needs again and again kept for it. */
final class Digests {

    private static final HexFormat HEX = HexFormat.of();
    private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(() -> sha("SHA-256"));
    private static final ThreadLocal<Mac> HMAC_SHA256 = ThreadLocal.withInitial(() -> mac("HmacSHA256"));

    private Digests() {}

    static String sha256Hex(byte[] bytes) {
        return HEX.formatHex(SHA256.get().digest(bytes));
    }

    static String sha256Hex(String text) {
        return sha256Hex(utf8(text));
    }

    static byte[] hmacSha256(byte[] key, String text) {
        return hmacSha256(key, utf8(text));
    }

    static byte[] hmacSha256(byte[] key, byte[] text) {
        return hmac(HMAC_SHA256.get(), "HmacSHA256", key, text);
    }

    static byte[] hmacSha1(byte[] key, byte[] text) {
        return hmac(mac("HmacSHA1"), "HmacSHA1", key, text);
    }

    static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hmac(Mac mac, String algorithm, byte[] key, byte[] text) {
        try {
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK cannot use this key for " + algorithm, e);
        }
    }

    private static MessageDigest sha(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has no " + algorithm, e);
        }
    }

    private static Mac mac(String algorithm) {
        try {
            return Mac.getInstance(algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has no " + algorithm, e);
        }
    }
}
