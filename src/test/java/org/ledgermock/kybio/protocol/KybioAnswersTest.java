package org.ledgermock.kybio.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgermock.kybio.protocol.SampleCall.PREFIX;
import static org.ledgermock.kybio.protocol.SampleCall.PROTOCOL;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonText;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.message.VendorError;
import org.ledgermock.message.Violation;
import org.ledgermock.protocol.CallPlan;
import org.ledgermock.protocol.ReadAnswer;
import org.ledgermock.protocol.StubGateway;

/** How the open API's calls are made, and how its answers are written and read. */
class KybioAnswersTest {

    private final SampleCall call = new SampleCall();

    @Test
    void a_refusal_in_the_pipeline_has_the_vendors_error() {
        KybioCall opened = call.open();

        assertThat(PROTOCOL.violated(opened, List.of(new Violation("/a", "type", "object", "text"))))
                .satisfies(refusal -> assertThat(refusal.error()).isEqualTo("error.9003"))
                .asString()
                .contains("The body breaks the request schema: ");
        assertThat(PROTOCOL.limited(opened, "limit", 301, 300)).satisfies(refusal -> {
            assertThat(refusal.error()).isEqualTo("error.quota");
            assertThat(refusal.why().cause())
                    .startsWith("This is call 301 with this appId")
                    .contains("300 are let");
        });
        assertThat(PROTOCOL.failed(opened, "why").error()).isEqualTo("error.0");
    }

    @Test
    void an_answer_has_the_data_and_the_code_that_the_option_says() {
        assertThat(PROTOCOL.document(call.open(), JsonText.value("{\"a\":1}")))
                .hasToString("{\"status\":\"success\",\"messages\":[],\"errorCode\":null,\"data\":{\"a\":1}}");
        call.options.put("errorCodeOnSuccess", "absent");
        assertThat(PROTOCOL.document(call.open(), JsonNull.NULL))
                .hasToString("{\"status\":\"success\",\"messages\":[]}");
    }

    @Test
    void answers_and_refusals_are_signed_with_the_callers_key_if_there_is_one() {
        Response answer =
                PROTOCOL.answer(call.open(), 200, JsonText.object("{\"status\":\"success\",\"data\":{\"b\":1.50}}"));
        Response refused = PROTOCOL.refuse(call.open(), new VendorError("2012", "no", 200));

        assertThat(text(answer)).isEqualTo("{\"status\":\"success\",\"data\":{\"b\":1.50}}");
        assertThat(text(refused)).isEqualTo("{\"status\":\"error\",\"messages\":[\"no\"],\"errorCode\":2012}");
        for (Response response : List.of(answer, refused)) {
            assertThat(response.headers().first("Content-Type")).contains("application/json;charset=UTF-8");
            assertThat(response.headers().first(DataSignature.HEADER))
                    .contains(DataSignature.of(StubGateway.OWN.secret(), response.body()));
        }
        call.body = "{}";
        assertThat(PROTOCOL.refuse(call.open(), new VendorError("1034", "no", 200))
                        .headers()
                        .first(DataSignature.HEADER))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | on | true",
                "deflate, GZIP ;q=0.5 | on | true",
                "gzip;q=0 | on | false",
                "gzip;q=0.0 | on | false",
                "deflate | on | false",
                "gzip | off | false"
            })
    void an_answer_is_packed_where_it_is_switched_on_and_asked_for(String accepted, String gzip, boolean packed)
            throws IOException {
        call.options.put("gzip", gzip);
        call.headers = Headers.of("Accept-Encoding", accepted);
        String ten = "{\"a\":1234}";
        Response response = PROTOCOL.answer(call.open(), 200, JsonText.object(ten));

        assertThat(response.headers().first("Content-Encoding"))
                .isEqualTo(packed ? Optional.of("gzip") : Optional.empty());
        assertThat(
                        packed
                                ? new String(
                                        new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes(),
                                        UTF_8)
                                : text(response))
                .isEqualTo(ten);
        assertThat(PROTOCOL.answer(call.open(), 200, JsonText.object("{\"a\":123}"))
                        .headers()
                        .first("Content-Encoding"))
                .as("nine bytes are not worth it")
                .isEmpty();
    }

    private static String text(Response response) {
        return new String(response.body(), UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"customerUid\":7} | {\"appId\":\"AKIDOWNEXAMPLE\",\"customerUid\":7}",
                "{\"appId\":\"x\"} | {\"appId\":\"x\"}",
                "[] | []",
                "{ | {"
            })
    void a_client_signs_its_body_with_its_own_appId_in_it(String given, String sent) {
        Request request = PROTOCOL.prepare(new CallPlan(
                "customerOpenApi/add",
                given,
                Request.whole("POST", "/", "", Headers.NONE, new byte[0]),
                StubGateway.OWN,
                "localhost",
                StubGateway.NOW,
                Map.of()));

        assertThat(request.bodyText()).isEqualTo(sent);
        assertThat(request.path()).isEqualTo(PREFIX + "/customerOpenApi/add");
        assertThat(request.headers().first("Time-stamp")).contains("1772366400000");
        assertThat(request.headers().first("User-Agent")).contains("openApi");
        assertThat(request.headers().first(DataSignature.HEADER))
                .contains(DataSignature.of(StubGateway.OWN.secret(), sent));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "{\"status\":\"success\",\"data\":{\"a\":1}} | false | none | none | {\"a\":1}",
                "{\"status\":\"SUCCESS\",\"errorCode\":null} | false | none | none | null",
                "{\"status\":\"Error\",\"messages\":[]} | true | none | none | null",
                "{\"status\":\"success\",\"errorCode\":0} | true | 0 | none | null",
                "{\"status\":\"error\",\"messages\":[\"no\",\"x\"],\"errorCode\":2012} | true | 2012 | no | null",
                "[] | false | none | none | null"
            })
    void an_answer_is_read_as_the_page_describes_it(
            String json, boolean refused, String code, String text, String fields) {
        ReadAnswer read = read(json);

        assertThat(read.refused()).isEqualTo(refused);
        assertThat(read.code()).isEqualTo(Optional.ofNullable(code));
        assertThat(read.text()).isEqualTo(Optional.ofNullable(text));
        assertThat(read.fields()).hasToString(fields);
    }

    @Test
    void what_every_answer_has_is_asked_of_each() {
        assertThat(read("{\"status\":\"Success\"}").breaches()).isEmpty();
        assertThat(read("{\"status\":\"ok\"}").breaches())
                .containsExactly(new Violation("/status", "enum", "success or error", "\"ok\""));
        assertThat(read("[]").breaches()).containsExactly(new Violation("", "type", "object", "array"));
        assertThat(PROTOCOL.read(
                                new Response(200, Headers.NONE, "{\"status\":\"error\"}".getBytes(UTF_8)),
                                Optional.of(StubGateway.OWN))
                        .breaches())
                .extracting(Violation::rule)
                .containsExactly("header Content-Type", "signature");
    }

    private static ReadAnswer read(String json) {
        byte[] body = json.getBytes(UTF_8);
        return PROTOCOL.read(
                new Response(
                        200,
                        Headers.of("Content-Type", "application/json;charset=UTF-8")
                                .and(DataSignature.HEADER, DataSignature.of(StubGateway.OWN.secret(), body)),
                        body),
                Optional.of(StubGateway.OWN));
    }
}
