package org.ledgermock.protocol.tencent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Request;
import org.ledgermock.protocol.StubGateway;

/** A signer makes one mistake at a time; the developer is told which. */
class Tc3DiagnosisTest {

    private static final long TIME = StubGateway.NOW.getEpochSecond();
    private static final String OFFICIAL = "intlpartnersmgt.tencentcloudapi.com";
    private static final TencentSettings SETTINGS = new TencentSettings(
            "intlpartnersmgt",
            List.of("2022-09-28"),
            List.of(OFFICIAL, "intlpartnersmgt.intl.tencentcloudapi.com"),
            "/",
            java.util.Optional.empty());

    // What is sent; what is signed is the same until a test says otherwise.
    private String method = "POST";
    private String query = "";
    private String body = "{\"ClientUin\": 1, \"Remark\": \"中\"}";
    private String contentType = "application/json";
    private String host = "127.0.0.1:18080";
    private String service = "intlpartnersmgt";
    private String date = Tc3Signature.dateOf(TIME);
    private String signedHeaders = "content-type;host";
    private String key = StubGateway.OWN.secret();
    private Headers more = Headers.NONE;
    private String verification = "lenient";
    private Optional<String> handMade = Optional.empty();

    @Test
    void a_right_signature_is_let_through() {
        assertThat(refusal(signed -> signed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({OFFICIAL, "intlpartnersmgt.intl.tencentcloudapi.com", "127.0.0.1"})
    void leniently_any_of_the_hosts_that_sdks_sign_will_do(String signedHost) {
        assertThat(refusal(signed -> signed.withHeader("host", signedHost))).isEmpty();
    }

    @Test
    void strictly_the_host_is_signed_as_it_is_sent() {
        verification = "strict";

        assertCause(
                signed -> signed.withHeader("host", "127.0.0.1"),
                "The host was signed without its port, but sent with it.");
        assertCause(
                signed -> signed.withHeader("host", OFFICIAL),
                "The host was signed as 'intlpartnersmgt.tencentcloudapi.com', but sent as '127.0.0.1:18080'.");
    }

    @Test
    void a_port_that_was_signed_and_not_sent() {
        assertCause(
                signed -> signed.withHeader("host", OFFICIAL + ":443"),
                "The host was signed with a port, as 'intlpartnersmgt.tencentcloudapi.com:443', but sent as '127.0.0.1:18080'.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | The signature is over an empty body, but a body was sent.",
                "{} | The signature is over the body '{}', but another one was sent.",
                "{\"ClientUin\":1,\"Remark\":\"中\"} | The body was encoded again after signing: the signature is over compact JSON.",
                "{\"ClientUin\": 1, \"Remark\": \"\\u4e2d\"} | The body was encoded again after signing: the signature is over JSON with \\u escapes."
            })
    void another_body_was_signed(String signedBody, String cause) {
        assertCause(signed -> over(signed, signedBody), cause);
    }

    @Test
    void a_body_with_white_space_or_line_ends_that_were_not_sent() {
        assertCause(signed -> over(signed, body + "\n"), "The body was signed with a line end that was not sent.");
        body = " " + body + "\n";
        assertCause(
                signed -> over(signed, body.strip()),
                "The body was signed without the white space around it that was sent.");
        body = "{\"ClientUin\":1}";
        assertCause(
                signed -> over(signed, "{\"ClientUin\": 1}"),
                "The body was encoded again after signing: the signature is over JSON with spaces.");
    }

    @Test
    void an_unsigned_payload_that_is_not_said_to_be_one_or_the_other_way_round() {
        assertCause(
                signed -> over(signed, "UNSIGNED-PAYLOAD"),
                "The signature is over UNSIGNED-PAYLOAD, but the header X-TC-Content-SHA256 does not say so.");
        more = Headers.of("X-TC-Content-SHA256", "UNSIGNED-PAYLOAD");
        assertThat(refusal(signed -> over(signed, "UNSIGNED-PAYLOAD"))).isEmpty();
        assertCause(
                signed -> signed,
                "The header X-TC-Content-SHA256 says UNSIGNED-PAYLOAD, but the signature is over the body.");
    }

    @Test
    void a_content_type_that_a_library_changed() {
        contentType = "application/json; charset=utf-8";
        assertCause(
                signed -> signed.withHeader("content-type", "application/json"),
                "The Content-Type was signed as 'application/json', but sent as 'application/json; charset=utf-8': an HTTP library may have changed it.");
    }

    @Test
    void values_that_were_signed_in_upper_case() {
        contentType = "Application/JSON";
        assertCause(
                signed -> signed.withHeader("content-type", "Application/JSON"),
                "Header values were signed as they are; in the canonical request they are in lower case.");
    }

    @Test
    void headers_that_were_signed_and_not_listed_or_listed_and_not_signed() {
        more = Headers.of("X-TC-Other", "x");
        assertCause(
                signed -> {
                    List<Tc3Signature.Header> three = new ArrayList<>(signed.headers());
                    three.add(Tc3Signature.Header.canonical("x-tc-action", "AllocateCustomerCredit"));
                    return signed.withHeaders(three);
                },
                "x-tc-action was signed, but SignedHeaders does not list it.");
        signedHeaders = "content-type;host;x-tc-other";
        assertThat(refusal(signed -> signed)).isEmpty();
        assertCause(
                signed -> signed.withHeaders(signed.headers().subList(0, 2)),
                "SignedHeaders lists more than was signed, which was content-type and host.");
    }

    @Test
    void a_listed_header_that_was_not_sent() {
        signedHeaders = "content-type;host;x-tc-nowhere";
        assertThat(refusal(signed -> signed).orElseThrow().why().cause())
                .isEqualTo(
                        "SignedHeaders lists [content-type, host, x-tc-nowhere], and the request lacks one of them.");
    }

    @Test
    void a_date_in_local_time() {
        date = "2026-03-02";
        assertCause(
                signed -> signed.withDate("2026-03-02"),
                "The date of the credential scope is 2026-03-02, but the timestamp falls on 2026-03-01: it has to be its date in UTC, not in local time.");
        assertCause(
                signed -> signed,
                "The date in the Credential of the Authorization header is 2026-03-02, but 2026-03-01 was signed, the timestamp's date in UTC.");
    }

    @Test
    void another_service_in_the_scope_than_was_signed() {
        service = "127";
        assertThat(refusal(signed -> signed)).as("as two SDKs do").isEmpty();
        assertCause(
                signed -> signed.withService("intlpartnersmgt"),
                "The service 'intlpartnersmgt' was signed, but the credential scope names '127'.");
    }

    @Test
    void a_query_that_was_left_out_sorted_or_signed_for_a_post() {
        query = "b=1&a=2";
        assertCause(signed -> signed.withQuery(query), "The query was signed for a POST, which signs an empty one.");
        method = "GET";
        body = "";
        contentType = "application/x-www-form-urlencoded";
        assertThat(refusal(signed -> signed)).isEmpty();
        assertCause(
                signed -> signed.withQuery(""),
                "The query was left out of the signature, but a GET signs it as it is sent.");
        assertCause(
                signed -> signed.withQuery("a=2&b=1"),
                "The query was signed in the order of its names, but sent in another one.");
    }

    @Test
    void a_query_whose_escapes_were_changed_or_that_was_hashed_as_a_body() {
        method = "GET";
        query = "Filter=a+b%26c";
        body = "";
        contentType = "application/x-www-form-urlencoded";
        assertCause(
                signed -> signed.withQuery("Filter=a%20b%26c"),
                "Spaces in the query were signed as '%20', but sent as '+'.");
        assertCause(
                signed -> signed.withQuery("Filter=a b&c"),
                "The query was signed without its URL escapes, but a GET signs it as it is sent.");
        assertCause(
                signed -> over(signed, query),
                "The hash of the query stands where that of the body belongs: the body of a GET is empty.");
        query = "Filter=a%20b";
        assertCause(
                signed -> signed.withQuery("Filter=a+b"), "Spaces in the query were signed as '+', but sent as '%20'.");
    }

    @Test
    void a_host_with_the_scheme_of_its_url_or_with_a_port_that_was_not_sent() {
        assertCause(
                signed -> signed.withHeader("host", "http://127.0.0.1:18080"),
                "The host was signed with the scheme of its URL, as 'http://127.0.0.1:18080', but sent as '127.0.0.1:18080'.");
        host = "gateway.example";
        assertCause(
                signed -> signed.withHeader("host", "gateway.example:443"),
                "The host was signed with a port, as 'gateway.example:443', but sent as 'gateway.example'.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "path | The path was left out of the canonical request, whose second line is '/'.",
                "empty line | The empty line between the headers and SignedHeaders was left out of the canonical request.",
                "line end | The canonical request was ended with a line end; it ends with the hash of the body.",
                "hash | The canonical request itself was put into the string to sign, where its SHA-256 in hex belongs.",
                "prefix | The key was derived without 'TC3' in front of the SecretKey.",
                "derivation | The SecretKey itself was used; the key is derived from it by date, service and 'tc3_request'.",
                "base64 | The signature is in Base64; it has to be in lower-case hex."
            })
    void a_slip_of_the_algorithm(String slip, String cause) {
        String canonical = switch (slip) {
            case "path" -> canonicalRequest().replace("POST\n/\n\n", "POST\n\n\n");
            case "empty line" -> canonicalRequest().replace("\n\ncontent-type;host", "\ncontent-type;host");
            case "line end" -> canonicalRequest() + "\n";
            default -> canonicalRequest();
        };
        String text = "TC3-HMAC-SHA256\n" + TIME + "\n2026-03-01/intlpartnersmgt/tc3_request\n"
                + (slip.equals("hash") ? canonical : Digests.sha256Hex(canonical));
        byte[] signed = Digests.hmacSha256(signingKey(slip), text);
        handMade =
                Optional.of(slip.equals("base64") ? Base64.getEncoder().encodeToString(signed) : Digests.hex(signed));

        assertCause(right -> right, cause);
        List<Explanation.Fact> facts =
                refusal(right -> right).orElseThrow().why().facts();
        assertThat(facts).hasSize(5);
        assertThat(facts.get(2).value()).isEqualTo(canonical);
        assertThat(facts.get(3).value()).isEqualTo(text);
    }

    private String canonicalRequest() {
        return "POST\n/\n\ncontent-type:application/json\nhost:127.0.0.1:18080\n\ncontent-type;host\n"
                + Digests.sha256Hex(body);
    }

    private byte[] signingKey(String slip) {
        byte[] secret = (slip.equals("prefix") || slip.equals("derivation") ? key : "TC3" + key).getBytes(UTF_8);
        return slip.equals("derivation")
                ? secret
                : Digests.hmacSha256(
                        Digests.hmacSha256(Digests.hmacSha256(secret, "2026-03-01"), "intlpartnersmgt"), "tc3_request");
    }

    @Test
    void another_key() {
        key = StubGateway.OTHER.secret();
        assertCause(signed -> signed, "The key is that of another account, of SecretId 'AKIDOTHEREXAMPLE'.");
        key = StubGateway.OWN.id();
        assertCause(signed -> signed, "The SecretId was used as the key.");
        key = StubGateway.OWN.secret() + "\n";
        assertCause(signed -> signed, "The key was used with white space at its end.");
        key = StubGateway.OWN.secret() + " ";
        assertCause(signed -> signed, "The key was used with white space at its end.");
    }

    @ParameterizedTest
    @CsvSource({"-1", "1", "120", "-120"})
    void a_time_that_was_taken_twice(long apart) {
        assertCause(
                signed -> signed.withTimestamp(TIME + apart),
                "The timestamp %d was signed, but X-TC-Timestamp says %d: take the time once."
                        .formatted(TIME + apart, TIME));
    }

    @Test
    void two_mistakes_at_once_are_not_guessed() {
        key = "nobody's key";
        Explanation why = refusal(signed -> signed).orElseThrow().why();

        assertThat(why.cause()).isEqualTo(unknown("its own signer"));
        assertThat(why.facts())
                .extracting(Explanation.Fact::key)
                .containsExactly("canonical request here", "string to sign here");
    }

    @ParameterizedTest
    @CsvSource({
        "SDK_JAVA_3.1.1481, AbstractClient.doRequestWithTC3 of the Java SDK",
        "SDK_PYTHON_3.1.161, AbstractClient._get_tc3_signature of the Python SDK",
        "SDK_GO_3.0.1474, Client.sendWithSignatureV3 of the Go SDK",
        "SDK_NODEJS_INTL_EN3.0.1335, Sign.sign3 of the Node SDK",
        "my-own-client, its own signer"
    })
    void what_is_not_known_says_where_an_sdk_has_its_side(String client, String place) {
        key = "nobody's key";
        more = Headers.of("X-TC-RequestClient", client);

        assertCause(signed -> signed, unknown(place));
    }

    private static String unknown(String place) {
        return "No known mistake gives this signature: it is over something else than this request, or made with another"
                + " key. What was signed cannot be told from a signature, so print it where your program makes it, in "
                + place
                + ": its canonical request, and its string to sign. Compare both, line by line, with those below: the"
                + " first line that differs is the cause, and if none differs, it is the key.";
    }

    @Test
    void the_facts_show_both_sides_and_the_first_difference() {
        Explanation why = refusal(signed -> over(signed, "{}")).orElseThrow().why();

        assertThat(why.facts())
                .extracting(Explanation.Fact::key)
                .containsExactly(
                        "canonical request here",
                        "string to sign here",
                        "canonical request there",
                        "string to sign there",
                        "first difference");
        assertThat(why.facts().get(4).value())
                .isEqualTo("line 8: here '" + Digests.sha256Hex(body) + "', there '" + Digests.sha256Hex("{}") + "'");
        assertThat(why.facts().get(0).value())
                .startsWith("POST\n/\n\ncontent-type:application/json\nhost:127.0.0.1:18080\n");
    }

    @Test
    void a_signature_in_upper_case_is_told_to_be_right_but_for_that() {
        Request request = request(signed -> signed);
        Headers upper = Headers.of(request.headers().fields().stream()
                .map(field -> field.name().equals("Authorization")
                        ? new Headers.Field(
                                field.name(),
                                field.value().substring(0, field.value().length() - 64)
                                        + field.value()
                                                .substring(field.value().length() - 64)
                                                .toUpperCase(java.util.Locale.ROOT))
                        : field)
                .toList());

        assertThat(examine(Request.whole("POST", "/", "", upper, body.getBytes(UTF_8)))
                        .orElseThrow()
                        .why()
                        .cause())
                .isEqualTo("The signature is right but for its case: it has to be lower-case hex.");
    }

    @Test
    void a_large_body_is_not_encoded_again_and_again() {
        body = "{\"Remark\": \"" + "x".repeat(70_000) + "\"}";

        assertCause(signed -> over(signed, body.replace(": ", ":")), unknown("its own signer"));
    }

    @Test
    void no_explanation_has_a_secret_in_it() {
        more = Headers.of("X-TC-Token", "hushhush-token");
        signedHeaders = "content-type;host;x-tc-token";
        for (String wrong : List.of(StubGateway.OTHER.secret(), StubGateway.OWN.secret() + "\n", "nobody's")) {
            key = wrong;
            Explanation why = refusal(signed -> signed).orElseThrow().why();

            assertThat(why.toString())
                    .doesNotContain(StubGateway.OWN.secret())
                    .doesNotContain(StubGateway.OTHER.secret())
                    .doesNotContain("hushhush-token");
        }
    }

    private static Tc3Signature over(Tc3Signature signed, String signedBody) {
        return signed.withPayloadHash(Digests.sha256Hex(signedBody));
    }

    private void assertCause(UnaryOperator<Tc3Signature> mistake, String cause) {
        Refusal refusal = refusal(mistake).orElseThrow();

        assertThat(refusal.error()).isEqualTo("error.AuthFailure.SignatureFailure");
        assertThat(refusal.why().cause()).isEqualTo(cause);
    }

    private Optional<Refusal> refusal(UnaryOperator<Tc3Signature> mistake) {
        return examine(request(mistake));
    }

    private Optional<Refusal> examine(Request request) {
        TencentCall call = new TencentCall(request, new StubGateway("verification", verification));
        call.authenticate(StubGateway.OWN);
        return new SignatureCheck(SETTINGS).examine(call);
    }

    private Request request(UnaryOperator<Tc3Signature> mistake) {
        Headers sent = Headers.of("Content-Type", contentType)
                .and("Host", host)
                .and("X-TC-Action", "AllocateCustomerCredit")
                .and("X-TC-Timestamp", Long.toString(TIME));
        for (Headers.Field field : more.fields()) {
            sent = sent.and(field.name(), field.value());
        }
        List<Tc3Signature.Header> headers = new ArrayList<>();
        for (String name : signedHeaders.split(";")) {
            headers.add(Tc3Signature.Header.canonical(name, sent.first(name).orElse("")));
        }
        Tc3Signature right = new Tc3Signature(
                method,
                method.equals("GET") ? query : "",
                headers,
                Digests.sha256Hex(body),
                TIME,
                Tc3Signature.dateOf(TIME),
                service);
        String authorization = "TC3-HMAC-SHA256 Credential=%s/%s/%s/tc3_request, SignedHeaders=%s, Signature=%s"
                .formatted(
                        StubGateway.OWN.id(),
                        date,
                        service,
                        signedHeaders,
                        handMade.orElseGet(() -> mistake.apply(right).sign(key)));
        return Request.whole(method, "/", query, sent.and("Authorization", authorization), body.getBytes(UTF_8));
    }
}
