package org.ledgermock.protocol.tencent;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Explanation;

/** Finds out why a v1 signature is wrong, in the same way as {@link Tc3Diagnosis}. */
final class V1Diagnosis {

    private static final String UNKNOWN =
            "The signature is over something else than these parameters, or made with another key. Compare the string to sign below with the one that your program signs.";

    // Beyond this size nothing is signed again and again only to find out what a client did.
    private static final int LARGE = 64 << 10;

    private final TencentSettings settings;
    private final TencentCall call;
    private final V1Signature expected;
    private final String secret;

    V1Diagnosis(TencentSettings settings, TencentCall call, V1Signature expected) {
        this.settings = settings;
        this.call = call;
        this.expected = expected;
        this.secret = call.credential().orElseThrow().secret();
    }

    private record Mistake(String cause, V1Signature signed, String secret, boolean sha256) {}

    Explanation explain(String got) {
        if (expected.stringToSign().length() > LARGE) {
            return Explanation.of(UNKNOWN);
        }
        Optional<Mistake> mistake = mistakes().stream()
                .filter(one -> one.signed.sign(one.secret, one.sha256).equals(got))
                .findFirst();
        Explanation explanation = Explanation.of(mistake.map(Mistake::cause).orElse(UNKNOWN))
                .with("string to sign here", redacted(expected));
        return mistake.map(one -> explanation.with("string to sign there", redacted(one.signed)))
                .orElse(explanation);
    }

    private static String redacted(V1Signature signature) {
        Map<String, String> parameters = new LinkedHashMap<>(signature.parameters());
        parameters.computeIfPresent("Token", (name, token) -> "…");
        return signature.withParameters(parameters).stringToSign();
    }

    private boolean sha256() {
        return V1Signature.HMAC_SHA256.equals(expected.parameters().get("SignatureMethod"));
    }

    private List<Mistake> mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        mistakes.add(new Mistake(
                "The signature was made with %s, but SignatureMethod stands for %s."
                        .formatted(sha256() ? "HmacSHA1" : "HmacSHA256", sha256() ? "HmacSHA256" : "HmacSHA1"),
                expected,
                secret,
                !sha256()));
        mistakes.add(over(
                "The values were signed with their URL escapes; they are signed as they are.",
                expected.withParameters(escaped(expected.parameters()))));
        mistakes.add(over(
                "The other method was signed: it is %s that was sent.".formatted(expected.method()),
                expected.withMethod(expected.method().equals("GET") ? "POST" : "GET")));
        mistakes.add(over(
                "The host was signed without its port.",
                expected.withHost(SignatureCheck.withoutPort(expected.host()))));
        for (String host : settings.hosts()) {
            mistakes.add(over(
                    "The host was signed as '%s', but sent as '%s'.".formatted(host, expected.host()),
                    expected.withHost(host)));
        }
        mistakes.add(over("The path was left out of the string to sign.", expected.withPath("")));
        for (Credential other : call.gateway().someCredentials()) {
            mistakes.add(new Mistake(
                    "The key is that of another account, of SecretId '%s'.".formatted(other.id()),
                    expected,
                    other.secret(),
                    sha256()));
        }
        return mistakes;
    }

    private Mistake over(String cause, V1Signature signed) {
        return new Mistake(cause, signed, secret, sha256());
    }

    private static Map<String, String> escaped(Map<String, String> parameters) {
        Map<String, String> escaped = new LinkedHashMap<>();
        parameters.forEach((name, value) -> escaped.put(name, URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return escaped;
    }
}
