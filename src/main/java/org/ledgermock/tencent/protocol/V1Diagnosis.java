package org.ledgermock.tencent.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.message.Explanation;

/** Finds out why a v1 signature is wrong, in the same way as {@link Tc3Diagnosis}. */
final class V1Diagnosis {

    private static final String UNKNOWN =
            "No known mistake gives this signature: it is over something else than these parameters, or made with another key. What was signed cannot be told from a signature, so print it where your program makes it, in %s, and compare it with the string to sign below, parameter by parameter: the first that differs is the cause, and if none differs, it is the key.";

    // Beyond this size nothing is signed again and again only to find out what a client did.
    private static final int LARGE = 64 << 10;

    private final TencentSettings settings;
    private final TencentCall call;
    private final V1Signature expected;

    V1Diagnosis(TencentSettings settings, TencentCall call, V1Signature expected) {
        this.settings = settings;
        this.call = call;
        this.expected = expected;
    }

    Explanation explain(String got) {
        if (expected.stringToSign().length() > LARGE) {
            return Explanation.of(
                    "The signature is wrong. The parameters are so large that no known mistake was tried: compare what your program signs, in %s, with what it sends."
                            .formatted(SigningPlace.of(call).v1()));
        }
        Optional<V1Mistake> mistake = V1Mistakes.of(settings, call, expected).stream()
                .filter(one -> one.gives(expected, got))
                .findFirst();
        V1Signature shown = withoutToken();
        String right = shown.stringToSign();
        Explanation here = Explanation.of(mistake.map(V1Mistake::cause)
                        .orElseGet(() -> UNKNOWN.formatted(SigningPlace.of(call).v1())))
                .with("string to sign here", right);
        return mistake.map(made -> made.text().apply(shown))
                .map(there ->
                        here.with("string to sign there", there).with("first difference", difference(right, there)))
                .orElse(here);
    }

    private V1Signature withoutToken() {
        Map<String, String> parameters = new LinkedHashMap<>(expected.parameters());
        parameters.computeIfPresent("Token", (name, token) -> "…");
        return expected.withParameters(parameters);
    }

    // One line for each parameter, though the text has none.
    private static String difference(String right, String there) {
        return LineDifference.first(right.replaceAll("[?&]", "\n"), there.replaceAll("[?&]", "\n"))
                .orElse(
                        "none: what was signed is the same, and the difference is in the key, in the hash, or in how the result is written");
    }
}
