package org.ledgermock.tencent.protocol;

import java.util.function.Function;

/**
 * A way in which signers of version 1 go wrong.
 *
 * @param text makes the text that is signed then from what should be signed
 * @param secret the key that is used then
 * @param sha256 the hash that is used then: SHA-256, or SHA-1
 * @param form how the signature is written then
 */
record V1Mistake(String cause, Function<V1Signature, String> text, String secret, boolean sha256, Form form) {

    /** How a signature is written: in Base64, if all is well. */
    enum Form {
        BASE64,
        PLUS_AS_SPACE,
        HEX
    }

    boolean gives(V1Signature expected, String signature) {
        byte[] bytes = V1Signature.hmac(text.apply(expected), secret, sha256);
        return switch (form) {
            case BASE64 -> V1Signature.base64(bytes).equals(signature);
            case PLUS_AS_SPACE ->
                signature.indexOf(' ') >= 0 && V1Signature.base64(bytes).equals(signature.replace(' ', '+'));
            case HEX -> Digests.hex(bytes).equalsIgnoreCase(signature);
        };
    }
}
