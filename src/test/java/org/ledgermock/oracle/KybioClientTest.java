package org.ledgermock.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KybioClientTest {

    private static final Credential CREDENTIAL = new Credential("madeupappid", "718070000000000001");
    private static final String SUCCESS = "{\"status\":\"SUCCESS\",\"messages\":[],\"errorCode\":null,\"data\":"
            + "{\"customerUid\":231607639459718452,\"text\":\"231607639459718453\",\"point\":671.20}}";
    // The text of 1032 (2.4).
    private static final String MISMATCH = "\u6d88\u606f\u4f53\u4e0e\u6d88\u606f\u7b7e\u540d\u4e0d\u5339\u914d";
    private static final String REFUSAL =
            "{\"status\":\"error\",\"messages\":[\"" + MISMATCH + "\"],\"errorCode\":1032}";

    private String answer = SUCCESS;
    private UnaryOperator<String> answerSignature = UnaryOperator.identity();
    private String coding = "identity";
    private HttpStub stub;
    private KybioClient client;

    @BeforeEach
    void start() throws IOException {
        stub = HttpStub.plain(request -> reply());
        client =
                new KybioClient(stub.endpoint(), CREDENTIAL, InstantSource.fixed(Instant.ofEpochMilli(1437528688233L)));
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void an_honest_call_carries_the_documented_headers_and_a_signature_over_its_exact_body() {
        String body = client.body("\"customerUid\":231607639459718452, \"remark\":\"\u4e2d\"");

        client.call("updateBalancePointByIncrement", body);

        HttpStub.Request sent = stub.last();
        assertThat(sent.method()).isEqualTo("POST");
        assertThat(sent.uri()).hasToString("/openapi/v1/customerOpenApi/updateBalancePointByIncrement");
        assertThat(sent.body())
                .asString(UTF_8)
                .isEqualTo("{\"appId\":\"madeupappid\",\"customerUid\":231607639459718452, \"remark\":\"\u4e2d\"}");
        assertThat(sent.header("User-Agent")).isEqualTo("openApi");
        assertThat(sent.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(sent.header("Accept-encoding")).isEqualTo("gzip,deflate");
        assertThat(sent.header("Time-stamp")).isEqualTo("1437528688233");
        assertThat(sent.header("Data-signature")).isEqualTo(signed(sent));
    }

    @Test
    void an_answer_gives_its_values_exactly() {
        KybioClient.Answer success = client.call("queryByUid", client.body(""));

        assertThat(success.httpStatus()).isEqualTo(200);
        assertThat(success.status()).contains("SUCCESS");
        assertThat(success.isSuccess()).isTrue();
        assertThat(success.messages()).isEmpty();
        assertThat(success.errorCode()).isEmpty();
        assertThat(success.uid("/customerUid")).isEqualTo(new BigInteger("231607639459718452"));
        assertThat(success.uid("/text")).isEqualTo(new BigInteger("231607639459718453"));
        assertThat(success.data().path("point").decimalValue()).isEqualTo(new BigDecimal("671.20"));
        assertThatThrownBy(() -> success.uid("/point")).isInstanceOf(AssertionError.class);

        answer = REFUSAL;
        KybioClient.Answer refusal = client.call("queryByUid", client.body(""));
        assertThat(refusal.isSuccess()).isFalse();
        assertThat(refusal.errorCode()).contains(1032);
        assertThat(refusal.messages()).containsExactly(MISMATCH);
        assertThat(refusal.data().isMissingNode()).isTrue();
    }

    @Test
    void a_gzipped_answer_is_read_and_its_signature_is_over_the_text() {
        coding = "gzip";

        assertThat(client.call("queryByUid", client.body("")).body()).isEqualTo(SUCCESS);
    }

    @Test
    void a_deflated_answer_is_refused() {
        coding = "deflate";

        assertThatThrownBy(() -> client.call("queryByUid", "{}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("deflate");
    }

    @Test
    void an_answer_without_the_right_signature_fails_unless_told_otherwise() {
        List<UnaryOperator<String>> faults =
                List.of(signature -> "", String::toLowerCase, signature -> signature.replace('A', 'B') + "0");

        assertThat(faults).allSatisfy(fault -> {
            answerSignature = fault;
            assertThatThrownBy(() -> client.call("queryByUid", "{}"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Data-signature");
            assertThat(client.call("queryByUid", "{}", KybioOptions::answerSignatureUnchecked)
                            .isSuccess())
                    .isTrue();
        });
    }

    @Test
    void answers_are_checked_with_the_right_key_even_if_the_call_was_signed_with_another() {
        HttpStub.Request sent = sent(options -> options.appKey("718070000000000002"));

        assertThat(sent.header("Data-signature"))
                .isEqualTo(KybioPageSigner.sign("718070000000000002", sent.body()))
                .isNotEqualTo(signed(sent));
    }

    @Test
    void each_setting_reaches_the_wire() {
        assertThat(sent(KybioOptions::pospalPrefix).uri())
                .hasPath("/pospal-api2/openapi/v1/customerOpenApi/queryByUid");
        assertThat(sent(options -> options.path("//openapi/V1/customerOpenapi/QUERYBYUID"))
                        .uri()
                        .toString())
                .isEqualTo("//openapi/V1/customerOpenapi/QUERYBYUID");
        assertThat(sent(options -> options.timeStamp("2019-01-01 UTC")).header("Time-stamp"))
                .isEqualTo("2019-01-01 UTC");
        assertThat(sent(KybioOptions::unsigned).headers()).doesNotContainKey("Data-signature");
        assertThat(sent(options -> options.withoutHeader("Time-stamp")).headers())
                .doesNotContainKey("Time-stamp");
        assertThat(sent(options -> options.header("user-agent", "Munia/1.0")).header("User-Agent"))
                .isEqualTo("Munia/1.0");
        assertThat(sent(options -> options.signature(String::toLowerCase)).header("Data-signature"))
                .matches("[0-9a-f]{32}");
        assertThat(sent(options -> options.bodyAfterSigning(body -> "{}".getBytes(UTF_8))))
                .satisfies(sent -> assertThat(sent.header("Data-signature")).isNotEqualTo(signed(sent)));
    }

    @Test
    void trimmed_signing_signs_the_trimmed_form_and_sends_the_body_as_it_is() {
        client.call("queryByUid", " {} \n", KybioOptions::trimmedSigning);

        assertThat(stub.last().body()).asString(UTF_8).isEqualTo(" {} \n");
        assertThat(stub.last().header("Data-signature"))
                .isEqualTo(KybioPageSigner.sign(CREDENTIAL.secret(), "{}".getBytes(UTF_8)));
    }

    @Test
    void the_hook_sees_each_answer_with_the_operation_named_as_its_schema_is() {
        List<String> operations = new ArrayList<>();
        KybioClient hooked = client.with(KybioOptions::pospalPrefix).onAnswer(seen -> operations.add(seen.operation()));

        hooked.call("queryByNumber", "{}");
        hooked.call("openApiLimitAccess/queryAccessTimes", "{}");

        assertThat(operations).containsExactly("queryByNumber", "queryAccessTimes");
        assertThat(stub.last().uri()).hasPath("/pospal-api2/openapi/v1/openApiLimitAccess/queryAccessTimes");
    }

    private HttpStub.Request sent(Consumer<KybioOptions> tampering) {
        client.call("queryByUid", client.body("\"customerUid\":1"), tampering);
        return stub.last();
    }

    private static String signed(HttpStub.Request sent) {
        return KybioPageSigner.sign(CREDENTIAL.secret(), sent.body());
    }

    private HttpStub.Reply reply() {
        byte[] text = answer.getBytes(UTF_8);
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json;charset=UTF-8"));
        headers.put("Content-Encoding", coding);
        String signature = answerSignature.apply(KybioPageSigner.sign(CREDENTIAL.secret(), text));
        if (!signature.isEmpty()) {
            headers.put("Data-signature", signature);
        }
        return new HttpStub.Reply(200, headers, "gzip".equals(coding) ? zipped(text) : text);
    }

    private static byte[] zipped(byte[] text) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return zipped.toByteArray();
    }
}
