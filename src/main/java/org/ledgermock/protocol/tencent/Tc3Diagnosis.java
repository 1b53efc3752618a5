package org.ledgermock.protocol.tencent;

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
 * one of these signatures is the one that came.
 */
final class Tc3Diagnosis {

    private static final String UNKNOWN =
            "The signature is over something else than this request, or made with another key. Compare the canonical request below with the one that your program signs: the first line that differs is the cause.";
    private static final int SECONDS_TRIED = 120;
    // Beyond this size a body is not encoded again and again only to find out what a client did.
    private static final int LARGE_BODY = 64 << 10;

    private final TencentSettings settings;
    private final TencentCall call;
    private final Tc3Signature expected;
    private final String secret;

    Tc3Diagnosis(TencentSettings settings, TencentCall call, Tc3Signature expected) {
        this.settings = settings;
        this.call = call;
        this.expected = expected;
        this.secret = call.credential().orElseThrow().secret();
    }

    /** A way in which signers go wrong: what they sign then, with which key. */
    private record Mistake(String cause, Tc3Signature signed, String secret) {}

    Explanation explain(Authorization.Parsed authorization) {
        String got = authorization.signature();
        if (!authorization.date().equals(expected.date())
                && expected.sign(secret).equals(got)) {
            return facts(Explanation.of(
                    "The date in the Credential of the Authorization header is %s, but %s was signed, the timestamp's date in UTC."
                            .formatted(authorization.date(), expected.date())));
        }
        if (expected.sign(secret).equalsIgnoreCase(got)) {
            return facts(Explanation.of("The signature is right but for its case: it has to be lower-case hex."));
        }
        Optional<Mistake> mistake = mistakes(authorization).stream()
                .filter(one -> one.signed.sign(one.secret).equalsIgnoreCase(got))
                .findFirst();
        if (mistake.isEmpty()) {
            return facts(Explanation.of(UNKNOWN));
        }
        Tc3Signature signed = mistake.get().signed;
        return facts(Explanation.of(mistake.get().cause))
                .with("canonical request there", shown(signed))
                .with("string to sign there", signed.stringToSign())
                .with("first difference", difference(signed));
    }

    private Explanation facts(Explanation explanation) {
        return explanation
                .with("canonical request here", shown(expected))
                .with("string to sign here", expected.stringToSign());
    }

    // A session token may be among the signed headers.
    private static String shown(Tc3Signature signature) {
        return signature.withHeader("x-tc-token", "(the session token)").canonicalRequest();
    }

    private String difference(Tc3Signature signed) {
        return LineDifference.first(shown(expected), shown(signed))
                .or(() -> LineDifference.first(expected.stringToSign(), signed.stringToSign()))
                .orElse("none: the key differs");
    }

    private List<Mistake> mistakes(Authorization.Parsed authorization) {
        List<Mistake> mistakes = new ArrayList<>();
        hosts(mistakes);
        bodies(mistakes);
        contentTypes(mistakes);
        scopes(authorization, mistakes);
        queries(mistakes);
        keys(mistakes);
        times(mistakes);
        return mistakes;
    }

    private void hosts(List<Mistake> mistakes) {
        String sent = SignatureCheck.hostHeader(call);
        add(
                mistakes,
                "The host was signed without its port, but sent with it.",
                expected.withHeader("host", SignatureCheck.withoutPort(sent)));
        for (String host : settings.hosts()) {
            add(
                    mistakes,
                    "The host was signed as '%s', but sent as '%s'.".formatted(host, sent),
                    expected.withHeader("host", host));
            add(
                    mistakes,
                    "The host was signed with a port, as '%s:443', but sent as '%s'.".formatted(host, sent),
                    expected.withHeader("host", host + ":443"));
        }
    }

    private void bodies(List<Mistake> mistakes) {
        if (call.request().body().length > LARGE_BODY) {
            return;
        }
        String text = call.request().bodyText();
        body(mistakes, "The body was signed without the white space around it that was sent.", text.strip());
        body(mistakes, "The body was signed with a line end that was not sent.", text + "\n");
        body(mistakes, "The signature is over an empty body, but a body was sent.", "");
        body(mistakes, "The signature is over the body '{}', but another one was sent.", "{}");
        if (JsonReader.read(text) instanceof JsonReading.Read read) {
            body(
                    mistakes,
                    "The body was encoded again after signing: the signature is over compact JSON.",
                    JsonWriter.write(read.value()));
            body(
                    mistakes,
                    "The body was encoded again after signing: the signature is over JSON with spaces.",
                    JsonWriter.spaced(read.value()));
            body(
                    mistakes,
                    "The body was encoded again after signing: the signature is over JSON with \\u escapes.",
                    JsonWriter.ascii(JsonWriter.spaced(read.value())));
        }
        add(
                mistakes,
                "The signature is over UNSIGNED-PAYLOAD, but the header X-TC-Content-SHA256 does not say so.",
                expected.withPayloadHash(Digests.sha256Hex(Tc3Signature.UNSIGNED_PAYLOAD)));
        add(
                mistakes,
                "The header X-TC-Content-SHA256 says UNSIGNED-PAYLOAD, but the signature is over the body.",
                expected.withPayloadHash(Digests.sha256Hex(call.request().body())));
    }

    private void body(List<Mistake> mistakes, String cause, String signed) {
        if (signed.equals(call.request().bodyText())) {
            return;
        }
        add(mistakes, cause, expected.withPayloadHash(Digests.sha256Hex(signed)));
    }

    private void contentTypes(List<Mistake> mistakes) {
        String sent = call.request().headers().first("Content-Type").orElse("");
        for (String signed : List.of(
                "application/json",
                "application/json; charset=utf-8",
                "application/json;charset=utf-8",
                "application/x-www-form-urlencoded")) {
            add(
                    mistakes,
                    "The Content-Type was signed as '%s', but sent as '%s': an HTTP library may have changed it."
                            .formatted(signed, sent),
                    expected.withHeader("content-type", signed));
        }
        List<Tc3Signature.Header> asSent = expected.headers().stream()
                .map(header -> new Tc3Signature.Header(
                        header.name(),
                        call.request().headers().first(header.name()).orElse("").trim()))
                .toList();
        add(
                mistakes,
                "Header values were signed as they are; in the canonical request they are in lower case.",
                expected.withHeaders(asSent));
        List<Tc3Signature.Header> withAction = new ArrayList<>(expected.headers());
        withAction.add(Tc3Signature.Header.canonical(
                "x-tc-action", call.common("Action").orElse("")));
        add(mistakes, "x-tc-action was signed, but SignedHeaders does not list it.", expected.withHeaders(withAction));
        add(
                mistakes,
                "SignedHeaders lists more than was signed, which was content-type and host.",
                expected.withHeaders(expected.headers().stream()
                        .filter(header -> List.of("content-type", "host").contains(header.name()))
                        .toList()));
    }

    private void scopes(Authorization.Parsed authorization, List<Mistake> mistakes) {
        add(
                mistakes,
                "The date of the credential scope is %s, but the timestamp falls on %s: it has to be its date in UTC, not in local time."
                        .formatted(authorization.date(), expected.date()),
                expected.withDate(authorization.date()));
        add(
                mistakes,
                "The service '%s' was signed, but the credential scope names '%s'."
                        .formatted(settings.service(), authorization.service()),
                expected.withService(settings.service()));
    }

    private void queries(List<Mistake> mistakes) {
        if (!call.request().query().isEmpty()) {
            add(
                    mistakes,
                    "The query was left out of the signature, but a GET signs it as it is sent.",
                    expected.withQuery(""));
            add(
                    mistakes,
                    "The query was signed for a POST, which signs an empty one.",
                    expected.withQuery(call.request().query()));
            add(
                    mistakes,
                    "The query was signed in the order of its names, but sent in another one.",
                    expected.withQuery(String.join(
                            "&",
                            List.of(call.request().query().split("&")).stream()
                                    .sorted()
                                    .toList())));
        }
    }

    private void keys(List<Mistake> mistakes) {
        mistakes.add(new Mistake("The key was used with white space at its end.", expected, secret + "\n"));
        mistakes.add(new Mistake("The key was used with white space at its end.", expected, secret + " "));
        mistakes.add(new Mistake("The SecretId was used as the key.", expected, call.credentialId()));
        for (Credential other : call.gateway().someCredentials()) {
            mistakes.add(new Mistake(
                    "The key is that of another account, of SecretId '%s'.".formatted(other.id()),
                    expected,
                    other.secret()));
        }
    }

    private void times(List<Mistake> mistakes) {
        for (long apart = 1; apart <= SECONDS_TRIED; apart++) {
            for (long timestamp : new long[] {expected.timestamp() - apart, expected.timestamp() + apart}) {
                add(
                        mistakes,
                        "The timestamp %d was signed, but X-TC-Timestamp says %d: take the time once."
                                .formatted(timestamp, expected.timestamp()),
                        expected.withTimestamp(timestamp).withDate(Tc3Signature.dateOf(timestamp)));
            }
        }
    }

    private void add(List<Mistake> mistakes, String cause, Tc3Signature signed) {
        if (!signed.equals(expected)) {
            mistakes.add(new Mistake(cause, signed, secret));
        }
    }
}
