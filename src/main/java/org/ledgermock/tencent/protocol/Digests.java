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
    private static final ThreadLocal<KeyedMac> HMAC_SHA256 = ThreadLocal.withInitial(() -> new KeyedMac("HmacSHA256"));

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
        return HMAC_SHA256.get().sign(key, text);
    }

    static byte[] hmacSha1(byte[] key, byte[] text) {
        return new KeyedMac("HmacSHA1").sign(key, text);
    }

    static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has no " + algorithm, e);
        }
    }

    /** A MAC and the key that it has: most calls in a row have the signing key of the one before. */
    private static final class KeyedMac {

        private final String algorithm;
        private final Mac mac;
        private byte[] keyed = {};

        KeyedMac(String algorithm) {
            this.algorithm = algorithm;
            try {
                this.mac = Mac.getInstance(algorithm);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("the JDK has no " + algorithm, e);
            }
        }

        /** @param key not to be changed afterwards */
        byte[] sign(byte[] key, byte[] text) {
            if (keyed != key) {
                try {
                    mac.init(new SecretKeySpec(key, algorithm));
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException("the JDK cannot use this key for " + algorithm, e);
                }
                keyed = key;
            }
            return mac.doFinal(text);
        }
    }
}
