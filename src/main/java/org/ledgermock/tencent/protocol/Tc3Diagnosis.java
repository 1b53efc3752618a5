package org.ledgermock.tencent.protocol;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonWriter;

/**
 * Finds out why a TC3 signature is wrong: signs what the client would have signed had it made a known mistake, until
 * one of these signatures is the one that came; the likelier ones first.
 */
final class Tc3Diagnosis {

    private static final String UNKNOWN =
            "No known mistake gives this signature: it is over something else than this request, or made with another key. What was signed cannot be told from a signature, so print it where your program makes it, in %s: its canonical request, and its string to sign. Compare both, line by line, with the canonical request here and the string to sign here: the first line that differs is the cause, and if none differs, it is the key.";
    private static final int SECONDS_TRIED = 120;
    // Beyond this size a body is not encoded again and again only to find out what a client did.
    private static final int LARGE_BODY = 64 << 10;

    private final TencentSettings settings;
    private final TencentCall call;
    private final Tc3Signature expected;
    private final String secret;
    private final List<Tc3Mistake> mistakes = new ArrayList<>();

    Tc3Diagnosis(TencentSettings settings, TencentCall call, Tc3Signature expected) {
        this.settings = settings;
        this.call = call;
        this.expected = expected;
        this.secret = call.credential().orElseThrow().secret();
    }

    Explanation explain(Authorization.Parsed authorization) {
        form(authorization);
        hosts();
        bodies();
        headers();
        scopes(authorization);
        queries();
        slips();
        keys();
        times();
        Tc3Mistake right = new Tc3Mistake("", expected, secret);
        Optional<Tc3Mistake> mistake = mistakes.stream()
                .filter(one -> one.gives(authorization.signature()))
                .findFirst();
        Explanation here = Explanation.of(mistake.map(Tc3Mistake::cause)
                        .orElseGet(() -> UNKNOWN.formatted(SigningPlace.of(call).tc3())))
                .with("canonical request here", right.canonicalRequest())
                .with("string to sign here", right.stringToSign());
        return mistake.map(made -> here.with("canonical request there", made.canonicalRequest())
                        .with("string to sign there", made.stringToSign())
                        .with("first difference", difference(right, made)))
                .orElse(here);
    }

    private static String difference(Tc3Mistake right, Tc3Mistake made) {
        return LineDifference.first(right.canonicalRequest(), made.canonicalRequest())
                .or(() -> LineDifference.first(right.stringToSign(), made.stringToSign()))
                .orElse(
                        "none: what was signed is the same, and the difference is in the key or in how the result is written");
    }

    private void form(Authorization.Parsed authorization) {
        String cause = authorization.date().equals(expected.date())
                ? "The signature is right but for its case: it has to be lower-case hex."
                : "The date in the Credential of the Authorization header is %s, but %s was signed, the timestamp's date in UTC."
                        .formatted(authorization.date(), expected.date());
        mistakes.add(new Tc3Mistake(cause, expected, secret));
    }

    private void hosts() {
        String sent = SignatureCheck.hostHeader(call);
        String name = SignatureCheck.withoutPort(sent);
        add("The host was signed without its port, but sent with it.", expected.withHeader("host", name));
        for (String host : settings.hosts()) {
            host("The host was signed as '%s', but sent as '%s'.", host);
            host("The host was signed with a port, as '%s', but sent as '%s'.", host + ":443");
        }
        for (String port : List.of(":80", ":443")) {
            host("The host was signed with a port, as '%s', but sent as '%s'.", name + port);
        }
        for (String scheme : List.of("http://", "https://")) {
            host("The host was signed with the scheme of its URL, as '%s', but sent as '%s'.", scheme + sent);
        }
    }

    private void host(String cause, String signed) {
        add(cause.formatted(signed, SignatureCheck.hostHeader(call)), expected.withHeader("host", signed));
    }

    private void bodies() {
        if (call.request().body().length > LARGE_BODY) {
            return;
        }
        String text = call.request().bodyText();
        body("The body was signed without the white space around it that was sent.", text.strip());
        body("The body was signed with a line end that was not sent.", text + "\n");
        body("The signature is over an empty body, but a body was sent.", "");
        body("The signature is over the body '{}', but another one was sent.", "{}");
        if (JsonReader.read(text) instanceof JsonReading.Read read) {
            String encoded = "The body was encoded again after signing: the signature is over ";
            body(encoded + "compact JSON.", JsonWriter.write(read.value()));
            body(encoded + "JSON with spaces.", JsonWriter.spaced(read.value()));
            body(encoded + "JSON with \\u escapes.", JsonWriter.ascii(JsonWriter.spaced(read.value())));
        }
        add(
                "The signature is over UNSIGNED-PAYLOAD, but the header X-TC-Content-SHA256 does not say so.",
                expected.withPayloadHash(Digests.sha256Hex(Tc3Signature.UNSIGNED_PAYLOAD)));
        add(
                "The header X-TC-Content-SHA256 says UNSIGNED-PAYLOAD, but the signature is over the body.",
                expected.withPayloadHash(Digests.sha256Hex(call.request().body())));
    }

    private void body(String cause, String signed) {
        if (!signed.equals(call.request().bodyText())) {
            add(cause, expected.withPayloadHash(Digests.sha256Hex(signed)));
        }
    }

    private void headers() {
        String sent = call.request().headers().first("Content-Type").orElse("");
        for (String signed : List.of(
                TencentCall.JSON,
                TencentCall.JSON + "; charset=utf-8",
                TencentCall.JSON + ";charset=utf-8",
                TencentCall.FORM)) {
            add(
                    "The Content-Type was signed as '%s', but sent as '%s': an HTTP library may have changed it."
                            .formatted(signed, sent),
                    expected.withHeader("content-type", signed));
        }
        add(
                "Header values were signed as they are; in the canonical request they are in lower case.",
                expected.withHeaders(expected.headers().stream()
                        .map(header -> new Tc3Signature.Header(
                                header.name(),
                                call.request()
                                        .headers()
                                        .first(header.name())
                                        .orElse("")
                                        .trim()))
                        .toList()));
        List<Tc3Signature.Header> withAction = new ArrayList<>(expected.headers());
        withAction.add(Tc3Signature.Header.canonical(
                "x-tc-action", call.common("Action").orElse("")));
        add("x-tc-action was signed, but SignedHeaders does not list it.", expected.withHeaders(withAction));
        add(
                "SignedHeaders lists more than was signed, which was content-type and host.",
                expected.withHeaders(expected.headers().stream()
                        .filter(header -> List.of("content-type", "host").contains(header.name()))
                        .toList()));
    }

    private void scopes(Authorization.Parsed authorization) {
        add(
                "The date of the credential scope is %s, but the timestamp falls on %s: it has to be its date in UTC, not in local time."
                        .formatted(authorization.date(), expected.date()),
                expected.withDate(authorization.date()));
        add(
                "The service '%s' was signed, but the credential scope names '%s'."
                        .formatted(settings.service(), authorization.service()),
                expected.withService(settings.service()));
    }

    private void queries() {
        String query = call.request().query();
        if (query.isEmpty()) {
            return;
        }
        add("The query was left out of the signature, but a GET signs it as it is sent.", expected.withQuery(""));
        add("The query was signed for a POST, which signs an empty one.", expected.withQuery(query));
        add(
                "The query was signed in the order of its names, but sent in another one.",
                expected.withQuery(String.join(
                        "&", List.of(query.split("&")).stream().sorted().toList())));
        add(
                "Spaces in the query were signed as '%20', but sent as '+'.",
                expected.withQuery(query.replace("+", "%20")));
        add(
                "Spaces in the query were signed as '+', but sent as '%20'.",
                expected.withQuery(query.replace("%20", "+")));
        if (Parameters.decode(query) instanceof Parameters.Decoded) {
            add(
                    "The query was signed without its URL escapes, but a GET signs it as it is sent.",
                    expected.withQuery(URLDecoder.decode(query, StandardCharsets.UTF_8)));
        }
        add(
                "The hash of the query stands where that of the body belongs: the body of a GET is empty.",
                expected.withPayloadHash(Digests.sha256Hex(query)));
    }

    private void slips() {
        for (Tc3Mistake.Slip slip : Tc3Mistake.Slip.values()) {
            if (slip != Tc3Mistake.Slip.NONE) {
                mistakes.add(new Tc3Mistake(slip.cause(), expected, secret, slip));
            }
        }
    }

    private void keys() {
        for (String end : List.of("\n", " ")) {
            mistakes.add(new Tc3Mistake("The key was used with white space at its end.", expected, secret + end));
        }
        mistakes.add(new Tc3Mistake("The SecretId was used as the key.", expected, call.credentialId()));
        for (Credential other : call.gateway().someCredentials()) {
            mistakes.add(new Tc3Mistake(
                    "The key is that of another account, of SecretId '%s'.".formatted(other.id()),
                    expected,
                    other.secret()));
        }
    }

    private void times() {
        for (long apart = 1; apart <= SECONDS_TRIED; apart++) {
            for (long timestamp : new long[] {expected.timestamp() - apart, expected.timestamp() + apart}) {
                add(
                        "The timestamp %d was signed, but X-TC-Timestamp says %d: take the time once."
                                .formatted(timestamp, expected.timestamp()),
                        expected.withTimestamp(timestamp).withDate(Tc3Signature.dateOf(timestamp)));
            }
        }
    }

    private void add(String cause, Tc3Signature signed) {
        if (!signed.equals(expected)) {
            mistakes.add(new Tc3Mistake(cause, signed, secret));
        }
    }
}
