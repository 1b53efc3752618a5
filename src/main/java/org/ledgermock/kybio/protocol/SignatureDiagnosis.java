package org.ledgermock.kybio.protocol;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Texts;
import org.ledgermock.protocol.BodyForms;

/**
 * Says why a signature is wrong: signs the call as clients are known to do it wrongly, until one way gives the signature
 * that came, and tells where the signed bytes differ.
 */
final class SignatureDiagnosis {

    private static final String UNKNOWN =
            "The signature is over other bytes than the body that was sent, or made with another key. Sign the very bytes that you send: MD5 of appKey followed by the body.";
    private static final String HERE = "appKey + ";

    // Beyond this size a body is not encoded again and again only to find out what a client did.
    private static final int LARGE_BODY = 64 << 10;
    private static final String AGAIN = "The body was encoded again after signing: the signature is over ";
    private static final String TIMESTAMP = "The timestamp was signed with the body: V1 signs appKey and body alone.";
    private static final String TRIMMED =
            "The body was trimmed after signing: white space at its end was signed, but not sent.";
    private static final String BETWEEN =
            "White space was signed between appKey and body: the key has some at its end, or the body was trimmed after signing.";

    private final KybioCall call;
    private final String body;
    private final String key;
    private final List<Mistake> mistakes = new ArrayList<>();

    SignatureDiagnosis(KybioCall call) {
        this.call = call;
        this.body = call.request().bodyText();
        this.key = call.credential().orElseThrow().secret();
    }

    /**
     * Something that clients do.
     *
     * @param signed what was signed, with words in place of keys
     * @param signature what that gives
     */
    private record Mistake(String cause, String signed, String signature) {}

    Explanation explain(String got) {
        if (!got.matches("[0-9a-fA-F]{32}")) {
            return Explanation.of(
                            "Data-signature is no MD5, which has 32 hex digits: what was sent has %d characters. It is UPPER(HEX(MD5(appKey + body)))."
                                    .formatted(got.length()))
                    .with("signed here", HERE + body);
        }
        if (DataSignature.of(key, call.request().body()).equalsIgnoreCase(got)
                || DataSignature.of(key.trim(), body.trim()).equalsIgnoreCase(got)) {
            return Explanation.of(
                    "The signature is right but for its case, and the option 'hexCase' asks for upper case.");
        }
        Optional<Mistake> mistake = find(got);
        Explanation explanation =
                Explanation.of(mistake.map(Mistake::cause).orElse(UNKNOWN)).with("signed here", HERE + body);
        return mistake.map(one -> explanation
                        .with("signed there", one.signed())
                        .with("first difference", difference(one.signed())))
                .orElse(explanation);
    }

    private String difference(String signed) {
        String here = HERE + body;
        int at = 0;
        while (at < Math.min(here.length(), signed.length()) && here.charAt(at) == signed.charAt(at)) {
            at++;
        }
        return at == here.length() && at == signed.length()
                ? "none: the key differs"
                : "after %d characters: here '%s', there '%s'".formatted(at, from(here, at), from(signed, at));
    }

    private static String from(String text, int at) {
        return Texts.shortened(text.substring(at));
    }

    private Optional<Mistake> find(String got) {
        if (body.length() <= LARGE_BODY) {
            bodies();
            orders();
        }
        keys();
        return mistakes.stream()
                .filter(mistake -> mistake.signature.equalsIgnoreCase(got))
                .findFirst();
    }

    private void bodies() {
        // What Gson makes of it is among them (docs/sources/kybio-member.md#client-bodies).
        BodyForms.of(body).forEach((form, json) -> over(AGAIN + form + ".", json));
        over("The signature is over an empty body.", "");
        for (String around : List.of("\n", "\r\n", " ", "\t")) {
            over(TRIMMED, body + around);
            over(BETWEEN, around + body);
        }
        over("A byte order mark was signed before the body, but not sent.", "\uFEFF" + body);
        for (String charset : List.of("GBK", "ISO-8859-1")) {
            if (Charset.isSupported(charset)) {
                byte[] bytes = body.getBytes(Charset.forName(charset));
                add(
                        "The text was signed in %s and sent in UTF-8: both have to be UTF-8.".formatted(charset),
                        HERE + new String(bytes, StandardCharsets.ISO_8859_1),
                        DataSignature.of(key, bytes));
            }
        }
    }

    private void orders() {
        String timestamp = call.request().headers().first("Time-stamp").orElse("");
        String id = call.credentialId();
        add(TIMESTAMP, HERE + timestamp + body, DataSignature.of(key, timestamp + body));
        add(TIMESTAMP, HERE + body + timestamp, DataSignature.of(key, body + timestamp));
        add(TIMESTAMP, timestamp + HERE + body, DataSignature.of(timestamp + key, body));
        add(
                "appId, appKey, timestamp and body were signed: that is V3, this interface takes V1, appKey and body.",
                id + "appKey" + timestamp + body,
                DataSignature.of(id + key + timestamp, body));
        add(
                "The appId was signed as well: it is in the body already.",
                id + HERE + body,
                DataSignature.of(id + key, body));
        add("The body was put before the key: it is appKey + body.", body + "appKey", DataSignature.of(body, key));
    }

    private void keys() {
        add("The appId was used as the key.", "appId + " + body, DataSignature.of(call.credentialId(), body));
        for (Credential other : call.gateway().someCredentials()) {
            add(
                    "The key is that of another store, of appId '%s'.".formatted(other.id()),
                    HERE + body,
                    DataSignature.of(other.secret(), body));
        }
    }

    private void over(String cause, String signed) {
        add(cause, HERE + signed, DataSignature.of(key, signed));
    }

    private void add(String cause, String signed, String signature) {
        mistakes.add(new Mistake(cause, signed, signature));
    }
}
