package org.ledgermock.protocol.kybio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.message.Texts;

/** Finds out why a signature is wrong: signs as known mistakes would have signed, until one fits. */
final class SignatureDiagnosis {

    private static final String UNKNOWN =
            "The signature is over other bytes than the body that was sent, or made with another key. Sign the very bytes that you send: MD5 of appKey followed by the body.";

    // Beyond this size a body is not encoded again and again only to find out what a client did.
    private static final int LARGE_BODY = 64 << 10;

    private final KybioCall call;
    private final String body;
    private final String key;

    SignatureDiagnosis(KybioCall call) {
        this.call = call;
        this.body = call.request().bodyText();
        this.key = call.credential().orElseThrow().secret();
    }

    private record Mistake(String cause, String signedBody, String signature) {}

    Explanation explain(String got) {
        if (DataSignature.of(key, call.request().body()).equalsIgnoreCase(got)) {
            return Explanation.of(
                    "The signature is right but for its case, and the option 'hexCase' asks for upper case.");
        }
        Optional<Mistake> mistake = mistakes().stream()
                .filter(one -> one.signature.equalsIgnoreCase(got))
                .findFirst();
        Explanation explanation =
                Explanation.of(mistake.map(Mistake::cause).orElse(UNKNOWN)).with("signed here", "appKey + " + body);
        return mistake.map(one -> explanation
                        .with("signed there", one.signedBody)
                        .with("first difference", difference(one.signedBody)))
                .orElse(explanation);
    }

    private List<Mistake> mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        if (body.length() > LARGE_BODY) {
            return mistakes;
        }
        if (call.reading() instanceof JsonReading.Read read) {
            String compact = JsonWriter.write(read.value());
            over(mistakes, "The body was encoded again after signing: the signature is over compact JSON.", compact);
            over(
                    mistakes,
                    "The body was encoded again after signing: the signature is over JSON with \\u escapes.",
                    escaped(compact));
            over(
                    mistakes,
                    "The body was encoded again after signing: the signature is over JSON with \\/ escapes.",
                    compact.replace("/", "\\/"));
        }
        over(mistakes, "The signature is over an empty body.", "");
        over(mistakes, "The body was signed with a line end that was not sent.", body + "\n");
        String timestamp = call.request().headers().first("Time-stamp").orElse("");
        mistakes.add(new Mistake(
                "The timestamp was signed with the body: V1 signs appKey and body alone.",
                timestamp + body,
                DataSignature.of(key, timestamp + body)));
        mistakes.add(new Mistake(
                "appId, appKey, timestamp and body were signed: that is V3, this interface takes V1, appKey and body.",
                call.credentialId() + "appKey" + timestamp + body,
                DataSignature.of(call.credentialId() + key + timestamp, body)));
        mistakes.add(new Mistake(
                "The body was put before the key: it is appKey + body.", body + "appKey", DataSignature.of(body, key)));
        mistakes.add(new Mistake(
                "The appId was used as the key.", "appId + " + body, DataSignature.of(call.credentialId(), body)));
        for (Credential other : call.gateway().someCredentials()) {
            mistakes.add(new Mistake(
                    "The key is that of another shop, of appId '%s'.".formatted(other.id()),
                    "appKey + " + body,
                    DataSignature.of(other.secret(), body)));
        }
        return mistakes;
    }

    private void over(List<Mistake> mistakes, String cause, String signed) {
        if (!signed.equals(body)) {
            mistakes.add(new Mistake(cause, "appKey + " + signed, DataSignature.of(key, signed)));
        }
    }

    private String difference(String signed) {
        String here = "appKey + " + body;
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

    private static String escaped(String text) {
        StringBuilder ascii = new StringBuilder();
        text.chars().forEach(unit -> ascii.append(unit < 128 ? Character.toString(unit) : "\\u%04x".formatted(unit)));
        return ascii.toString();
    }
}
