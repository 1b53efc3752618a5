package org.ledgermock.kybio.protocol;

import java.util.Optional;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Texts;

/** Says why a signature is wrong: which bytes were to be signed, which ones seem to have been, and where they differ. */
final class SignatureDiagnosis {

    private static final String UNKNOWN =
            "The signature is over other bytes than the body that was sent, or made with another key. Sign the very bytes that you send: MD5 of appKey followed by the body.";
    private static final String HERE = "appKey + ";

    private final KybioCall call;
    private final String body;
    private final String key;

    SignatureDiagnosis(KybioCall call) {
        this.call = call;
        this.body = call.request().bodyText();
        this.key = call.credential().orElseThrow().secret();
    }

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
        Optional<KnownMistakes.Mistake> mistake = new KnownMistakes(call).find(got);
        Explanation explanation = Explanation.of(
                        mistake.map(KnownMistakes.Mistake::cause).orElse(UNKNOWN))
                .with("signed here", HERE + body);
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
}
