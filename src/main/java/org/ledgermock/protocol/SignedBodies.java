package org.ledgermock.protocol;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/** What a client may have signed in place of the body that it sent, each with what went wrong then. */
public final class SignedBodies {

    // Beyond this size a body is not encoded again and again only to find out what a client did.
    private static final int LARGE = 64 << 10;

    private final byte[] sent;
    private final String text;
    private final BiConsumer<String, byte[]> found;
    private final Set<String> tried = new HashSet<>();

    private SignedBodies(byte[] sent, BiConsumer<String, byte[]> found) {
        this.sent = sent;
        this.text = new String(sent, UTF_8);
        this.found = found;
        tried.add(text);
    }

    public static boolean isLarge(byte[] sent) {
        return sent.length > LARGE;
    }

    /** Hands over each cause with the bytes that were signed then, the likelier ones first; none of a large body. */
    public static void find(byte[] sent, BiConsumer<String, byte[]> found) {
        if (!isLarge(sent)) {
            new SignedBodies(sent, found).all();
        }
    }

    private void all() {
        // What Gson makes of it is among them (docs/sources/kybio-member.md#client-bodies).
        BodyForms.of(text)
                .forEach((form, json) -> put(
                        "The body was encoded again after signing: the signature is over %s.".formatted(form), json));
        put("The signature is over the body '{}', but another one was sent.", "{}");
        put("The line ends of the body were changed after signing: LF was signed.", text.replace("\r\n", "\n"));
        put(
                "The line ends of the body were changed after signing: CR and LF were signed.",
                text.replaceAll("(?<!\r)\n", "\r\n"));
        put("A byte order mark was signed before the body, but not sent.", "\uFEFF" + text);
        if (text.startsWith("\uFEFF")) {
            put("A byte order mark was sent before the body, but not signed.", text.substring(1));
        }
        found.accept(
                "The body was signed as UTF-8 that was taken for Latin-1 and encoded again.",
                new String(sent, ISO_8859_1).getBytes(UTF_8));
        for (String charset : new String[] {"GBK", "ISO-8859-1"}) {
            if (Charset.isSupported(charset)) {
                found.accept(
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
        // What comes to the same as a likelier form is no mistake of its own.
        if (tried.add(signed)) {
            found.accept(cause, signed.getBytes(UTF_8));
        }
    }
}
