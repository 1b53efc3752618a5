package org.ledgermock.tencent.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The vectors that the vendor publishes, and those computed from its description
 * (docs/sources/tencent-gateway.md#vectors).
 */
class SignatureVectorsTest {

    private static final String KEY = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE";
    private static final String STARS = "*".repeat(32);
    private static final String UNNAMED =
            "{\"Limit\": 1, \"Filters\": [{\"Values\": [\"\\u672a\\u547d\\u540d\"], \"Name\": \"instance-name\"}]}";
    private static final String ENGLISH =
            "{\"Limit\": 1, \"Filters\": [{\"Values\": [\"unnamed\"], \"Name\": \"instance-name\"}]}";

    @Test
    void vector_a_of_the_older_documents() {
        Tc3Signature signature = tc3("POST", "", UNNAMED, "application/json; charset=utf-8", 1551113065);

        assertThat(signature.payloadHash())
                .isEqualTo("35e9c5b0e3ae67532d3c9f17ead6c90222632e5b1ff7f6e89887f1398934f064");
        assertThat(signature.canonicalRequest()).isEqualTo("""
                POST
                /

                content-type:application/json; charset=utf-8
                host:cvm.tencentcloudapi.com

                content-type;host
                35e9c5b0e3ae67532d3c9f17ead6c90222632e5b1ff7f6e89887f1398934f064""");
        assertThat(signature.stringToSign()).isEqualTo("""
                TC3-HMAC-SHA256
                1551113065
                2019-02-25/cvm/tc3_request
                5ffe6a04c0664d6b969fab9a13bdab201d63ee709638e2749d62a09ca18d7031""");
        assertThat(signature.sign(KEY)).isEqualTo("72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168");
        assertThat(signature.authorization("AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", KEY))
                .isEqualTo("TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request,"
                        + " SignedHeaders=content-type;host,"
                        + " Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168");
    }

    @Test
    void vector_b_signs_the_action_too_in_lower_case() {
        Tc3Signature two = tc3("POST", "", UNNAMED, "application/json; charset=utf-8", 1551113065);
        List<Tc3Signature.Header> three = new java.util.ArrayList<>(two.headers());
        three.add(Tc3Signature.Header.canonical(" X-TC-Action", "DescribeInstances "));

        assertThat(two.withHeaders(three).sign(STARS))
                .isEqualTo("10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f");
    }

    @Test
    void vectors_c_and_d() {
        assertThat(tc3("POST", "", ENGLISH, "application/json; charset=utf-8", 1551113065)
                        .sign(STARS))
                .isEqualTo("a7b8551448762bd123d6f79e81815e31a92013640a6cef36a08ad4b292a4d2f2");
        assertThat(tc3("GET", "Limit=10&Offset=0", "", "application/x-www-form-urlencoded", 1539084154)
                        .sign(KEY))
                .isEqualTo("5da7a33f6993f0614b047e5df4582db9e9bf4672ba50567dba16c6ccf174c474");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"ClientUin\": 1, \"AddedCredit\": 10} | application/json | intlpartnersmgt.intl.tencentcloudapi.com | intlpartnersmgt | 97358d3cce046937fbe0bf190fd1fcd4fac4047e10cf882c5d6187737e18b50a",
                "{\"AddedCredit\":10.0,\"ClientUin\":1} | application/json; charset=utf-8 | 127.0.0.1:18999 | 127 | 7abcbd20fa22aa82dea752af1fb04d5a88c0343799e97b662757479566a487bb",
                "{\"AddedCredit\":10,\"ClientUin\":1} | application/json | 127.0.0.1:18999 | intlpartnersmgt | 56ce3b196e114b4eab42cf44090a2d1ada8b28dccfd765adb5f74b883eba7ee1"
            })
    void vectors_f_of_the_service(String body, String contentType, String host, String service, String signature) {
        assertThat(tc3("POST", "", body, contentType, 1551113065)
                        .withHeader("host", host)
                        .withService(service)
                        .sign(KEY))
                .isEqualTo(signature);
    }

    @Test
    void the_hash_of_an_unsigned_payload_is_that_of_its_name() {
        assertThat(Digests.sha256Hex(Tc3Signature.UNSIGNED_PAYLOAD))
                .isEqualTo("438d4109ef0d676b8c2c7ed13cdfcb418e494d53b843d4634ce3b1085f07bb96");
        assertThat(tc3("POST", "", "any", "application/json", 1551113065)
                        .withHeader("host", "intlpartnersmgt.intl.tencentcloudapi.com")
                        .withService("intlpartnersmgt")
                        .withPayloadHash(Digests.sha256Hex(Tc3Signature.UNSIGNED_PAYLOAD))
                        .sign(KEY))
                .isEqualTo("50ea94020c3518392eebb5c035f73f63052a15067e80c4757fadf33e73c16e74");
    }

    @ParameterizedTest
    @CsvSource({"0, 1970-01-01", "1551113065, 2019-02-25", "1551139199, 2019-02-25", "1551139200, 2019-02-26"})
    void the_date_is_that_of_the_timestamp_in_utc(long timestamp, String date) {
        assertThat(Tc3Signature.dateOf(timestamp)).isEqualTo(date);
    }

    @Test
    void vectors_e_of_version_one() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("Timestamp", "1465185768");
        parameters.put("Version", "2017-03-12");
        parameters.put("SecretId", "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE");
        parameters.put("Region", "ap-guangzhou");
        parameters.put("Nonce", "11886");
        parameters.put("Signature", "is left out");
        parameters.put("Offset", "0");
        parameters.put("Limit", "20");
        parameters.put("InstanceIds.0", "ins-09dx96dg");
        parameters.put("Action", "DescribeInstances");
        V1Signature signature = new V1Signature("GET", "cvm.tencentcloudapi.com", "/", parameters);
        parameters.put("SignatureMethod", "HmacSHA256");

        assertThat(signature.stringToSign())
                .isEqualTo("GETcvm.tencentcloudapi.com/?Action=DescribeInstances&InstanceIds.0=ins-09dx96dg&Limit=20"
                        + "&Nonce=11886&Offset=0&Region=ap-guangzhou&SecretId=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE"
                        + "&Timestamp=1465185768&Version=2017-03-12");
        assertThat(signature.sign(KEY)).isEqualTo("EliP9YW3pW28FpsEdkXt/+WcGeI=");
        assertThat(signature.withParameters(parameters).sign(KEY))
                .isEqualTo("A8uy2/o7WBZXYCTWEFpMrVGhGBVlEGIOioeqRM+fzFs=");
    }

    @Test
    void the_keys_of_many_threads_and_days_do_not_get_mixed_up() {
        Tc3Signature signature = tc3("POST", "", UNNAMED, "application/json; charset=utf-8", 1551113065);
        long wrong = java.util.stream.IntStream.range(0, 24_000)
                .parallel()
                .filter(at -> {
                    signature.withDate("day " + at % 12_000).sign(KEY);
                    return !signature
                            .sign(KEY)
                            .equals("72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168");
                })
                .count();

        assertThat(wrong).isZero();
    }

    private static Tc3Signature tc3(String method, String query, String body, String contentType, long timestamp) {
        return new Tc3Signature(
                method,
                query,
                List.of(
                        Tc3Signature.Header.canonical("Content-Type", contentType),
                        Tc3Signature.Header.canonical("host", "cvm.tencentcloudapi.com")),
                Tc3Signature.payloadHash(body.getBytes(StandardCharsets.UTF_8)),
                timestamp,
                Tc3Signature.dateOf(timestamp),
                "cvm");
    }
}
