package org.ledgermock.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes a signed request as the bytes that go over the wire.
 *
 * <p>Signs by code of its own, not by that of the project: a fault in the one must not hide in the other.
 */
final class Tc3Request {

    static final String SECRET_ID = "AKIDLEDGERMOCKEXAMPLE";
    static final String SECRET_KEY = "ledgermock-example-secret-key";
    static final String SERVICE = "intlpartnersmgt";

    private static final String VERSION = "2022-09-28";

    private Tc3Request() {}

    static byte[] bytes(String action, String payload, int port, Instant now) {
        String host = "127.0.0.1:" + port;
        String head = String.join(
                "\r\n",
                "POST / HTTP/1.1",
                "Host: " + host,
                "Content-Type: application/json",
                "X-TC-Action: " + action,
                "X-TC-Version: " + VERSION,
                "X-TC-Timestamp: " + now.getEpochSecond(),
                "Authorization: " + authorization(SECRET_ID, SECRET_KEY, host, payload, now),
                "Content-Length: " + payload.getBytes(UTF_8).length,
                "",
                "");
        return (head + payload).getBytes(UTF_8);
    }

    static String authorization(String secretId, String secretKey, String host, String payload, Instant now) {
        String date = now.atZone(ZoneOffset.UTC).toLocalDate().toString();
        String scope = date + "/" + SERVICE + "/tc3_request";
        String canonical = String.join(
                "\n",
                "POST",
                "/",
                "",
                "content-type:application/json",
                "host:" + host,
                "",
                "content-type;host",
                sha256(payload));
        String toSign =
                String.join("\n", "TC3-HMAC-SHA256", Long.toString(now.getEpochSecond()), scope, sha256(canonical));
        byte[] key = hmac(hmac(hmac(("TC3" + secretKey).getBytes(UTF_8), date), SERVICE), "tc3_request");
        return "TC3-HMAC-SHA256 Credential=%s/%s, SignedHeaders=content-type;host, Signature=%s"
                .formatted(secretId, scope, HexFormat.of().formatHex(hmac(key, toSign)));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
