package org.ledgermock.tencent.protocol;

import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ledgermock.message.Explanation;
import org.ledgermock.protocol.LineDifference;
import org.ledgermock.protocol.Mistakes;
import org.ledgermock.protocol.Thoroughness;

/** Finds out why a v1 signature is wrong, in the same way as {@link Tc3Diagnosis}. */
final class V1Diagnosis {

    private static final String UNKNOWN =
            "Most often it is made with another key: no known mistake gives this signature, so it is that, or it is over something else than these parameters. What was signed cannot be told from a signature, so print it where your program makes it, in %s, and compare it with the string to sign here, parameter by parameter: the first that differs is the cause, and if none differs, it is the key.";

    // Beyond this size nothing is signed again and again only to find out what a client did.
    private static final int LARGE = 64 << 10;

    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");
    private static final int LONGEST_INDEX = 9;
    // Each is left out once, to see whether it was added after signing.
    private static final int PARAMETERS_TRIED = 100;

    private final TencentSettings settings;
    private final TencentCall call;
    private final V1Signature expected;
    private final V1Attempt right;
    private final Mistakes<V1Attempt> mistakes;

    V1Diagnosis(TencentSettings settings, TencentCall call, V1Signature expected, Thoroughness thoroughness) {
        this.settings = settings;
        this.call = call;
        this.expected = expected;
        this.right = V1Attempt.right(expected, call.credential().orElseThrow().secret());
        this.mistakes = new Mistakes<>(right, expected.stringToSign(), thoroughness);
    }

    Explanation explain(String got) {
        if (expected.stringToSign().length() > LARGE) {
            return Explanation.of(
                    "The signature is wrong. The parameters are so large that no known mistake was tried: compare what your program signs, in %s, with what it sends."
                            .formatted(SigningPlace.of(call).v1()));
        }
        gather();
        Optional<Mistakes.Found<V1Attempt>> found = mistakes.find(made -> made.gives(got));
        String here = shown(right);
        Explanation why = Explanation.of(found.map(Mistakes.Found::cause)
                        .orElseGet(() -> UNKNOWN.formatted(SigningPlace.of(call).v1())))
                .with("string to sign here", here);
        if (found.isPresent()) {
            String there = shown(found.get().made());
            why = why.with("string to sign there", there).with("first difference", difference(here, there));
            for (String other : found.get().others()) {
                why = why.with("or", other);
            }
        }
        return why;
    }

    private static String shown(V1Attempt attempt) {
        Map<String, String> parameters = new LinkedHashMap<>(attempt.signed().parameters());
        parameters.computeIfPresent("Token", (name, token) -> "…");
        return attempt.with(attempt.signed().withParameters(parameters)).text();
    }

    // One line for each parameter, though the text has none.
    private static String difference(String right, String there) {
        return LineDifference.first(right.replaceAll("[?&]", "\n"), there.replaceAll("[?&]", "\n"))
                .orElse(
                        "none: what was signed is the same, and the difference is in the key, in the hash, or in how the result is written");
    }

    private void gather() {
        for (V1Attempt.Written written : V1Attempt.Written.values()) {
            mistakes.add("form", written.cause(), made -> made.with(written));
        }
        SignedHosts.find(settings, call, (cause, host) -> over("host", cause, of -> of.withHost(host)));
        SignedValues values = SignedValues.of(call);
        values.sent((cause, change) -> parameters("sent", cause, change));
        values.signed((cause, change) -> parameters("values", cause, change));
        TencentCall.KEYS.find(
                call.credential().orElseThrow(),
                call.gateway().someCredentials(),
                (cause, key) -> mistakes.add("key", cause, made -> made.withSecret(key)));
        boolean sha256 = expected.isSha256();
        mistakes.add(
                "hash",
                "The signature was made with %s, but SignatureMethod stands for %s."
                        .formatted(sha256 ? "HmacSHA1" : "HmacSHA256", sha256 ? "HmacSHA256" : "HmacSHA1"),
                V1Attempt::withOtherHash);
        charsets();
        targets();
        orders();
        missing();
    }

    private void charsets() {
        for (String name : List.of("US-ASCII", "ISO-8859-1", "GBK")) {
            if (Charset.isSupported(name)) {
                Charset charset = Charset.forName(name);
                mistakes.add(
                        "charset",
                        "The text was signed in %s and sent in UTF-8: both have to be UTF-8.".formatted(name),
                        made -> isAscii(made.text()) ? made : made.with(charset));
            }
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(unit -> unit < 128);
    }

    private void targets() {
        String method = expected.method();
        over(
                "method",
                "The other method was signed: it is %s that was sent.".formatted(method),
                of -> of.withMethod(method.equals("GET") ? "POST" : "GET"));
        over("path", "The path was left out of the string to sign.", of -> of.withPath(""));
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

    // An order that makes no difference is no mistake.
    private void order(String cause, Comparator<String> order) {
        if (!right.with(order).text().equals(right.text())) {
            mistakes.add("order", cause, made -> made.with(order));
        }
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
        parameters(
                "missing",
                cause,
                signed -> signed.entrySet().stream()
                        .filter(left.negate())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private void parameters(String kind, String cause, UnaryOperator<Map<String, String>> change) {
        over(kind, cause, of -> of.withParameters(change.apply(of.parameters())));
    }

    private void over(String kind, String cause, UnaryOperator<V1Signature> change) {
        mistakes.add(kind, cause, made -> made.with(change.apply(made.signed())));
    }
}
