package org.ledgermock.tencent.protocol;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.function.BiConsumer;
import org.ledgermock.protocol.BodyForms;

/** What a client may have hashed in place of the body that it sent, each with what went wrong then. */
final class SignedBodies {

    // Beyond this size a body is not encoded again and again only to find out what a client did.
    private static final int LARGE = 64 << 10;

    private final byte[] sent;
    private final String text;
    private final BiConsumer<String, String> found;

    private SignedBodies(TencentCall call, BiConsumer<String, String> found) {
        this.sent = call.request().body();
        this.text = call.request().bodyText();
        this.found = found;
    }

    /** Hands over each cause with the hash that was signed then, the likelier ones first. */
    static void find(TencentCall call, BiConsumer<String, String> found) {
        new SignedBodies(call, found).all();
    }

    private void all() {
        if (sent.length <= LARGE) {
            put("The body was signed without the white space around it that was sent.", text.strip());
            BodyForms.of(text)
                    .forEach((form, json) -> put(
                            "The body was encoded again after signing: the signature is over %s.".formatted(form),
                            json));
            ends();
            bytes();
        }
        put("The signature is over an empty body, but a body was sent.", "");
        put(
                "The signature is over UNSIGNED-PAYLOAD, but the header X-TC-Content-SHA256 does not say so.",
                Tc3Signature.UNSIGNED_PAYLOAD);
        hash("The header X-TC-Content-SHA256 says UNSIGNED-PAYLOAD, but the signature is over the body.", sent);
    }

    private void ends() {
        put("The body was signed with a line end that was not sent.", text + "\n");
        put("The body was signed with a line end that was not sent.", text + "\r\n");
        put("The signature is over the body '{}', but another one was sent.", "{}");
        put("The line ends of the body were changed after signing: LF was signed.", text.replace("\r\n", "\n"));
        put(
                "The line ends of the body were changed after signing: CR and LF were signed.",
                text.replaceAll("(?<!\r)\n", "\r\n"));
    }

    private void bytes() {
        put("A byte order mark was signed before the body, but not sent.", "\uFEFF" + text);
        if (text.startsWith("\uFEFF")) {
            put("A byte order mark was sent before the body, but not signed.", text.substring(1));
        }
        hash(
                "The body was signed as UTF-8 that was taken for Latin-1 and encoded again.",
                new String(sent, ISO_8859_1).getBytes(UTF_8));
        for (String charset : new String[] {"GBK", "ISO-8859-1"}) {
            if (Charset.isSupported(charset)) {
                hash(
                        "The text was signed in %s and sent in UTF-8: both have to be UTF-8.".formatted(charset),
                        text.getBytes(Charset.forName(charset)));
            }
        }
        for (Normalizer.Form form : new Normalizer.Form[] {Normalizer.Form.NFC, Normalizer.Form.NFD}) {
            put(
                    "The text was signed in another Unicode form than it was sent in: %s was signed.".formatted(form),
                    Normalizer.normalize(text, form));
        }
    }

    private void put(String cause, String signed) {
        if (!signed.equals(text)) {
            hash(cause, signed.getBytes(UTF_8));
        }
    }

    private void hash(String cause, byte[] signed) {
        found.accept(cause, Digests.sha256Hex(signed));
    }
}
