package org.ledgermock.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgermock.oracle.TencentPageSigner.SignedHeader;
import org.ledgermock.oracle.TencentPageSigner.Tc3Request;

class TencentClientTest {

    private static final Credential CREDENTIAL = new Credential("AKIDmadeup", "madeupkey");
    private static final long NOW = 1551113065L;
    private static final String BODY = "{\"ClientUin\":1,\"AddedCredit\":10.50}";
    private static final String SUCCESS =
            "{\"Response\":{\"TotalCredit\":100.10,\"Uin\":18446744073709551615,\"Text\":\"700000000001\","
                    + "\"Cut\":2.3E17,\"RequestId\":\"r\"}}";

    private String answer = SUCCESS;
    private HttpStub stub;
    private TencentClient client;

    @BeforeEach
    void start() throws IOException {
        stub = HttpStub.plain(
                request -> new HttpStub.Reply(200, Map.of("Content-Type", "application/json"), answer.getBytes(UTF_8)));
        client = new TencentClient(stub.endpoint(), CREDENTIAL, fixed());
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void an_honest_call_carries_the_documented_headers_and_a_signature_over_what_was_sent() {
        client.call("AllocateCustomerCredit", BODY);

        HttpStub.Request sent = stub.last();
        assertThat(sent.method()).isEqualTo("POST");
        assertThat(sent.uri()).hasToString("/");
        assertThat(sent.body()).asString(UTF_8).isEqualTo(BODY);
        assertThat(sent.header("Host")).isEqualTo(stub.host());
        assertThat(sent.header("Content-Type")).isEqualTo("application/json");
        assertThat(sent.header("X-TC-Action")).isEqualTo("AllocateCustomerCredit");
        assertThat(sent.header("X-TC-Version")).isEqualTo("2022-09-28");
        assertThat(sent.header("X-TC-Timestamp")).isEqualTo("1551113065");
        assertThat(sent.headers())
                .doesNotContainKeys("X-tc-region", "X-tc-language", "X-tc-token", "X-tc-content-sha256");
        assertThat(sent.header("Authorization")).isEqualTo(signedAsSent(sent, "intlpartnersmgt"));
    }

    @Test
    void an_answer_gives_its_values_exactly() {
        TencentClient.Answer success = client.call("X", "{}");

        assertThat(success.httpStatus()).isEqualTo(200);
        assertThat(success.contentType()).contains("application/json");
        assertThat(success.body()).isEqualTo(SUCCESS);
        assertThat(success.requestId()).contains("r");
        assertThat(success.errorCode()).isEmpty();
        assertThat(success.response().path("TotalCredit").decimalValue()).isEqualTo(new BigDecimal("100.10"));
        assertThat(success.uin("/Uin")).isEqualTo(new BigInteger("18446744073709551615"));
        assertThat(success.uin("/Text")).isEqualTo(new BigInteger("700000000001"));
        assertThatThrownBy(() -> success.uin("/Cut")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> success.uin("/Absent")).isInstanceOf(AssertionError.class);

        answer = "{\"Response\":{\"Error\":{\"Code\":\"C\",\"Message\":\"M\"},\"RequestId\":\"r\"}}";
        assertThat(client.call("X", "{}").errorCode()).contains("C");
        assertThat(client.call("X", "{}").errorMessage()).contains("M");

        answer = "<html>";
        assertThat(client.call("X", "{}").json().isMissingNode()).isTrue();
    }

    @Test
    void each_setting_reaches_the_wire_and_is_signed_where_it_should_be() {
        HttpStub.Request sent = sent(options -> options.contentType("application/json; charset=utf-8")
                .version("2021-04-09")
                .region("null")
                .language("zh-CN")
                .token("t")
                .timestamp(NOW + 301)
                .service("127")
                .secretId("AKIDother")
                .header("X-TC-RequestClient", "x"));

        assertThat(sent.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(sent.header("X-TC-Version")).isEqualTo("2021-04-09");
        assertThat(sent.header("X-TC-Region")).isEqualTo("null");
        assertThat(sent.header("X-TC-Language")).isEqualTo("zh-CN");
        assertThat(sent.header("X-TC-Token")).isEqualTo("t");
        assertThat(sent.header("X-TC-Timestamp")).isEqualTo("1551113366");
        assertThat(sent.header("X-TC-RequestClient")).isEqualTo("x");
        assertThat(sent.header("Authorization"))
                .isEqualTo(signedAsSent(sent, "127").replace("AKIDmadeup", "AKIDother"));
    }

    @Test
    void other_signed_headers_are_listed_in_the_given_order() {
        HttpStub.Request sent = sent(options -> options.signedHeaders("x-tc-action", "host", "content-type"));

        assertThat(sent.header("Authorization"))
                .contains("SignedHeaders=x-tc-action;host;content-type,")
                .isEqualTo(signedAsSent(sent, "intlpartnersmgt"));
    }

    @Test
    void an_unsigned_payload_is_announced_and_frees_the_body() {
        HttpStub.Request sent = sent(options -> options.unsignedPayload().bodyAfterSigning(body -> new byte[] {'x'}));

        assertThat(sent.header("X-TC-Content-SHA256")).isEqualTo("UNSIGNED-PAYLOAD");
        assertThat(sent.body()).containsExactly('x');
        assertThat(sent.header("Authorization"))
                .isEqualTo(signedAsSent(sent, "intlpartnersmgt"))
                .isEqualTo(sent(TencentOptions::unsignedPayload).header("Authorization"));
    }

    @Test
    void tampering_leaves_a_signature_that_does_not_fit_what_was_sent() {
        List<Consumer<TencentOptions>> tamperings = List.of(
                options -> options.secretKey("wrong"),
                options -> options.bodyAfterSigning(body -> (new String(body, UTF_8) + " ").getBytes(UTF_8)),
                options -> options.headerAfterSigning("Content-Type", "text/plain"),
                options -> options.headerAfterSigning("X-TC-Timestamp", "1551113066"),
                options -> options.signedHost("intlpartnersmgt.tencentcloudapi.com"),
                options -> options.authorization(value -> value.substring(0, value.length() - 1)),
                TencentOptions::skipSigning);

        assertThat(tamperings).allSatisfy(tampering -> {
            HttpStub.Request sent = sent(tampering);
            assertThat(sent.header("Authorization")).isNotEqualTo(signedAsSent(sent, "intlpartnersmgt"));
        });
        assertThat(sent(TencentOptions::skipSigning).header("Authorization")).isEqualTo("SKIP");
        assertThat(sent(options -> options.withoutHeader("authorization")).headers())
                .doesNotContainKey("Authorization");
        assertThat(sent(options -> options.repeatedHeader("x-tc-action", "B")).header("X-TC-Action"))
                .isEqualTo("X,B");
    }

    @Test
    void a_get_signs_the_query_as_given_and_no_body() {
        client.get("QueryCustomersCredit", "Page=1&Filter=a+b%20c", options -> {});

        HttpStub.Request sent = stub.last();
        assertThat(sent.method()).isEqualTo("GET");
        assertThat(sent.uri()).hasToString("/?Page=1&Filter=a+b%20c");
        assertThat(sent.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(sent.header("Authorization")).isEqualTo(signedAsSent(sent, "intlpartnersmgt"));
    }

    @Test
    void v1_signs_the_parameters_un_encoded_in_a_form_and_in_a_query() {
        Map<String, String> business = Map.of("ClientUin", "1", "Remark", "a&b=\u4e2d +");

        client.form(
                "AllocateCustomerCredit",
                business,
                options -> options.nonce(11886).language("en-US"));
        HttpStub.Request post = stub.last();
        client.formInQuery("QueryPartnerCredit", business, options -> options.signatureMethod("HmacSHA1"));
        HttpStub.Request get = stub.last();

        Map<String, String> form = decoded(new String(post.body(), UTF_8));
        assertThat(form)
                .containsEntry("Nonce", "11886")
                .containsEntry("Timestamp", "1551113065")
                .containsAllEntriesOf(business);
        assertThat(form.get("Signature")).isEqualTo(v1("POST", form));
        Map<String, String> query = decoded(get.uri().getRawQuery());
        assertThat(query).containsEntry("SignatureMethod", "HmacSHA1").containsEntry("Nonce", "1");
        assertThat(query.get("Signature")).isEqualTo(v1("GET", query));
        assertThat(get.headers()).doesNotContainKey("Authorization");
    }

    @Test
    void settings_of_the_client_hold_for_every_call_and_each_answer_passes_the_hooks() {
        List<String> actions = new ArrayList<>();
        TencentClient chinese = client.with(options -> options.language("zh-CN"))
                .onAnswer(seen -> actions.add(seen.action()))
                .onAnswer(seen -> assertThat(seen.errorCode()).isEmpty());

        chinese.call("A", "{}");
        assertThat(stub.last().header("X-TC-Language")).isEqualTo("zh-CN");
        chinese.call("B", "{}", options -> options.language("en-US"));
        assertThat(stub.last().header("X-TC-Language")).isEqualTo("en-US");
        assertThat(actions).containsExactly("A", "B");

        answer = "{\"Response\":{\"Error\":{\"Code\":\"C\"}}}";
        assertThatThrownBy(() -> chinese.call("A", "{}")).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_call_without_an_answer_fails_as_an_input_output_error() {
        TencentClient nobody = new TencentClient(URI.create("http://127.0.0.1:1"), CREDENTIAL, fixed());

        assertThatThrownBy(() -> nobody.call("X", "{}")).isInstanceOf(UncheckedIOException.class);
    }

    private static InstantSource fixed() {
        return InstantSource.fixed(Instant.ofEpochSecond(NOW));
    }

    private HttpStub.Request sent(Consumer<TencentOptions> tampering) {
        client.call("X", BODY, tampering);
        return stub.last();
    }

    /** The Authorization that the right key gives for a request as it arrived. */
    private static String signedAsSent(HttpStub.Request sent, String service) {
        String listed = sent.header("Authorization").replaceAll("(?s).*SignedHeaders=([^,]*),.*", "$1");
        List<SignedHeader> headers = List.of(listed.split(";")).stream()
                .map(name -> new SignedHeader(name, sent.header(name)))
                .toList();
        String query = sent.uri().getRawQuery() == null ? "" : sent.uri().getRawQuery();
        Tc3Request request = new Tc3Request(sent.method(), query, headers, sent.body());
        boolean unsigned = "UNSIGNED-PAYLOAD".equals(sent.header("X-TC-Content-SHA256"));
        long timestamp = Long.parseLong(sent.header("X-TC-Timestamp"));
        return TencentPageSigner.tc3(unsigned ? request.unsigned() : request, CREDENTIAL, timestamp, service)
                .authorization();
    }

    private String v1(String method, Map<String, String> parameters) {
        return TencentPageSigner.v1(method, stub.host(), "/", parameters, CREDENTIAL.secret())
                .signature();
    }

    private static Map<String, String> decoded(String form) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : form.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
        }
        return parameters;
    }
}
