package org.ledgermock.tencent.protocol;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Explanation;

/** Finds out why a v1 signature is wrong, in the same way as {@link Tc3Diagnosis}. */
final class V1Diagnosis {

    private static final String UNKNOWN =
            "No known mistake gives this signature: it is over something else than these parameters, or made with another key. What was signed cannot be told from a signature, so print it where your program makes it, in %s, and compare it with the string to sign here, parameter by parameter: the first that differs is the cause, and if none differs, it is the key.";

    // Beyond this size nothing is signed again and again only to find out what a client did.
    private static final int LARGE = 64 << 10;

    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");
    private static final int LONGEST_INDEX = 9;
    // Each is left out once, to see whether it was added after signing.
    private static final int PARAMETERS_TRIED = 100;

    private final TencentSettings settings;
    private final TencentCall call;
    private final V1Signature expected;
    private final String secret;
    private final boolean sha256;
    private final List<Mistake> mistakes = new ArrayList<>();

    /**
     * A way in which signers of version 1 go wrong; the likelier ones are tried first.
     *
     * @param text makes the text that is signed then from what should be signed
     * @param gives whether it gives a signature
     */
    private record Mistake(String cause, Function<V1Signature, String> text, Predicate<String> gives) {}

    V1Diagnosis(TencentSettings settings, TencentCall call, V1Signature expected) {
        this.settings = settings;
        this.call = call;
        this.expected = expected;
        this.secret = call.credential().orElseThrow().secret();
        this.sha256 = expected.isSha256();
    }

    Explanation explain(String got) {
        if (expected.stringToSign().length() > LARGE) {
            return Explanation.of(
                    "The signature is wrong. The parameters are so large that no known mistake was tried: compare what your program signs, in %s, with what it sends."
                            .formatted(SigningPlace.of(call).v1()));
        }
        forms();
        values();
        targets();
        orders();
        missing();
        keys();
        Optional<Mistake> mistake =
                mistakes.stream().filter(one -> one.gives.test(got)).findFirst();
        V1Signature shown = withoutToken();
        String right = shown.stringToSign();
        Explanation here = Explanation.of(mistake.map(Mistake::cause)
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

    private void forms() {
        byte[] right = V1Signature.hmac(expected.stringToSign(), secret, sha256);
        mistakes.add(new Mistake(
                "The plus signs of the signature came as spaces: in a query or a form it has to be URL-encoded.",
                V1Signature::stringToSign,
                got -> got.indexOf(' ') >= 0 && V1Signature.base64(right).equals(got.replace(' ', '+'))));
        mistakes.add(new Mistake(
                "The signature is in hex; it has to be in Base64.",
                V1Signature::stringToSign,
                got -> Digests.hex(right).equalsIgnoreCase(got)));
        add(
                "The signature was made with %s, but SignatureMethod stands for %s."
                        .formatted(sha256 ? "HmacSHA1" : "HmacSHA256", sha256 ? "HmacSHA256" : "HmacSHA1"),
                V1Signature::stringToSign,
                secret,
                !sha256);
    }

    private void add(String cause, Function<V1Signature, String> text, String key, boolean bySha256) {
        mistakes.add(new Mistake(
                cause,
                text,
                got -> V1Signature.base64(V1Signature.hmac(text.apply(expected), key, bySha256))
                        .equals(got)));
    }

    private void values() {
        String cause = "The values were signed with their URL escapes; they are signed as they are.";
        over(cause, signed -> signed.withParameters(escaped(signed.parameters(), "+")));
        over(cause, signed -> signed.withParameters(escaped(signed.parameters(), "%20")));
    }

    private static Map<String, String> escaped(Map<String, String> parameters, String space) {
        Map<String, String> escaped = new LinkedHashMap<>();
        parameters.forEach((name, value) -> escaped.put(
                name, URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", space)));
        return escaped;
    }

    private void targets() {
        String method = expected.method();
        over(
                "The other method was signed: it is %s that was sent.".formatted(method),
                signed -> signed.withMethod(method.equals("GET") ? "POST" : "GET"));
        String sent = expected.host();
        over("The host was signed without its port.", signed -> signed.withHost(SignatureCheck.withoutPort(sent)));
        for (String host : settings.hosts()) {
            over(
                    "The host was signed as '%s', but sent as '%s'.".formatted(host, sent),
                    signed -> signed.withHost(host));
        }
        for (String scheme : List.of("http://", "https://")) {
            over(
                    "The host was signed with the scheme of its URL, as '%s'.".formatted(scheme + sent),
                    signed -> signed.withHost(scheme + sent));
        }
        over("The path was left out of the string to sign.", signed -> signed.withPath(""));
    }

    private void orders() {
        List<String> sent =
                List.copyOf(((Parameters.Decoded) call.decoded()).values().keySet());
        order(
                "The parameters were signed in the order in which they were sent; they are sorted by name.",
                Comparator.comparingInt(sent::indexOf));
        order(
                "The parameters were sorted without regard to case; capitals come before small letters.",
                String.CASE_INSENSITIVE_ORDER);
        order(
                "The indexes in names were sorted as numbers; names are sorted as text, so that 'X.12' comes before 'X.2'.",
                Comparator.comparing(V1Diagnosis::withLongIndexes));
    }

    private static String withLongIndexes(String name) {
        return INDEX.matcher(name)
                .replaceAll(index -> Matcher.quoteReplacement(
                        "0".repeat(LONGEST_INDEX - index.group().length()) + index.group()));
    }

    private void order(String cause, Comparator<String> order) {
        add(
                cause,
                signed -> signed.method() + signed.host() + signed.path() + "?"
                        + signed.parameters().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey(order))
                                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                                .collect(Collectors.joining("&")),
                secret,
                sha256);
    }

    private void missing() {
        without(
                "Parameters without a value were left out of the string to sign, but sent.",
                parameter -> parameter.getValue().isEmpty());
        if (expected.parameters().size() <= PARAMETERS_TRIED) {
            for (String name : expected.parameters().keySet()) {
                without(
                        "The parameter '%s' was sent, but not signed: it was added afterwards.".formatted(name),
                        parameter -> parameter.getKey().equals(name));
            }
        }
    }

    private void without(String cause, Predicate<Map.Entry<String, String>> left) {
        over(
                cause,
                signed -> signed.withParameters(signed.parameters().entrySet().stream()
                        .filter(left.negate())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    private void keys() {
        for (String end : List.of("\n", " ")) {
            key("The key was used with white space at its end.", secret + end);
        }
        key("The SecretId was used as the key.", call.credentialId());
        for (Credential other : call.gateway().someCredentials()) {
            key("The key is that of another account, of SecretId '%s'.".formatted(other.id()), other.secret());
        }
    }

    private void key(String cause, String used) {
        add(cause, V1Signature::stringToSign, used, sha256);
    }

    private void over(String cause, UnaryOperator<V1Signature> change) {
        add(cause, signed -> change.apply(signed).stringToSign(), secret, sha256);
    }
}
