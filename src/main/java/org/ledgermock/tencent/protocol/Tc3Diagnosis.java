package org.ledgermock.tencent.protocol;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ledgermock.message.Explanation;
import org.ledgermock.protocol.LineDifference;
import org.ledgermock.protocol.Mistakes;
import org.ledgermock.protocol.SignedBodies;
import org.ledgermock.protocol.Thoroughness;

/** Finds out why a TC3 signature is wrong: signs what the client would have signed had it made known {@link Mistakes}. */
final class Tc3Diagnosis {

    private static final String UNKNOWN =
            "Most often it is made with another key: no known mistake gives this signature, so it is that, or it is over something else than this request. What was signed cannot be told from a signature, so print it where your program makes it, in %s: its canonical request, and its string to sign. Compare both, line by line, with the canonical request here and the string to sign here: the first line that differs is the cause, and if none differs, it is the key.";
    static final String LOCAL_DATE =
            "The date of the credential scope is %s, but the timestamp falls on %s: it has to be its date in UTC, not in local time.";
    private static final int SECONDS_TRIED = 120;
    private static final long DAY = 86_400;

    private final TencentSettings settings;
    private final TencentCall call;
    private final Tc3Signature expected;
    private final String secret;
    private final Mistakes<Tc3Attempt> mistakes;
    // Most mistakes, other keys and other times among them, leave the canonical request as it is.
    private final Map<String, String> hashes = new HashMap<>();

    Tc3Diagnosis(TencentSettings settings, TencentCall call, Tc3Signature expected, Thoroughness thoroughness) {
        this.settings = settings;
        this.call = call;
        this.expected = expected;
        this.secret = call.credential().orElseThrow().secret();
        this.mistakes = new Mistakes<>(Tc3Attempt.right(expected, secret), expected.canonicalRequest(), thoroughness);
    }

    Explanation explain(Authorization.Parsed authorization) {
        Tc3Attempt right = Tc3Attempt.right(expected, secret);
        GivenSignature given = GivenSignature.of(authorization.signature());
        if (right.gives(given, this::hash)) {
            return facts(form(authorization), right).with("first difference", difference(right, right));
        }
        gather(authorization);
        Optional<Mistakes.Found<Tc3Attempt>> found = mistakes.find(made -> made.gives(given, this::hash));
        if (found.isEmpty()) {
            return facts(UNKNOWN.formatted(SigningPlace.of(call).tc3()), right);
        }
        Tc3Attempt made = found.get().made();
        Explanation why = facts(found.get().cause(), right)
                .with("canonical request there", made.shownRequest())
                .with("string to sign there", made.shownText())
                .with("first difference", difference(right, made));
        for (String other : found.get().others()) {
            why = why.with("or", other);
        }
        return why;
    }

    private String hash(String text) {
        return hashes.computeIfAbsent(text, Digests::sha256Hex);
    }

    private static Explanation facts(String cause, Tc3Attempt right) {
        return Explanation.of(cause)
                .with("canonical request here", right.shownRequest())
                .with("string to sign here", right.shownText());
    }

    private static String difference(Tc3Attempt right, Tc3Attempt made) {
        return LineDifference.first(right.shownRequest(), made.shownRequest())
                .or(() -> LineDifference.first(right.shownText(), made.shownText()))
                .orElse(
                        "none: what was signed is the same, and the difference is in the key or in how the result is written");
    }

    private String form(Authorization.Parsed authorization) {
        return authorization.date().equals(expected.date())
                ? "The signature is right but for its case: it has to be lower-case hex."
                : "The date in the Credential of the Authorization header is %s, but %s was signed, the timestamp's date in UTC."
                        .formatted(authorization.date(), expected.date());
    }

    /** How many signatures it took. */
    int tried() {
        return mistakes.tried();
    }

    private void gather(Authorization.Parsed authorization) {
        SignedHosts.find(settings, call, (cause, host) -> over("host", cause, of -> of.withHeader("host", host)));
        bodies();
        contentTypes();
        layouts();
        keys();
        headers();
        scopes(authorization);
        queries();
        times();
    }

    private void bodies() {
        byte[] sent = call.request().body();
        String text = call.request().bodyText();
        if (!SignedBodies.isLarge(sent)) {
            body("The body was signed without the white space around it that was sent.", text.strip());
            for (String end : List.of("\n", "\r\n")) {
                body("The body was signed with a line end that was not sent.", text + end);
            }
        }
        SignedBodies.find(sent, (cause, signed) -> hash(cause, Digests.sha256Hex(signed)));
        body("The signature is over an empty body, but a body was sent.", "");
        body(
                "The signature is over UNSIGNED-PAYLOAD, but the header X-TC-Content-SHA256 does not say so.",
                Tc3Signature.UNSIGNED_PAYLOAD);
        hash(
                "The header X-TC-Content-SHA256 says UNSIGNED-PAYLOAD, but the signature is over the body.",
                Digests.sha256Hex(sent));
    }

    private void body(String cause, String signed) {
        if (!signed.equals(call.request().bodyText())) {
            hash(cause, Digests.sha256Hex(signed));
        }
    }

    private void hash(String cause, String signed) {
        over("body", cause, of -> of.withPayloadHash(signed));
    }

    private void contentTypes() {
        String sent = call.request().headers().first("Content-Type").orElse("");
        for (String signed : List.of(
                TencentCall.JSON,
                TencentCall.JSON + "; charset=utf-8",
                TencentCall.JSON + ";charset=utf-8",
                TencentCall.FORM,
                "")) {
            over(
                    "content type",
                    "The Content-Type was signed as '%s', but sent as '%s': an HTTP library may have changed it."
                            .formatted(signed, sent),
                    of -> of.withHeader("content-type", signed));
        }
    }

    private void headers() {
        over(
                "headers",
                "Header values were signed as they are; in the canonical request they are in lower case.",
                of -> of.withHeaders(of.headers().stream()
                        .map(header -> new Tc3Signature.Header(
                                header.name(),
                                header.value().equalsIgnoreCase(sent(header.name()))
                                        ? sent(header.name())
                                        : header.value()))
                        .toList()));
        over("headers", "x-tc-action was signed, but SignedHeaders does not list it.", of -> {
            List<Tc3Signature.Header> withAction = new ArrayList<>(of.headers());
            withAction.add(Tc3Signature.Header.canonical(
                    "x-tc-action", call.common("Action").orElse("")));
            return of.withHeaders(withAction);
        });
        over(
                "headers",
                "SignedHeaders lists more than was signed, which was content-type and host.",
                of -> of.withHeaders(of.headers().stream()
                        .filter(header -> List.of("content-type", "host").contains(header.name()))
                        .toList()));
        String action = call.common("Action").orElse("");
        for (String other : call.gateway().addresses()) {
            over(
                    "headers",
                    "The request was signed for the action '%s', but X-TC-Action says '%s': it was changed after signing."
                            .formatted(other, action),
                    of -> of.withHeader("x-tc-action", other.toLowerCase(Locale.ROOT)));
        }
    }

    private String sent(String header) {
        return call.request().headers().first(header).orElse("").trim();
    }

    private void scopes(Authorization.Parsed authorization) {
        over(
                "scope",
                LOCAL_DATE.formatted(authorization.date(), expected.date()),
                of -> of.withDate(authorization.date()));
        over(
                "scope",
                "The service '%s' was signed, but the credential scope names '%s'."
                        .formatted(settings.service(), authorization.service()),
                of -> of.withService(settings.service()));
        for (long apart : new long[] {-DAY, DAY}) {
            String date = Tc3Signature.dateOf(expected.timestamp() + apart);
            over(
                    "scope",
                    "The date %s was signed, but the credential scope has %s, the timestamp's date in UTC."
                            .formatted(date, authorization.date()),
                    of -> of.withDate(date));
        }
    }

    private void queries() {
        String query = call.request().query();
        if (query.isEmpty()) {
            return;
        }
        query("The query was left out of the signature, but a GET signs it as it is sent.", "");
        query("The query was signed for a POST, which signs an empty one.", query);
        query(
                "The query was signed in the order of its names, but sent in another one.",
                String.join("&", Arrays.stream(query.split("&")).sorted().toList()));
        query("Spaces in the query were signed as '%20', but sent as '+'.", query.replace("+", "%20"));
        query("Spaces in the query were signed as '+', but sent as '%20'.", query.replace("%20", "+"));
        if (Parameters.decode(query) instanceof Parameters.Decoded) {
            query(
                    "The query was signed without its URL escapes, but a GET signs it as it is sent.",
                    URLDecoder.decode(query, StandardCharsets.UTF_8));
        }
        body("The hash of the query stands where that of the body belongs: the body of a GET is empty.", query);
    }

    private void query(String cause, String signed) {
        over("query", cause, of -> of.withQuery(signed));
    }

    private void layouts() {
        for (Tc3Layout layout : Tc3Layout.values()) {
            mistakes.add("layout", layout.cause(), made -> made.with(layout));
        }
        mistakes.add("form", "The signature is in Base64; it has to be in lower-case hex.", Tc3Attempt::written);
    }

    private void keys() {
        TencentCall.KEYS.find(
                call.credential().orElseThrow(),
                call.gateway().someCredentials(),
                (cause, key) -> mistakes.add("key", cause, made -> made.withSecret(key)));
        for (Tc3Attempt.Derivation derivation : Tc3Attempt.Derivation.values()) {
            mistakes.add("derivation", derivation.cause(), made -> made.with(derivation));
        }
    }

    // Of these alone there are so many that they are not combined with others.
    private void times() {
        for (long apart = 1; apart <= SECONDS_TRIED; apart++) {
            for (long timestamp : new long[] {expected.timestamp() - apart, expected.timestamp() + apart}) {
                mistakes.addLone(
                        "The timestamp %d was signed, but X-TC-Timestamp says %d: take the time once."
                                .formatted(timestamp, expected.timestamp()),
                        made -> made.with(expected.withTimestamp(timestamp).withDate(Tc3Signature.dateOf(timestamp))));
            }
        }
    }

    private void over(String kind, String cause, UnaryOperator<Tc3Signature> change) {
        mistakes.add(kind, cause, made -> made.with(change.apply(made.signed())));
    }
}
