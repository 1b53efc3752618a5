package org.ledgermock.kybio.protocol;

import java.util.List;
import java.util.Optional;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Texts;
import org.ledgermock.protocol.Mistakes;
import org.ledgermock.protocol.SignedBodies;
import org.ledgermock.protocol.SignedKeys;
import org.ledgermock.protocol.Thoroughness;

/** Finds out why a signature is wrong: signs what the client would have signed had it made known {@link Mistakes}. */
final class SignatureDiagnosis {

    static final String UNKNOWN =
            "The signature is over other bytes than the body that was sent, or made with another key. Sign the very bytes that you send: MD5 of appKey followed by the body.";
    static final String NO_MD5 =
            "Data-signature is no MD5, which has 32 hex digits: what was sent has %d characters. It is UPPER(HEX(MD5(appKey + body))).";
    private static final String TRIMMED =
            "The body was trimmed after signing: white space at its end was signed, but not sent.";
    private static final String BETWEEN =
            "White space was signed between appKey and body: the key has some at its end, or the body was trimmed after signing.";
    private static final SignedKeys KEYS = new SignedKeys("appId", "store");
    private static final String KEY_SHOWN = "appKey";

    private final KybioCall call;
    private final String body;
    private final Credential credential;
    private final KybioAttempt right;
    private final Mistakes<KybioAttempt> mistakes;

    SignatureDiagnosis(KybioCall call, Thoroughness thoroughness) {
        this.call = call;
        this.body = call.request().bodyText();
        this.credential = call.credential().orElseThrow();
        this.right = new KybioAttempt(
                new KybioAttempt.Caller(
                        call.credentialId(),
                        call.request().headers().first("Time-stamp").orElse("")),
                credential.secret(),
                KEY_SHOWN,
                new KybioAttempt.Bytes(call.request().body()),
                KybioAttempt.Parts.RIGHT);
        this.mistakes = new Mistakes<>(right, body, thoroughness);
    }

    static boolean isMd5(String signature) {
        return signature.matches("[0-9a-fA-F]{32}");
    }

    Explanation explain(String got) {
        if (!isMd5(got)) {
            return Explanation.of(NO_MD5.formatted(got.length())).with("signed here", right.shown());
        }
        if (right.gives(got)
                || DataSignature.of(right.key().trim(), body.trim()).equalsIgnoreCase(got)) {
            return Explanation.of(
                    "The signature is right but for its case, and the option 'hexCase' asks for upper case.");
        }
        gather();
        Optional<Mistakes.Found<KybioAttempt>> found = mistakes.find(made -> made.gives(got));
        Explanation why =
                Explanation.of(found.map(Mistakes.Found::cause).orElse(UNKNOWN)).with("signed here", right.shown());
        if (found.isPresent()) {
            String there = found.get().made().shown();
            why = why.with("signed there", there).with("first difference", difference(right.shown(), there));
            for (String other : found.get().others()) {
                why = why.with("or", other);
            }
        }
        return why;
    }

    private static String difference(String here, String there) {
        int at = 0;
        while (at < Math.min(here.length(), there.length()) && here.charAt(at) == there.charAt(at)) {
            at++;
        }
        return at == here.length() && at == there.length()
                ? "none: the key differs"
                : "after %d characters: here '%s', there '%s'".formatted(at, from(here, at), from(there, at));
    }

    private static String from(String text, int at) {
        return Texts.shortened(text.substring(at));
    }

    private void gather() {
        byte[] sent = call.request().body();
        if (!SignedBodies.isLarge(sent)) {
            SignedBodies.find(sent, this::over);
            over("The signature is over an empty body.", "");
            for (String around : List.of("\n", "\r\n", " ", "\t")) {
                over(TRIMMED, body + around);
                over(BETWEEN, around + body);
            }
            for (KybioAttempt.Parts parts : KybioAttempt.Parts.values()) {
                mistakes.add("order", parts.cause(), made -> made.with(parts));
            }
        }
        KEYS.find(
                credential,
                call.gateway().someCredentials(),
                (cause, key) -> mistakes.add("key", cause, made -> made.withKey(key, shown(key))));
    }

    private String shown(String key) {
        if (key.equals(credential.id())) {
            return "appId";
        }
        return key.contains(right.key()) ? key.replace(right.key(), KEY_SHOWN) : KEY_SHOWN;
    }

    private void over(String cause, String signed) {
        over(cause, KybioAttempt.Bytes.of(signed).bytes());
    }

    private void over(String cause, byte[] signed) {
        mistakes.add("body", cause, made -> made.with(signed));
    }
}
