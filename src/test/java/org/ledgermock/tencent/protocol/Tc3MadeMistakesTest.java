package org.ledgermock.tencent.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Request;
import org.ledgermock.protocol.StubGateway;
import org.ledgermock.protocol.Thoroughness;

/** Mistakes made on purpose by a signer of its own, singly and together: each is told, and no other. */
class Tc3MadeMistakesTest {

    private static final String HOST = "127.0.0.1:18080";
    private static final String BODY = "{\"Remark\": \"\u4e2d\", \"ClientUin\": 1, \"None\": null}";

    /** A signer, step by step, so that each can be taken wrongly. */
    private static final class Signing {
        String type = "application/json";
        String host = HOST;
        String body = BODY;
        String path = "/";
        String beforeNames = "\n";
        String lineEnd = "\n";
        String key = StubGateway.OWN.secret();
        String service = "intlpartnersmgt";
        String timestamp = Long.toString(Tc3Signer.TIME);
        boolean hexBetween;
        boolean serviceFirst;

        String sign() {
            String request = "POST\n" + path + "\n\ncontent-type:" + type + "\nhost:" + host + "\n" + beforeNames
                    + "content-type;host\n" + Digests.sha256Hex(body);
            String text = "TC3-HMAC-SHA256\n" + timestamp + "\n2026-03-01/" + service + "/tc3_request\n"
                    + Digests.sha256Hex(request.replace("\n", lineEnd));
            byte[] signing = ("TC3" + key).getBytes(UTF_8);
            List<String> steps = serviceFirst
                    ? List.of(service, "2026-03-01", "tc3_request")
                    : List.of("2026-03-01", service, "tc3_request");
            for (String step : steps) {
                signing = Digests.hmacSha256(signing, step);
                signing = hexBetween ? Digests.hex(signing).getBytes(UTF_8) : signing;
            }
            return Digests.hex(Digests.hmacSha256(signing, text.replace("\n", lineEnd)));
        }
    }

    private record Made(String kind, Consumer<Signing> wrong, String told) {

        @Override
        public String toString() {
            return told;
        }
    }

    static Stream<Made> mistakes() {
        String encoded = "The body was encoded again after signing: the signature is over ";
        return Stream.of(
                host("127.0.0.1", "The host was signed without its port, but sent with it."),
                host(
                        Tc3Signer.OFFICIAL,
                        "The host was signed as '" + Tc3Signer.OFFICIAL + "', but sent as '" + HOST + "'."),
                host(
                        "mock.internal:8080",
                        "The request was signed for another host: as 'mock.internal:8080', which its header"
                                + " X-Forwarded-Host names, but Host came as '127.0.0.1:18080'. Let what is between pass"
                                + " Host on as it was sent, or name that host in the option signedHosts."),
                host(
                        "cvm.tencentcloudapi.com",
                        "The host was signed as 'cvm.tencentcloudapi.com', but sent as '127.0.0.1:18080'."),
                host(
                        "intlpartnersmgt.ap-guangzhou.tencentcloudapi.com",
                        "The host was signed as 'intlpartnersmgt.ap-guangzhou.tencentcloudapi.com', but sent as '127.0.0.1:18080'."),
                host(
                        HOST + "/",
                        "The host was signed with a slash at its end, as '127.0.0.1:18080/', but sent as '127.0.0.1:18080'."),
                host(
                        "host.docker.internal:18080",
                        "The host was signed as 'host.docker.internal:18080', but sent as '127.0.0.1:18080'."),
                type("application/json; charset=utf-8"),
                type("application/x-www-form-urlencoded"),
                body(BODY.replace(": ", ":").replace(", ", ","), encoded + "compact JSON."),
                body(
                        "{\"ClientUin\":1,\"None\":null,\"Remark\":\"\u4e2d\"}",
                        encoded + "compact JSON with its names sorted."),
                body("{\"Remark\":\"\u4e2d\",\"ClientUin\":1}", encoded + "compact JSON without its nulls."),
                body(
                        "{\"Remark\":\"\u4e2d\",\"ClientUin\":1.0,\"None\":null}",
                        encoded + "JSON in which whole numbers are written as 1.0."),
                body(
                        "{\n  \"Remark\": \"\u4e2d\",\n  \"ClientUin\": 1,\n  \"None\": null\n}",
                        encoded + "JSON over several lines."),
                body("\"" + BODY.replace("\"", "\\\"") + "\"", encoded + "a JSON text that holds the JSON."),
                body("\uFEFF" + BODY, "A byte order mark was signed before the body, but not sent."),
                body(BODY + "\r\n", "The body was signed with a line end that was not sent."),
                new Made(
                        "layout",
                        s -> s.beforeNames = "\n\n",
                        "Two empty lines stand between the headers and SignedHeaders in the canonical request, where one belongs."),
                new Made(
                        "layout",
                        s -> s.path = "https://" + s.host + "/",
                        "The whole URL was signed as the path, which is '/'."),
                new Made(
                        "layout",
                        s -> s.lineEnd = "\r\n",
                        "Lines were ended with CR and LF in what was signed; they end with LF alone."),
                new Made(
                        "layout",
                        s -> s.lineEnd = "\\n",
                        "A backslash and an n were signed where a line ends: in single quotes '\\n' stands for these two characters in many languages."),
                new Made(
                        "layout",
                        s -> s.timestamp += "000",
                        "The timestamp was signed in milliseconds, but X-TC-Timestamp is in seconds."),
                new Made("key", s -> s.key = "\"" + s.key + "\"", "The key was used with the quotes around it."),
                new Made("key", s -> s.key = s.key + "\n", "The key was used with white space at its end."),
                new Made("key", s -> s.key = " " + s.key, "The key was used with white space at its beginning."),
                new Made(
                        "derivation",
                        s -> s.hexBetween = true,
                        "Between its steps the key was written in hex; each step takes the bytes of the one before."),
                new Made(
                        "derivation",
                        s -> s.serviceFirst = true,
                        "The key was derived by the service before the date; the date comes first."));
    }

    private static Made host(String signed, String told) {
        return new Made("host", signing -> signing.host = signed, told);
    }

    private static Made body(String signed, String told) {
        return new Made("body", signing -> signing.body = signed, told);
    }

    private static Made type(String signed) {
        return new Made(
                "type",
                signing -> signing.type = signed,
                "The Content-Type was signed as '%s', but sent as 'application/json': an HTTP library may have changed it."
                        .formatted(signed));
    }

    @Test
    void noneIsNoMistake() {
        assertThat(examine(new Signing().sign(), "none")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void eachIsNamed(Made made) {
        assertThat(told(made)).first().isEqualTo(made.told);
    }

    // Those of a kind that are tried only alone may stay unnamed; nothing else is ever told.
    @Test
    void twoTogetherAreNamedBoth() {
        List<Made> all = mistakes().toList();
        int named = 0;
        int tried = 0;
        for (Made one : all) {
            for (Made other : all) {
                // Every second pair will do.
                if (one.kind.compareTo(other.kind) < 0 && (all.indexOf(one) + all.indexOf(other)) % 2 == 0) {
                    String cause = told(one, other).get(0);
                    tried++;
                    if (!cause.startsWith("Most often it is made with another key")) {
                        assertThat(cause)
                                .startsWith("2 mistakes together. ")
                                .contains(one.told, other.told)
                                .hasSize("2 mistakes together.  ".length() + one.told.length() + other.told.length());
                        named++;
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(120);
        assertThat(100 * named / tried).as("percent named").isGreaterThanOrEqualTo(60);
    }

    @Test
    void threeOfTheLikeliestTogetherAreNamedAll() {
        Map<String, Made> first = new TreeMap<>();
        mistakes().forEach(made -> first.putIfAbsent(made.kind, made));

        assertThat(told(first.get("host"), first.get("type"), first.get("body")).get(0))
                .startsWith("3 mistakes together. ")
                .contains(first.get("host").told, first.get("type").told, first.get("body").told);
    }

    @Test
    void howManySignaturesAreMadeIsBounded() {
        Request request = request("0".repeat(64));
        TencentCall call = call(request, "none");
        Authorization.Parsed authorization = (Authorization.Parsed) call.authorization();
        Tc3Signature expected = new Tc3Signature(
                "POST",
                "",
                List.of(
                        Tc3Signature.Header.canonical("content-type", "application/json"),
                        Tc3Signature.Header.canonical("host", HOST)),
                Digests.sha256Hex(BODY),
                Tc3Signer.TIME,
                "2026-03-01",
                "intlpartnersmgt");
        Tc3Diagnosis diagnosis = new Tc3Diagnosis(Tc3Signer.SETTINGS, call, expected, Thoroughness.ofServer());

        assertThat(diagnosis.explain(authorization).cause()).startsWith("Most often it is made with another key");
        assertThat(diagnosis.tried()).isBetween(1_000, 5_000);
    }

    @Test
    void aHostThatIsNamedInTheOptionIsAccepted() {
        Signing signing = new Signing();
        signing.host = "mock.internal:8080";

        assertThat(examine(signing.sign(), "other.internal,mock.internal:8080")).isEmpty();
        assertThat(examine(signing.sign(), "other.internal")).isPresent();
    }

    private static List<String> told(Made... together) {
        Signing signing = new Signing();
        for (Made made : together) {
            made.wrong.accept(signing);
        }
        Explanation why = examine(signing.sign(), "none").orElseThrow().why();
        assertThat(why.toString()).doesNotContain(StubGateway.OWN.secret());
        return Tc3Signer.told(why);
    }

    private static Optional<Refusal> examine(String signature, String signedHosts) {
        return new SignatureCheck(Tc3Signer.SETTINGS).examine(call(request(signature), signedHosts));
    }

    private static TencentCall call(Request request, String signedHosts) {
        TencentCall call =
                new TencentCall(request, new StubGateway("verification", "strict", "signedHosts", signedHosts));
        call.authenticate(StubGateway.OWN);
        return call;
    }

    private static Request request(String signature) {
        Headers headers = Headers.of("Content-Type", "application/json")
                .and("Host", HOST)
                .and("X-Forwarded-Host", "mock.internal:8080")
                .and("X-TC-Action", "AllocateCustomerCredit")
                .and("X-TC-Timestamp", Long.toString(Tc3Signer.TIME))
                .and(
                        "Authorization",
                        "TC3-HMAC-SHA256 Credential=%s/2026-03-01/intlpartnersmgt/tc3_request, SignedHeaders=content-type;host, Signature=%s"
                                .formatted(StubGateway.OWN.id(), signature));
        return Request.whole("POST", "/", "", headers, BODY.getBytes(UTF_8));
    }
}
