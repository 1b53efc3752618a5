package org.ledgermock.protocol.tencent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
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

    @Test
    void each_mistake_is_named() {
        assertCause(signed -> signed.withHost("127.0.0.1"), "The host was signed without its port.");
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
        assertThat(examine(right.sign(key, false)).orElseThrow().why().cause())
                .isEqualTo("The signature was made with HmacSHA1, but SignatureMethod stands for HmacSHA256.");
        parameters.put("SignatureMethod", "HmacSHA1");
        assertThat(examine(signature().sign(key, true)).orElseThrow().why().cause())
                .isEqualTo("The signature was made with HmacSHA256, but SignatureMethod stands for HmacSHA1.");
    }

    @Test
    void what_is_not_known_shows_the_string_to_sign_without_secrets() {
        key = "nobody's key";
        Refusal refusal = refusal(signed -> signed).orElseThrow();

        assertThat(refusal.why().cause())
                .isEqualTo(
                        "The signature is over something else than these parameters, or made with another key. Compare the string to sign below with the one that your program signs.");
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
                new StubGateway("verification", verification));
        call.authenticate(StubGateway.OWN);

        assertThat(call.isV1()).isTrue();
        return new SignatureCheck(SETTINGS).examine(call);
    }
}
