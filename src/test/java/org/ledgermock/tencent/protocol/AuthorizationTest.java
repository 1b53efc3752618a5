package org.ledgermock.tencent.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationTest {

    private static final String GOOD = "TC3-HMAC-SHA256 Credential=AKID/2019-02-25/cvm/tc3_request,"
            + " SignedHeaders=content-type;host, Signature=abc";
    private static final String FORM = "it has not the form 'TC3-HMAC-SHA256"
            + " Credential=SecretId/date/service/tc3_request, SignedHeaders=…, Signature=…'";

    @ParameterizedTest
    @ValueSource(
            strings = {
                GOOD,
                "TC3-HMAC-SHA256 Credential=AKID/2019-02-25/cvm/tc3_request,SignedHeaders=content-type;host,Signature=abc",
                "TC3-HMAC-SHA256   Credential=AKID/2019-02-25/cvm/tc3_request  ,  SignedHeaders=content-type;host ,Signature=abc ",
                "TC3-HMAC-SHA256 Credential=AKID/2019-02-25/cvm/tc3_request, SignedHeaders=Content-Type;HOST, Signature=abc"
            })
    void white_space_between_the_parts_and_the_case_of_names_do_not_matter(String header) {
        assertThat(Authorization.parse(header))
                .isEqualTo(
                        new Authorization.Parsed("AKID", "2019-02-25", "cvm", List.of("content-type", "host"), "abc"));
    }

    // Java and Node SDKs name their endpoint's first label as the service
    // (docs/sources/tencent-gateway.md#signed-host).
    @ParameterizedTest
    @CsvSource({"127", "localhost:8080", "''", "intlpartnersmgt"})
    void any_service_is_read(String service) {
        assertThat(Authorization.parse(GOOD.replace("/cvm/", "/" + service + "/")))
                .isInstanceOfSatisfying(
                        Authorization.Parsed.class,
                        parsed -> assertThat(parsed.service()).isEqualTo(service));
    }

    @Test
    void signed_headers_keep_their_order() {
        assertThat(Authorization.parse(GOOD.replace("content-type;host", "x-tc-action;host;content-type")))
                .isInstanceOfSatisfying(
                        Authorization.Parsed.class,
                        parsed -> assertThat(parsed.signedHeaders())
                                .containsExactly("x-tc-action", "host", "content-type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SKIP",
                "TC3-HMAC-SHA256",
                "TC3-HMAC-SHA256 ",
                "tc3-hmac-sha256 Credential=AKID/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=abc",
                "TC3-HMAC-SHA1 Credential=AKID/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=abc",
                "TC3-HMAC-SHA256Credential=AKID/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=abc",
                "Bearer abc",
                "TC3-HMAC-SHA256 Credential=AKID/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host",
                "TC3-HMAC-SHA256 Credential=AKID/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=",
                "TC3-HMAC-SHA256 Credential=AKID/2019-02-25/cvm/tc3_request, SignedHeaders=, Signature=abc",
                "TC3-HMAC-SHA256 Credential=/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=abc",
                "TC3-HMAC-SHA256 Credential=AKID/2019-02-25/tc3_request, SignedHeaders=content-type;host, Signature=abc",
                "TC3-HMAC-SHA256 Credential=AKID/2019-02-25/a/b/tc3_request, SignedHeaders=content-type;host, Signature=abc",
                "TC3-HMAC-SHA256 SignedHeaders=content-type;host, Credential=AKID/2019-02-25/cvm/tc3_request, Signature=abc",
                "TC3-HMAC-SHA256 Credential=AKID/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=abc, X=1",
                "TC3-HMAC-SHA256 Credential=AK ID/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=abc",
                "TC3-HMAC-SHA256 Credential = AKID/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=abc"
            })
    void another_form_is_garbled(String header) {
        assertThat(Authorization.parse(header)).isEqualTo(new Authorization.Garbled(FORM));
    }

    @Test
    void what_is_wrong_within_the_form_is_named() {
        assertThat(Authorization.parse(GOOD.replace("tc3_request", "aws4_request")))
                .isEqualTo(
                        new Authorization.Garbled("its credential scope ends in 'aws4_request', not in 'tc3_request'"));
        for (String names :
                List.of("host", "content-type", "content-type;;host", "contenttype;host", ";content-type;host")) {
            assertThat(Authorization.parse(GOOD.replace("content-type;host", names)))
                    .as(names)
                    .isEqualTo(new Authorization.Garbled("its SignedHeaders are '" + names
                            + "', which have to be names, content-type and host among them"));
        }
    }

    @Test
    void a_header_of_any_length_costs_no_more_than_its_length() {
        for (String part : List.of(" ", ",", "/", "Credential=", "TC3-HMAC-SHA256 ", ";", "a/b/c/d, ")) {
            assertThat(Authorization.parse("TC3-HMAC-SHA256 " + part.repeat(1_000_000 / part.length())))
                    .isEqualTo(new Authorization.Garbled("it is longer than 4096 characters"));
            assertThat(Authorization.parse("TC3-HMAC-SHA256 " + part.repeat(4_000 / part.length())))
                    .isInstanceOf(Authorization.Garbled.class);
        }
    }
}
