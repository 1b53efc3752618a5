package org.ledgermock.tencent.protocol;

import java.util.Optional;
import org.ledgermock.message.Explanation;

/**
 * Finds out why a TC3 signature is wrong: signs what the client would have signed had it made a known mistake, until
 * one of these signatures is the one that came.
 */
final class Tc3Diagnosis {

    private static final String UNKNOWN =
            "No known mistake gives this signature: it is over something else than this request, or made with another key. What was signed cannot be told from a signature, so print it where your program makes it, in %s: its canonical request, and its string to sign. Compare both, line by line, with those below: the first line that differs is the cause, and if none differs, it is the key.";

    private final TencentSettings settings;
    private final TencentCall call;
    private final Tc3Mistake right;

    Tc3Diagnosis(TencentSettings settings, TencentCall call, Tc3Signature expected) {
        this.settings = settings;
        this.call = call;
        this.right =
                new Tc3Mistake("", expected, call.credential().orElseThrow().secret());
    }

    Explanation explain(Authorization.Parsed authorization) {
        Optional<Tc3Mistake> mistake = Tc3Mistakes.of(settings, call, right.signed(), authorization).stream()
                .filter(one -> one.gives(authorization.signature()))
                .findFirst();
        Explanation here = Explanation.of(mistake.map(Tc3Mistake::cause)
                        .orElseGet(() -> UNKNOWN.formatted(SigningPlace.of(call).tc3())))
                .with("canonical request here", right.canonicalRequest())
                .with("string to sign here", right.stringToSign());
        return mistake.map(made -> here.with("canonical request there", made.canonicalRequest())
                        .with("string to sign there", made.stringToSign())
                        .with("first difference", difference(made)))
                .orElse(here);
    }

    private String difference(Tc3Mistake made) {
        return LineDifference.first(right.canonicalRequest(), made.canonicalRequest())
                .or(() -> LineDifference.first(right.stringToSign(), made.stringToSign()))
                .orElse(
                        "none: what was signed is the same, and the difference is in the key or in how the result is written");
    }
}
