package org.ledgermock.tencent.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * Signature v1: HmacSHA1 or HmacSHA256 over method, host, path and all parameters but the signature
 * (docs/sources/tencent-gateway.md#v1).
 *
 * @param parameters decoded; all of the request's, {@code Signature} left out
 */
public record V1Signature(String method, String host, String path, Map<String, String> parameters) {

    static final String SIGNATURE = "Signature";
    static final String HMAC_SHA256 = "HmacSHA256";

    public V1Signature {
        requireNonNull(method, "method");
        requireNonNull(host, "host");
        requireNonNull(path, "path");
        // A TreeMap's natural order is that of UTF-16 units: for the ASCII names of parameters, ASCII order.
        TreeMap<String, String> sorted = new TreeMap<>(parameters);
        sorted.remove(SIGNATURE);
        parameters = java.util.Collections.unmodifiableSortedMap(sorted);
    }

    public String stringToSign() {
        StringBuilder text = new StringBuilder(256);
        text.append(method).append(host).append(path).append('?');
        String separator = "";
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            text.append(separator).append(parameter.getKey()).append('=').append(parameter.getValue());
            separator = "&";
        }
        return text.toString();
    }

    /** The signature with this key, in Base64; SHA-1 unless the parameter SignatureMethod says otherwise. */
    public String sign(String secretKey) {
        return base64(hmac(Digests.utf8(stringToSign()), secretKey, isSha256()));
    }

    boolean isSha256() {
        return HMAC_SHA256.equals(parameters.get("SignatureMethod"));
    }

    static byte[] hmac(byte[] text, String secretKey, boolean sha256) {
        byte[] key = Digests.utf8(secretKey);
        return sha256 ? Digests.hmacSha256(key, text) : Digests.hmacSha1(key, text);
    }

    static String base64(byte[] signature) {
        return Base64.getEncoder().encodeToString(signature);
    }

    V1Signature withHost(String changed) {
        return new V1Signature(method, changed, path, parameters);
    }

    V1Signature withPath(String changed) {
        return new V1Signature(method, host, changed, parameters);
    }

    V1Signature withMethod(String changed) {
        return new V1Signature(changed, host, path, parameters);
    }

    V1Signature withParameters(Map<String, String> changed) {
        return new V1Signature(method, host, path, changed);
    }
}
