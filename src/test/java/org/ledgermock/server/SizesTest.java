package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.oracle.TencentClient;

/**
 * How large a Tencent request may be, and what numbers its common parameters may be
 * (docs/sources/tencent-gateway.md#sizes).
 */
class SizesTest {

    private static final int KILOBYTE = 1 << 10;
    private static final int MEGABYTE = 1 << 20;
    private static final String TOO_LARGE = "RequestSizeLimitExceeded";

    @AutoClose
    private static Served served = Served.start(Served.unlimited());

    @Test
    void a_get_has_at_most_32_kilobytes() {
        String begin = "FilterType=Remark&Filter=";
        String fits = begin + "x".repeat(32 * KILOBYTE - begin.length());

        assertThat(served.tencent().get(Served.QUERY, fits, o -> {}).errorCode())
                .isEmpty();
        assertThat(served.tencent().get(Served.QUERY, fits + "x", o -> {}).errorCode())
                .contains(TOO_LARGE);
        assertThat(served.tencent()
                        .formInQuery(
                                Served.QUERY,
                                Map.of("FilterType", "Remark", "Filter", "x".repeat(31 * KILOBYTE)),
                                o -> {})
                        .errorCode())
                .isEmpty();
        assertThat(served.tencent()
                        .formInQuery(
                                Served.QUERY,
                                Map.of("FilterType", "Remark", "Filter", "x".repeat(32 * KILOBYTE)),
                                o -> {})
                        .errorCode())
                .contains(TOO_LARGE);
    }

    @Test
    void a_form_has_at_most_one_megabyte_and_is_then_told_of_the_newer_method() {
        assertThat(form(MEGABYTE).errorCode()).isEmpty();

        TencentClient.Answer larger = form(MEGABYTE + 1);
        assertThat(larger.errorCode()).contains("AuthFailure.SignatureFailure");
        assertThat(larger.errorMessage())
                .contains("The provided credentials could not be validated because of exceeding request size limit,"
                        + " please use new signature method `TC3-HMAC-SHA256`.");
    }

    // Of exactly this size: the filter is a text of one letter, as long as the rest leaves room for.
    private static TencentClient.Answer form(int size) {
        int[] rest = new int[1];
        send(0, form -> {
            rest[0] = form.length;
            return form;
        });
        return send(size - rest[0], UnaryOperator.identity());
    }

    private static TencentClient.Answer send(int filter, UnaryOperator<byte[]> seen) {
        // Without a signature's plus signs and slashes its length does not vary.
        for (long nonce = 1_000_000; ; nonce++) {
            long drawn = nonce;
            boolean[] plain = new boolean[1];
            TencentClient.Answer answer = served.tencent()
                    .form(
                            Served.QUERY,
                            Map.of("FilterType", "Remark", "Filter", "x".repeat(filter)),
                            o -> o.nonce(drawn)
                                    .authorization(signature -> {
                                        plain[0] = !signature.contains("+") && !signature.contains("/");
                                        return signature;
                                    })
                                    .bodyAfterSigning(seen));
            if (plain[0]) {
                return answer;
            }
        }
    }

    @Test
    void a_post_signed_by_tc3_has_at_most_ten_megabytes() {
        assertThat(json(10 * MEGABYTE).errorCode()).isEmpty();
        assertThat(json(10 * MEGABYTE + 1).errorCode()).contains(TOO_LARGE);
    }

    private static TencentClient.Answer json(int size) {
        String begin = "{\"FilterType\":\"Remark\",\"Filter\":\"";
        String end = "\"}";
        return served.tencent().call(Served.QUERY, begin + "x".repeat(size - begin.length() - end.length()) + end);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 65_535, 4_611_686_018_427_387_904L, Long.MAX_VALUE})
    void a_nonce_is_an_integer_of_at_most_63_bits(long nonce) {
        assertThat(served.tencent()
                        .form(Served.QUERY, Map.of(), o -> o.nonce(nonce))
                        .errorCode())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "+1", "1e3", "x", "9223372036854775808", "10000000000000000000"})
    void any_other_nonce_is_of_the_wrong_type_and_none_is_missing(String nonce) {
        TencentClient.Answer answer = nonce(nonce);
        assertThat(answer.errorCode()).contains("InvalidParameter");
        assertThat(answer.errorMessage())
                .contains("The value type of parameter `Nonce` is not valid, input type should be `integer`");

        assertThat(nonce("").errorMessage()).contains("The request is missing a required parameter `Nonce`.");
    }

    private static TencentClient.Answer nonce(String sent) {
        return served.tencent()
                .form(
                        Served.QUERY,
                        Map.of(),
                        o -> o.nonce(7)
                                .bodyAfterSigning(form -> new String(form, java.nio.charset.StandardCharsets.UTF_8)
                                        .replace("Nonce=7", "Nonce=" + sent.replace("+", "%2B"))
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
