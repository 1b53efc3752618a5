package org.ledgermock.tencent.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Request;
import org.ledgermock.protocol.StubGateway;

class V1DiagnosisTest {

    private static final TencentSettings SETTINGS = new TencentSettings(
            "intlpartnersmgt",
            List.of("2022-09-28"),
            List.of("intlpartnersmgt.tencentcloudapi.com", "intlpartnersmgt.intl.tencentcloudapi.com"),
            "/",
            java.util.Optional.empty());

    private final Map<String, String> parameters = new LinkedHashMap<>(Map.of(
            "Action", "AllocateCustomerCredit",
            "Version", "2022-09-28",
            "Timestamp", Long.toString(StubGateway.NOW.getEpochSecond()),
            "Nonce", "11886",
            "SecretId", StubGateway.OWN.id(),
            "SignatureMethod", "HmacSHA256",
            "Remark", "a b+中",
            "Token", "hushhush-token"));
    private String key = StubGateway.OWN.secret();
    private String verification = "strict";

    @Test
    void a_right_signature_is_let_through_with_either_hash() {
        assertThat(refusal(signed -> signed)).isEmpty();
        parameters.put("SignatureMethod", "HmacSHA1");
        assertThat(refusal(signed -> signed)).isEmpty();
        parameters.remove("SignatureMethod");
        assertThat(refusal(signed -> signed)).isEmpty();
        verification = "lenient";
        assertThat(refusal(signed -> signed.withHost("intlpartnersmgt.tencentcloudapi.com")))
                .isEmpty();
    }

    // Ruby's encode64 ends a line; other white space comes from a file, or from a value that was folded.
    @ParameterizedTest
    @ValueSource(strings = {"%s\n", "%s\r\n", " %s", "\t%s \n"})
    void white_space_round_a_signature_is_not_compared(String sent) {
        assertThat(examine(sent.formatted(signature().sign(key)))).isEmpty();
    }

    @Test
    void white_space_in_it_is() {
        assertThat(examine(new StringBuilder(signature().sign(key))
                        .insert(20, '\n')
                        .toString()))
                .isPresent();
        assertThat(examine("\n")).isPresent();
    }

    @Test
    void each_mistake_is_named() {
        assertCause(signed -> signed.withHost("127.0.0.1"), "The host was signed without its port, but sent with it.");
        assertCause(
                signed -> signed.withHost("intlpartnersmgt.tencentcloudapi.com"),
                "The host was signed as 'intlpartnersmgt.tencentcloudapi.com', but sent as '127.0.0.1:18080'.");
        assertCause(signed -> signed.withPath(""), "The path was left out of the string to sign.");
        assertCause(signed -> signed.withMethod("GET"), "The other method was signed: it is POST that was sent.");
        assertCause(
                signed -> {
                    Map<String, String> escaped = new LinkedHashMap<>();
                    signed.parameters().forEach((name, value) -> escaped.put(name, URLEncoder.encode(value, UTF_8)));
                    return signed.withParameters(escaped);
                },
                "The values were signed with their URL escapes; they are signed as they are.");
        key = StubGateway.OTHER.secret();
        assertCause(signed -> signed, "The key is that of another account, of SecretId 'AKIDOTHEREXAMPLE'.");
    }

    @Test
    void another_hash_than_the_parameter_says_is_named() {
        V1Signature right = signature();
        assertThat(examine(V1Signature.base64(V1Signature.hmac(Digests.utf8(right.stringToSign()), key, false)))
                        .orElseThrow()
                        .why()
                        .cause())
                .isEqualTo("The signature was made with HmacSHA1, but SignatureMethod stands for HmacSHA256.");
        parameters.put("SignatureMethod", "HmacSHA1");
        assertThat(examine(V1Signature.base64(
                                V1Signature.hmac(Digests.utf8(signature().stringToSign()), key, true)))
                        .orElseThrow()
                        .why()
                        .cause())
                .isEqualTo("The signature was made with HmacSHA256, but SignatureMethod stands for HmacSHA1.");
    }

    @ParameterizedTest
    @CsvSource({"http://", "https://"})
    void a_host_with_the_scheme_of_its_url_is_named(String scheme) {
        assertCause(
                signed -> signed.withHost(scheme + signed.host()),
                "The host was signed with the scheme of its URL, as '%s127.0.0.1:18080', but sent as '127.0.0.1:18080'."
                        .formatted(scheme));
    }

    @Test
    void escapes_with_percents_for_spaces_are_named_too() {
        assertCause(
                signed -> {
                    Map<String, String> escaped = new LinkedHashMap<>();
                    signed.parameters()
                            .forEach((name, value) -> escaped.put(
                                    name, URLEncoder.encode(value, UTF_8).replace("+", "%20")));
                    return signed.withParameters(escaped);
                },
                "The values were signed with their URL escapes; they are signed as they are.");
    }

    @Test
    void another_order_of_the_parameters_is_named() {
        // As they stand in this map is how they are sent.
        assertThat(examine(signedAs(parameters.entrySet().stream()))
                        .orElseThrow()
                        .why()
                        .cause())
                .isEqualTo("The parameters were signed in the order in which they were sent; they are sorted by name.");
        parameters.put("UinList.2", "2");
        parameters.put("UinList.10", "10");
        assertThat(examine(signedAs(parameters.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey(Comparator.comparingInt(
                                                (String name) -> name.startsWith("UinList.") ? name.length() : 0)
                                        .thenComparing(name -> name)))))
                        .orElseThrow()
                        .why()
                        .cause())
                .as("indexes after all others")
                .startsWith("Most often it is made with another key");
        assertThat(examine(signedAs(parameters.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey(
                                        Comparator.comparing(name -> name.replace("UinList.2", "UinList.02"))))))
                        .orElseThrow()
                        .why()
                        .cause())
                .isEqualTo(
                        "The indexes in names were sorted as numbers; names are sorted as text, so that 'X.12' comes before 'X.2'.");
        parameters.put("action2", "small");
        assertThat(examine(signedAs(parameters.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey(String.CASE_INSENSITIVE_ORDER))))
                        .orElseThrow()
                        .why()
                        .cause())
                .isEqualTo("The parameters were sorted without regard to case; capitals come before small letters.");
    }

    private String signedAs(Stream<Map.Entry<String, String>> inOrder) {
        String text = "POST127.0.0.1:18080/?"
                + inOrder.map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("&"));
        return V1Signature.base64(Digests.hmacSha256(key.getBytes(UTF_8), text));
    }

    @Test
    void what_was_not_signed_is_named() {
        parameters.put("Region", "");
        assertCause(
                signed -> without(signed, "Region"),
                "Parameters without a value were left out of the string to sign, but sent.");
        parameters.put("Region", "ap-guangzhou");
        assertCause(
                signed -> without(signed, "Remark"),
                "The parameter 'Remark' was sent, but not signed: it was added afterwards.");
    }

    private static V1Signature without(V1Signature signed, String name) {
        Map<String, String> fewer = new LinkedHashMap<>(signed.parameters());
        fewer.remove(name);
        return signed.withParameters(fewer);
    }

    @Test
    void a_signature_in_another_form_is_named() {
        assertThat(examine(Digests.hex(Digests.hmacSha256(
                                key.getBytes(UTF_8), signature().stringToSign())))
                        .orElseThrow()
                        .why()
                        .cause())
                .isEqualTo("The signature is in hex; it has to be in Base64.");
        for (int nonce = 0; !signature().sign(key).contains("+"); nonce++) {
            parameters.put("Nonce", Integer.toString(nonce));
        }
        assertThat(examine(signature().sign(key).replace('+', ' '))
                        .orElseThrow()
                        .why()
                        .cause())
                .isEqualTo(
                        "The plus signs of the signature came as spaces: in a query or a form it has to be URL-encoded.");
    }

    @Test
    void a_key_that_is_none_is_named() {
        key = StubGateway.OWN.secret() + "\n";
        assertCause(signed -> signed, "The key was used with white space at its end.");
        key = StubGateway.OWN.id();
        assertCause(signed -> signed, "The SecretId was used as the key.");
    }

    @Test
    void the_facts_show_both_sides_and_the_first_difference() {
        Explanation why =
                refusal(signed -> signed.withHost("127.0.0.1")).orElseThrow().why();

        assertThat(why.facts())
                .extracting(Explanation.Fact::key)
                .containsExactly("string to sign here", "string to sign there", "first difference");
        assertThat(why.facts().get(1).value()).startsWith("POST127.0.0.1/?Action=");
        assertThat(why.facts().get(2).value()).isEqualTo("line 1: here 'POST127.0.0.1:18080/', there 'POST127.0.0.1/'");
    }

    @Test
    void what_is_not_known_shows_the_string_to_sign_without_secrets() {
        key = "nobody's key";
        Refusal refusal = refusal(signed -> signed).orElseThrow();

        assertThat(refusal.why().cause())
                .isEqualTo(
                        "Most often it is made with another key: no known mistake gives this signature, so it is that,"
                                + " or it is over something else than these parameters. What was signed cannot be told from a signature, so print it where"
                                + " your program makes it, in its own signer, and compare it with the string to sign"
                                + " here, parameter by parameter: the first that differs is the cause, and if none"
                                + " differs, it is the key.");
        assertThat(refusal.why().facts().get(0).value())
                .startsWith("POST127.0.0.1:18080/?Action=AllocateCustomerCredit&Nonce=11886&")
                .contains("Token=…");
        assertThat(refusal.toString())
                .doesNotContain("hushhush-token")
                .doesNotContain(StubGateway.OWN.secret())
                .doesNotContain(StubGateway.OTHER.secret());
    }

    private void assertCause(UnaryOperator<V1Signature> mistake, String cause) {
        Refusal refusal = refusal(mistake).orElseThrow();

        assertThat(refusal.error()).isEqualTo("error.AuthFailure.SignatureFailure");
        assertThat(refusal.why().cause()).isEqualTo(cause);
        assertThat(refusal.why().toString()).doesNotContain("hushhush-token");
    }

    private Optional<Refusal> refusal(UnaryOperator<V1Signature> mistake) {
        return examine(mistake.apply(signature()).sign(key));
    }

    private V1Signature signature() {
        return new V1Signature("POST", "127.0.0.1:18080", "/", parameters);
    }

    private Optional<Refusal> examine(String signature) {
        StringJoiner form = new StringJoiner("&");
        parameters.forEach((name, value) -> form.add(name + "=" + URLEncoder.encode(value, UTF_8)));
        form.add("Signature=" + URLEncoder.encode(signature, UTF_8));
        Headers headers = Headers.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .and("Host", "127.0.0.1:18080");
        TencentCall call = new TencentCall(
                Request.whole("POST", "/", "", headers, form.toString().getBytes(UTF_8)),
                new StubGateway("verification", verification, "signedHosts", "none"));
        call.authenticate(StubGateway.OWN);

        assertThat(call.isV1()).isTrue();
        return new SignatureCheck(SETTINGS).examine(call);
    }
}
