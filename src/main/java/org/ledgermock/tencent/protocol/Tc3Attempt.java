package org.ledgermock.tencent.protocol;

import java.util.HexFormat;
import java.util.function.UnaryOperator;

/**
 * What a signer may have signed, and how.
 *
 * @param secret the key that it used
 * @param layout how it wrote what it signed
 * @param derivation how it came from the key to the one that signs
 */
record Tc3Attempt(Tc3Signature signed, String secret, Tc3Layout layout, Derivation derivation, boolean inBase64) {

    /** The way from the SecretKey to the key that signs. */
    enum Derivation {
        RIGHT(""),
        PREFIX_LEFT_OUT("The key was derived without 'TC3' in front of the SecretKey."),
        NOT_DERIVED("The SecretKey itself was used; the key is derived from it by date, service and 'tc3_request'."),
        HEX_BETWEEN("Between its steps the key was written in hex; each step takes the bytes of the one before."),
        SERVICE_FIRST("The key was derived by the service before the date; the date comes first."),
        DATE_LEFT_OUT("The key was derived without the date, which is its first step.");

        private final String cause;

        Derivation(String cause) {
            this.cause = cause;
        }

        String cause() {
            return cause;
        }
    }

    static Tc3Attempt right(Tc3Signature signed, String secret) {
        return new Tc3Attempt(signed, secret, Tc3Layout.RIGHT, Derivation.RIGHT, false);
    }

    Tc3Attempt with(Tc3Signature changed) {
        return new Tc3Attempt(changed, secret, layout, derivation, inBase64);
    }

    Tc3Attempt withSecret(String changed) {
        return new Tc3Attempt(signed, changed, layout, derivation, inBase64);
    }

    Tc3Attempt with(Tc3Layout changed) {
        return new Tc3Attempt(signed, secret, changed, derivation, inBase64);
    }

    Tc3Attempt with(Derivation changed) {
        return new Tc3Attempt(signed, secret, layout, changed, inBase64);
    }

    Tc3Attempt written() {
        return new Tc3Attempt(signed, secret, layout, derivation, true);
    }

    /** @param hash the SHA-256 of a text in hex, which many attempts have in common */
    boolean gives(GivenSignature signature, UnaryOperator<String> hash) {
        return signature.canBe(inBase64) && signature.is(Digests.hmacSha256(key(), stringToSign(hash)), inBase64);
    }

    private byte[] key() {
        return switch (derivation) {
            case RIGHT -> signed.signingKey(secret);
            case PREFIX_LEFT_OUT -> signed.derived(secret);
            case NOT_DERIVED -> Digests.utf8(secret);
            case HEX_BETWEEN -> hexBetween();
            case SERVICE_FIRST -> steps(signed.service(), signed.date());
            case DATE_LEFT_OUT -> steps(signed.service());
        };
    }

    private byte[] steps(String... texts) {
        byte[] key = Digests.utf8("TC3" + secret);
        for (String text : texts) {
            key = Digests.hmacSha256(key, text);
        }
        return Digests.hmacSha256(key, Tc3Signature.TERMINATOR);
    }

    private byte[] hexBetween() {
        byte[] key = Digests.utf8("TC3" + secret);
        for (String text : new String[] {signed.date(), signed.service(), Tc3Signature.TERMINATOR}) {
            key = Digests.utf8(HexFormat.of().formatHex(Digests.hmacSha256(key, text)));
        }
        return key;
    }

    private String stringToSign(UnaryOperator<String> hash) {
        return layout.text(signed, layout.request(signed.canonicalRequest()), hash);
    }

    /** The canonical request, for a reader's eyes. */
    String shownRequest() {
        return layout.request(signed.withoutToken().canonicalRequest());
    }

    /** The string to sign, for a reader's eyes. */
    String shownText() {
        return layout == Tc3Layout.NOT_HASHED
                ? with(signed.withoutToken()).stringToSign(Digests::sha256Hex)
                : stringToSign(Digests::sha256Hex);
    }
}
