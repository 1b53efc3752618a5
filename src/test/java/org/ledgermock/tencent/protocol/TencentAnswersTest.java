package org.ledgermock.tencent.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonText;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.message.VendorError;
import org.ledgermock.message.Violation;
import org.ledgermock.protocol.CallPlan;
import org.ledgermock.protocol.FamilyClaim;
import org.ledgermock.protocol.ReadAnswer;
import org.ledgermock.protocol.StubGateway;

/** How Tencent's calls are claimed and made, and how its answers are written and read. */
class TencentAnswersTest {

    private static final TencentProtocol PROTOCOL = new TencentProtocol(Tc3Signer.SETTINGS);
    private static final TencentCall CALL = open(Map.of("X-TC-Action", "Do"));

    private static TencentCall open(Map<String, String> headers) {
        return PROTOCOL.open(
                Request.whole(
                        "POST",
                        "/",
                        "",
                        Headers.of(headers.entrySet().stream()
                                .map(header -> new Headers.Field(header.getKey(), header.getValue()))
                                .toList()),
                        new byte[0]),
                new StubGateway());
    }

    private static TencentSettings settings(String service, String version, String host, String path) {
        return new TencentSettings(service, List.of(version), List.of(host), path, Optional.of("ap-made-up"));
    }

    @Test
    void settings_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> new TencentSettings("s", List.of(), List.of("h"), "/", Optional.empty()))
                .hasMessage("the protocol needs at least one version and one host");
        assertThatThrownBy(() -> new TencentSettings("s", List.of("v"), List.of(), "/", Optional.empty()))
                .hasMessage("the protocol needs at least one version and one host");
        assertThatThrownBy(() -> settings("s", "v", "h", "x")).hasMessage("the path 'x' has to begin with a slash");
    }

    @ParameterizedTest
    @CsvSource({"s, v, h, /, true", "t, v, h, /, false", "s, w, h, /, false", "s, v, i, /, false", "s, v, h, /x, false"
    })
    void two_families_are_told_apart_by_service_version_host_or_path(
            String service, String version, String host, String path, boolean same) {
        TencentProtocol one = new TencentProtocol(settings("s", "v", "h", "/"));

        assertThat(one.sameAs(new TencentProtocol(settings(service, version, host, path))))
                .isEqualTo(
                        same
                                ? Optional.of("both serve 's' v at h/; give one of them another /protocol/service,"
                                        + " /protocol/versions or /protocol/hosts")
                                : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "localhost, 2022-09-28, Do, YES",
                "localhost, 2022-09-28, none, PERHAPS",
                "intlpartnersmgt.tencentcloudapi.com:80, 2022-09-28, none, YES",
                "intlpartnersmgt.tencentcloudapi.com, none, none, PERHAPS",
                "localhost, 2000-01-01, Do, PERHAPS",
                "localhost, 2000-01-01, none, NO"
            })
    void how_much_of_a_call_speaks_for_a_family(String host, String version, String action, FamilyClaim claim) {
        Map<String, String> headers = new java.util.LinkedHashMap<>(Map.of("Host", host));
        if (version != null) {
            headers.put("X-TC-Version", version);
        }
        if (action != null) {
            headers.put("X-TC-Action", action);
        }

        assertThat(PROTOCOL.claims(open(headers))).isEqualTo(claim);
    }

    @Test
    void what_a_family_has_to_declare_for_it_is_told() {
        assertThat(PROTOCOL.errors()).hasSize(22).contains("error.InternalError", "error.UnsupportedRegion");
        assertThat(PROTOCOL.options())
                .containsExactlyInAnyOrder("verification", "signedHosts", "timestampWindowSeconds", "servedRegions");
        assertThat(PROTOCOL.isAt("/")).isTrue();
        assertThat(PROTOCOL.isAt("/x")).isFalse();
        assertThat(new TencentProtocolType().name()).isEqualTo("tencent-cloud-3");
        assertThat(PROTOCOL.stages()).hasSize(14);
    }

    // Missing, then type, then value, then unknown, wherever in the list they are.
    @ParameterizedTest
    @CsvSource({
        "'minimum,additionalProperties,type,required', MissingParameter",
        "'minimum,unevaluatedProperties,type', InvalidParameter.type",
        "'additionalProperties,minimum', InvalidParameterValue.value",
        "'unevaluatedProperties', UnknownParameter",
        "'additionalProperties', UnknownParameter"
    })
    void the_gravest_breach_of_a_schema_names_the_error(String rules, String error) {
        List<Violation> violations = java.util.Arrays.stream(rules.split(","))
                .map(rule -> new Violation("/a/b", rule, "wanted", "got"))
                .toList();

        Refusal refusal = PROTOCOL.violated(CALL, violations);

        assertThat(refusal.error()).isEqualTo("error." + error);
        assertThat(refusal.why().cause()).startsWith("The parameters break the request schema: ");
        assertThat(refusal.arguments()).containsValue(violations.get(0).dotted());
    }

    @Test
    void a_refusal_in_the_pipeline_has_the_vendors_error() {
        assertThat(PROTOCOL.limited(CALL, "limit", 11, 10)).satisfies(refusal -> {
            assertThat(refusal.error()).isEqualTo("error.RequestLimitExceeded");
            assertThat(refusal.arguments()).containsEntry("count", "11").containsEntry("limit", "10");
            assertThat(refusal.why().cause())
                    .startsWith("This is call 11 of Do with this SecretId in one second, and 10");
        });
        assertThat(PROTOCOL.failed(CALL, "why").error()).isEqualTo("error.InternalError");
    }

    @Test
    void every_answer_has_status_200_and_one_object_with_the_request_id() {
        assertThat(PROTOCOL.document(CALL, JsonText.value("{\"a\":1.50}")))
                .hasToString("{\"a\":1.50,\"RequestId\":\"request-1\"}");
        assertThat(PROTOCOL.document(CALL, JsonNull.NULL)).hasToString("{\"RequestId\":\"request-1\"}");
        Response answer = PROTOCOL.answer(CALL, 500, JsonText.object("{\"a\":1.50}"));
        Response refused = PROTOCOL.refuse(CALL, new VendorError("Code.Sub", "text", 403));

        assertThat(new String(answer.body(), UTF_8)).isEqualTo("{\"Response\":{\"a\":1.5}}");
        assertThat(new String(refused.body(), UTF_8))
                .isEqualTo("{\"Response\":{\"Error\":{\"Code\":\"Code.Sub\",\"Message\":\"text\"},"
                        + "\"RequestId\":\"request-1\"}}");
        for (Response response : List.of(answer, refused)) {
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.headers().first("Content-Type")).contains("application/json");
        }
    }

    @Test
    void a_client_sends_what_its_plan_has_and_the_familys_region_where_it_has_none() {
        TencentProtocol placed = new TencentProtocol(settings("s", "v", "h", "/p"));
        CallPlan plan = new CallPlan(
                "Do",
                "{}",
                Request.whole("POST", "/", "", Headers.NONE, new byte[0]),
                new Credential("id", "secret", Optional.of("token")),
                "localhost",
                StubGateway.NOW,
                Map.of());
        Request request = placed.prepare(plan);
        Request own = placed.prepare(new CallPlan(
                "Do", "{}", plan.unsigned(), StubGateway.OWN, "localhost", plan.now(), Map.of("Region", "ap-own")));

        assertThat(request.path()).isEqualTo("/p");
        assertThat(request.headers().first("X-TC-Region")).contains("ap-made-up");
        assertThat(request.headers().first("X-TC-Token")).contains("token");
        assertThat(request.headers().first("X-TC-Version")).contains("v");
        assertThat(request.headers().first("X-TC-Timestamp")).contains(Long.toString(StubGateway.NOW.getEpochSecond()));
        assertThat(own.headers().first("X-TC-Region")).contains("ap-own");
        assertThat(own.headers().first("X-TC-Token")).isEmpty();
        assertThat(PROTOCOL.prepare(plan).headers().first("X-TC-Region")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "{\"Response\":{\"a\":1}} | false | none | none | {\"a\":1}",
                "{\"Response\":{\"Error\":{\"Code\":\"C\",\"Message\":\"m\"}}} | true | C | m | {\"Error\":{\"Code\":\"C\",\"Message\":\"m\"}}",
                "{\"Response\":{\"Error\":7}} | true | none | none | {\"Error\":7}",
                "{} | false | none | none | null",
                "[] | false | none | none | null"
            })
    void an_answer_is_read_as_the_pages_describe_it(
            String json, boolean refused, String code, String text, String document) {
        ReadAnswer read = read("application/json", json);

        assertThat(read.refused()).isEqualTo(refused);
        assertThat(read.code()).isEqualTo(Optional.ofNullable(code));
        assertThat(read.text()).isEqualTo(Optional.ofNullable(text));
        assertThat(read.document()).hasToString(document);
        assertThat(read.at()).isEqualTo("/Response");
    }

    @Test
    void what_every_answer_has_is_asked_of_each() {
        assertThat(read("application/json", "{\"Response\":{}}").breaches()).isEmpty();
        assertThat(read("application/json", "{\"Response\":[],\"More\":1}").breaches())
                .containsExactly(
                        new Violation("/More", "additionalProperties", "no such field", "one"),
                        new Violation("/Response", "type", "object", "array"));
        assertThat(read("application/json; charset=utf-8", "[]").breaches())
                .extracting(Violation::rule)
                .containsExactly("header Content-Type", "type");
    }

    private static ReadAnswer read(String type, String json) {
        return PROTOCOL.read(
                new Response(200, Headers.of("Content-Type", type), json.getBytes(UTF_8)), Optional.empty());
    }
}
