package org.ledgermock.tencent.protocol;

import java.util.Base64;

/**
 * A way in which signers go wrong.
 *
 * @param signed what is signed then
 * @param secret the key that is used then
 * @param slip what goes wrong on the way from there to the signature
 */
record Tc3Mistake(String cause, Tc3Signature signed, String secret, Slip slip) {

    Tc3Mistake(String cause, Tc3Signature signed, String secret) {
        this(cause, signed, secret, Slip.NONE);
    }

    /** A step of the algorithm that is easily left out, or taken otherwise. */
    enum Slip {
        NONE(""),
        PATH_LEFT_OUT("The path was left out of the canonical request, whose second line is '/'."),
        EMPTY_LINE_LEFT_OUT(
                "The empty line between the headers and SignedHeaders was left out of the canonical request."),
        LINE_END_ADDED("The canonical request was ended with a line end; it ends with the hash of the body."),
        NOT_HASHED("The canonical request itself was put into the string to sign, where its SHA-256 in hex belongs."),
        PREFIX_LEFT_OUT("The key was derived without 'TC3' in front of the SecretKey."),
        NOT_DERIVED("The SecretKey itself was used; the key is derived from it by date, service and 'tc3_request'."),
        IN_BASE64("The signature is in Base64; it has to be in lower-case hex.");

        private final String cause;

        Slip(String cause) {
            this.cause = cause;
        }

        String cause() {
            return cause;
        }
    }

    boolean gives(String signature) {
        byte[] bytes = Digests.hmacSha256(key(), stringToSign(signed));
        return slip == Slip.IN_BASE64
                ? Base64.getEncoder().encodeToString(bytes).equals(signature)
                : Digests.hex(bytes).equalsIgnoreCase(signature);
    }

    private byte[] key() {
        return switch (slip) {
            case PREFIX_LEFT_OUT -> signed.derived(secret);
            case NOT_DERIVED -> Digests.utf8(secret);
            default -> signed.signingKey(secret);
        };
    }

    /** The canonical request, for a reader's eyes. */
    String canonicalRequest() {
        return canonicalRequest(signed.withoutToken());
    }

    /** The string to sign, for a reader's eyes. */
    String stringToSign() {
        return slip == Slip.NOT_HASHED ? stringToSign(signed.withoutToken()) : stringToSign(signed);
    }

    private String canonicalRequest(Tc3Signature of) {
        String right = of.canonicalRequest();
        String listed = "\n" + of.signedHeaders() + "\n";
        return switch (slip) {
            case PATH_LEFT_OUT -> right.replaceFirst("\n/\n", "\n\n");
            case EMPTY_LINE_LEFT_OUT -> right.replace("\n" + listed, listed);
            case LINE_END_ADDED -> right + "\n";
            default -> right;
        };
    }

    private String stringToSign(Tc3Signature of) {
        String canonical = canonicalRequest(of);
        return of.stringToSign(slip == Slip.NOT_HASHED ? canonical : Digests.sha256Hex(canonical));
    }
}
