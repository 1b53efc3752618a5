package org.ledgermock.tencent.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.Headers;

/** A signer signs another request than it sends, by one mistake at a time; the developer is told which. */
class Tc3RequestDiagnosisTest {

    private final Tc3Signer signer = new Tc3Signer();

    @Test
    void a_right_signature_is_let_through() {
        assertThat(signer.refusal(signed -> signed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({Tc3Signer.OFFICIAL, "intlpartnersmgt.intl.tencentcloudapi.com", "127.0.0.1"})
    void leniently_any_of_the_hosts_that_sdks_sign_will_do(String signedHost) {
        assertThat(signer.refusal(signed -> signed.withHeader("host", signedHost)))
                .isEmpty();
    }

    @Test
    void strictly_the_host_is_signed_as_it_is_sent() {
        signer.verification = "strict";

        signer.assertCause(
                signed -> signed.withHeader("host", "127.0.0.1"),
                "The host was signed without its port, but sent with it.");
        signer.assertCause(
                signed -> signed.withHeader("host", Tc3Signer.OFFICIAL),
                "The host was signed as 'intlpartnersmgt.tencentcloudapi.com', but sent as '127.0.0.1:18080'.");
    }

    @Test
    void a_port_that_was_signed_and_not_sent() {
        signer.assertCause(
                signed -> signed.withHeader("host", Tc3Signer.OFFICIAL + ":443"),
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
                "{\"ClientUin\": 1, \"Remark\": \"\\u4e2d\"} | The body was encoded again after signing: the signature is over JSON with spaces with \\u escapes."
            })
    void another_body_was_signed(String signedBody, String cause) {
        signer.assertCause(signed -> Tc3Signer.over(signed, signedBody), cause);
    }

    @Test
    void a_body_with_white_space_or_line_ends_that_were_not_sent() {
        signer.assertCause(
                signed -> Tc3Signer.over(signed, signer.body + "\n"),
                "The body was signed with a line end that was not sent.");
        signer.body = " " + signer.body + "\n";
        signer.assertCause(
                signed -> Tc3Signer.over(signed, signer.body.strip()),
                "The body was signed without the white space around it that was sent.");
        signer.body = "{\"ClientUin\":1}";
        signer.assertCause(
                signed -> Tc3Signer.over(signed, "{\"ClientUin\": 1}"),
                "The body was encoded again after signing: the signature is over JSON with spaces.");
    }

    @Test
    void an_unsigned_payload_that_is_not_said_to_be_one_or_the_other_way_round() {
        signer.assertCause(
                signed -> Tc3Signer.over(signed, "UNSIGNED-PAYLOAD"),
                "The signature is over UNSIGNED-PAYLOAD, but the header X-TC-Content-SHA256 does not say so.");
        signer.more = Headers.of("X-TC-Content-SHA256", "UNSIGNED-PAYLOAD");
        assertThat(signer.refusal(signed -> Tc3Signer.over(signed, "UNSIGNED-PAYLOAD")))
                .isEmpty();
        signer.assertCause(
                signed -> signed,
                "The header X-TC-Content-SHA256 says UNSIGNED-PAYLOAD, but the signature is over the body.");
    }

    @Test
    void a_content_type_that_a_library_changed() {
        signer.contentType = "application/json; charset=utf-8";
        signer.assertCause(
                signed -> signed.withHeader("content-type", "application/json"),
                "The Content-Type was signed as 'application/json', but sent as 'application/json; charset=utf-8': an HTTP library may have changed it.");
    }

    @Test
    void values_that_were_signed_in_upper_case() {
        signer.contentType = "Application/JSON";
        signer.assertCause(
                signed -> signed.withHeader("content-type", "Application/JSON"),
                "Header values were signed as they are; in the canonical request they are in lower case.");
    }

    @Test
    void headers_that_were_signed_and_not_listed_or_listed_and_not_signed() {
        signer.more = Headers.of("X-TC-Other", "x");
        signer.assertCause(
                signed -> {
                    List<Tc3Signature.Header> three = new ArrayList<>(signed.headers());
                    three.add(Tc3Signature.Header.canonical("x-tc-action", "AllocateCustomerCredit"));
                    return signed.withHeaders(three);
                },
                "x-tc-action was signed, but SignedHeaders does not list it.");
        signer.signedHeaders = "content-type;host;x-tc-other";
        assertThat(signer.refusal(signed -> signed)).isEmpty();
        signer.assertCause(
                signed -> signed.withHeaders(signed.headers().subList(0, 2)),
                "SignedHeaders lists more than was signed, which was content-type and host.");
    }

    @Test
    void an_action_that_was_changed_after_signing() {
        signer.signedHeaders = "content-type;host;x-tc-action";
        signer.assertCause(
                signed -> signed.withHeader("x-tc-action", "querycustomerscredit"),
                "The request was signed for the action 'QueryCustomersCredit', but X-TC-Action says 'AllocateCustomerCredit': it was changed after signing.");
    }

    @Test
    void a_listed_header_that_was_not_sent() {
        signer.signedHeaders = "content-type;host;x-tc-nowhere";
        assertThat(signer.refusal(signed -> signed).orElseThrow().why().cause())
                .isEqualTo(
                        "SignedHeaders lists [content-type, host, x-tc-nowhere], and the request lacks one of them.");
    }

    @Test
    void a_query_that_was_left_out_sorted_or_signed_for_a_post() {
        signer.query = "b=1&a=2";
        signer.assertCause(
                signed -> signed.withQuery(signer.query), "The query was signed for a POST, which signs an empty one.");
        signer.method = "GET";
        signer.body = "";
        signer.contentType = "application/x-www-form-urlencoded";
        assertThat(signer.refusal(signed -> signed)).isEmpty();
        signer.assertCause(
                signed -> signed.withQuery(""),
                "The query was left out of the signature, but a GET signs it as it is sent.");
        signer.assertCause(
                signed -> signed.withQuery("a=2&b=1"),
                "The query was signed in the order of its names, but sent in another one.");
    }

    @Test
    void a_query_whose_escapes_were_changed_or_that_was_hashed_as_a_body() {
        signer.method = "GET";
        signer.query = "Filter=a+b%26c";
        signer.body = "";
        signer.contentType = "application/x-www-form-urlencoded";
        signer.assertCause(
                signed -> signed.withQuery("Filter=a%20b%26c"),
                "Spaces in the query were signed as '%20', but sent as '+'.");
        signer.assertCause(
                signed -> signed.withQuery("Filter=a b&c"),
                "The query was signed without its URL escapes, but a GET signs it as it is sent.");
        signer.assertCause(
                signed -> Tc3Signer.over(signed, signer.query),
                "The hash of the query stands where that of the body belongs: the body of a GET is empty.");
        signer.query = "Filter=a%20b";
        signer.assertCause(
                signed -> signed.withQuery("Filter=a+b"), "Spaces in the query were signed as '+', but sent as '%20'.");
    }

    @Test
    void a_host_with_the_scheme_of_its_url_or_with_a_port_that_was_not_sent() {
        signer.assertCause(
                signed -> signed.withHeader("host", "http://127.0.0.1:18080"),
                "The host was signed with the scheme of its URL, as 'http://127.0.0.1:18080', but sent as '127.0.0.1:18080'.");
        signer.host = "gateway.example";
        signer.assertCause(
                signed -> signed.withHeader("host", "gateway.example:443"),
                "The host was signed with a port, as 'gateway.example:443', but sent as 'gateway.example'.");
    }
}
