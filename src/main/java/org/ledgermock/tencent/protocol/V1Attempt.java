package org.ledgermock.tencent.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a signer of version 1 may have signed, and how.
 *
 * @param order in which it put the names of parameters
 * @param secret the key that it used
 * @param charset in which it signed the text
 */
record V1Attempt(
        V1Signature signed,
        Comparator<String> order,
        String secret,
        boolean sha256,
        Charset charset,
        V1Attempt.Written written) {

    /** How a signature is written. */
    enum Written {
        BASE64("") {
            @Override
            String write(byte[] signature) {
                return V1Signature.base64(signature);
            }
        },
        PLUS_AS_SPACE(
                "The plus signs of the signature came as spaces: in a query or a form it has to be URL-encoded.") {
            @Override
            String write(byte[] signature) {
                return V1Signature.base64(signature).replace('+', ' ');
            }
        },
        ENCODED_TWICE("The signature was URL-encoded twice before it was sent: encode it once.") {
            @Override
            String write(byte[] signature) {
                return URLEncoder.encode(V1Signature.base64(signature), UTF_8);
            }
        },
        HEX("The signature is in hex; it has to be in Base64.") {
            @Override
            String write(byte[] signature) {
                return Digests.hex(signature);
            }
        };

        private final String cause;

        Written(String cause) {
            this.cause = cause;
        }

        String cause() {
            return cause;
        }

        abstract String write(byte[] signature);
    }

    static V1Attempt right(V1Signature signed, String secret) {
        return new V1Attempt(signed, Comparator.naturalOrder(), secret, signed.isSha256(), UTF_8, Written.BASE64);
    }

    V1Attempt with(V1Signature changed) {
        return new V1Attempt(changed, order, secret, sha256, charset, written);
    }

    V1Attempt with(Comparator<String> changed) {
        return new V1Attempt(signed, changed, secret, sha256, charset, written);
    }

    V1Attempt withSecret(String changed) {
        return new V1Attempt(signed, order, changed, sha256, charset, written);
    }

    V1Attempt withOtherHash() {
        return new V1Attempt(signed, order, secret, !sha256, charset, written);
    }

    V1Attempt with(Charset changed) {
        return new V1Attempt(signed, order, secret, sha256, changed, written);
    }

    V1Attempt with(Written changed) {
        return new V1Attempt(signed, order, secret, sha256, charset, changed);
    }

    boolean gives(String signature) {
        String made = written.write(V1Signature.hmac(text().getBytes(charset), secret, sha256));
        return written == Written.HEX ? made.equalsIgnoreCase(signature) : made.equals(signature);
    }

    String text() {
        return signed.method() + signed.host() + signed.path() + "?"
                + signed.parameters().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(order))
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining("&"));
    }
}
