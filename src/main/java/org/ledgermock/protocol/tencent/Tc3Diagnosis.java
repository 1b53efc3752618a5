package org.ledgermock.protocol.tencent;

import java.util.Optional;
import org.ledgermock.message.Explanation;

/**
 * Finds out why a TC3 signature is wrong: signs what the client would have signed had it made a known mistake, until
 * one of these signatures is the one that came.
 */
final class Tc3Diagnosis {

    private static final String UNKNOWN =
            "The signature is over something else than this request, or made with another key. Compare the canonical request below with the one that your program signs: the first line that differs is the cause.";

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
        Explanation here = Explanation.of(mistake.map(Tc3Mistake::cause).orElse(UNKNOWN))
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
