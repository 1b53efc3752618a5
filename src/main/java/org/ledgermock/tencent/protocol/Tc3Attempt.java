package org.ledgermock.tencent.protocol;

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
        RIGHT("dst", ""),
        PREFIX_LEFT_OUT("dst", "The key was derived without 'TC3' in front of the SecretKey."),
        NOT_DERIVED(
                "", "The SecretKey itself was used; the key is derived from it by date, service and 'tc3_request'."),
        HEX_BETWEEN(
                "dst", "Between its steps the key was written in hex; each step takes the bytes of the one before."),
        SERVICE_FIRST("sdt", "The key was derived by the service before the date; the date comes first."),
        DATE_LEFT_OUT("st", "The key was derived without the date, which is its first step."),
        SERVICE_LEFT_OUT("dt", "The key was derived without the service, which is its second step."),
        END_LEFT_OUT("ds", "The key was derived without 'tc3_request', which is its third step."),
        END_FIRST("tds", Cause.ORDER),
        BACKWARDS("tsd", Cause.ORDER),
        END_SECOND("dts", Cause.ORDER),
        DATE_LAST("std", Cause.ORDER),
        SWAPPED(
                "dst",
                "Key and text were swapped in the HMACs that derive the key: the key comes from the step before.");

        /** A cause that several orders have in common. */
        private static final class Cause {
            static final String ORDER =
                    "The key was derived in another order: its steps are date, service and 'tc3_request'.";
        }

        private final String steps;
        private final String cause;

        Derivation(String steps, String cause) {
            this.steps = steps;
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
        if (derivation == Derivation.RIGHT) {
            return signed.signingKey(secret);
        }
        boolean prefixed = derivation != Derivation.PREFIX_LEFT_OUT && derivation != Derivation.NOT_DERIVED;
        byte[] key = Digests.utf8(prefixed ? "TC3" + secret : secret);
        for (char step : derivation.steps.toCharArray()) {
            String text = step == 'd' ? signed.date() : step == 's' ? signed.service() : Tc3Signature.TERMINATOR;
            key = derivation == Derivation.SWAPPED
                    ? Digests.hmacSha256(Digests.utf8(text), key)
                    : Digests.hmacSha256(key, text);
            if (derivation == Derivation.HEX_BETWEEN) {
                key = Digests.utf8(Digests.hex(key));
            }
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
