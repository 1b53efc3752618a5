package org.ledgermock.tencent.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.Refusal;

/** How the gateway reads arguments, wherever they stand, and what it says of those that cannot be read. */
class TencentArgumentsTest extends SignedRequest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1] | InvalidParameter.json: The body is JSON, but not an object.",
                "{\"a\": | InvalidParameter.json: The body is not JSON that can be read.",
                "{\"a\":{\"b\":1e999}} | InvalidParameterValue.value: A number is larger, or finer, than any amount"
            })
    void a_body_is_an_object_of_JSON(String sent, String problem) {
        sign(sent);

        assertThat(refused()).startsWith("arguments, " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json; charset=utf-8 | ",
                "application/JSON; charset=\"UTF-8\"; x=y | ",
                "application/json; charset=utf8 | ",
                "application/json; charset=gbk | The Content-Type names the charset 'gbk'; only UTF-8 is taken.",
                "text/plain | The Content-Type is 'text/plain'; with TC3-HMAC-SHA256 a POST carries application/json"
            })
    void a_body_is_of_a_type_that_is_taken(String type, String problem) {
        headers.put("Content-Type", type);
        Optional<Refusal> refusal = ArgumentsCheck.decode(open());

        if (problem == null) {
            assertThat(refusal).isEmpty();
        } else {
            assertThat(refusal.orElseThrow().error()).isEqualTo("error.InvalidParameter.json");
            assertThat(refusal.orElseThrow().why().cause()).startsWith(problem);
        }
    }

    private void form(String pairs) {
        headers.clear();
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        body = pairs;
    }

    private static String pairs(String... more) {
        return Stream.concat(
                        Stream.of(
                                "Action=Do",
                                "Version=2022-09-28",
                                "Timestamp=" + NOW,
                                "Nonce=0",
                                "SecretId=AKIDOWNEXAMPLE",
                                "Signature=x"),
                        Stream.of(more))
                .collect(Collectors.joining("&"));
    }

    @Test
    void a_form_without_an_authorization_is_signed_the_older_way() {
        form(pairs("Language=zh-CN", "Token=t", "UinList.0=5", "Filter=a"));
        TencentCall call = open();

        assertThat(call.isV1()).isTrue();
        assertThat(call.textual()).isTrue();
        assertThat(call.credentialId()).isEqualTo("AKIDOWNEXAMPLE");
        assertThat(call.language()).isEqualTo("zh");
        assertThat(ArgumentsCheck.decode(call)).isEmpty();
        assertThat(call.arguments()).hasToString("{\"UinList\":[\"5\"],\"Filter\":\"a\"}");
        assertThat(refused()).startsWith("signature, AuthFailure.SignatureFailure: ");
        form(pairs().replace("Nonce=0", "Nonce=-1"));
        assertThat(refused())
                .startsWith("common parameters, InvalidParameter.type: An integer of at least 0 and at most 63 bits");
        for (String name : new String[] {"Action", "Version", "Timestamp", "Nonce", "SecretId", "Signature"}) {
            form(pairs().replaceFirst(name + "=[^&]*", name + "="));
            assertThat(refused())
                    .startsWith(
                            "common parameters, MissingParameter: " + name + " is required, and the request has none.");
        }
        form("a");
        assertThat(refused())
                .startsWith("authorization, InvalidParameter.query: The parameters cannot be read: 'a' is");
        form("a=" + "x".repeat(1 << 20));
        assertThat(refused()).startsWith("size, AuthFailure.SignatureFailure.size: The form has 1048578 bytes");
    }

    @Test
    void a_query_may_be_signed_either_way_and_has_32_KB() {
        headers.clear();
        body = "";
        method = "GET";
        query = pairs("UinList.0=5");
        assertThat(open().isV1()).isTrue();
        query = "a=" + "x".repeat((32 << 10) - 2);
        assertThat(refused()).startsWith("common parameters, ");
        query = query + "x";
        assertThat(refused()).startsWith("size, RequestSizeLimitExceeded: The query has 32769 characters");
        query = "";
        assertThat(open().isV1()).isFalse();
        headers.put("Authorization", "TC3-HMAC-SHA256 x");
        query = "UinList=1&UinList.0=2";
        assertThat(open().isV1()).isFalse();
        assertThat(ArgumentsCheck.decode(open()).orElseThrow().why().cause())
                .isEqualTo("Two parameter names contradict each other: one is both a value and a list.");
        query = "a=1&a=2";
        assertThat(ArgumentsCheck.decode(open()).orElseThrow().error()).isEqualTo("error.InvalidParameter.query");
    }

    @Test
    void a_multipart_body_that_cannot_be_read_is_told() {
        headers.put("Content-Type", "multipart/form-data");

        Refusal refusal = ArgumentsCheck.decode(open()).orElseThrow();

        assertThat(refusal.error()).isEqualTo("error.InvalidRequest");
        assertThat(refusal.why().cause()).startsWith("The multipart body cannot be read: ");
    }
}
