package org.ledgermock.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.oracle.ExactJson;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.oracle.TencentPageSigner;
import org.ledgermock.oracle.TencentPageSigner.Tc3Request;
import tools.jackson.databind.JsonNode;

/**
 * What each official SDK sends as host and signs as host and service (tencent-partner-api.md 2.4): all of it is
 * accepted by default; strictly, only a request that names the service and signs the host that it sends.
 */
class VerificationTableTest {

    private static final String SERVICE = "intlpartnersmgt";
    private static final String OFFICIAL = "intlpartnersmgt.tencentcloudapi.com";
    private static final String OFFICIAL_INTL = "intlpartnersmgt.intl.tencentcloudapi.com";
    private static final String IP = "127.0.0.1";
    private static final String IP_PORT = "127.0.0.1:18999";
    private static final String FAILURE = "AuthFailure.SignatureFailure";
    private static final String INVALID = "AuthFailure.InvalidAuthorization";
    private static final Map<String, String> TEXTS = Map.of(
            FAILURE,
            "The provided credentials could not be validated. Please check your signature is correct.",
            INVALID,
            "The request `Authorization` header does not conform to tencentcloud standards: `Service` in Credential not valid.");

    private static Served lenient;
    private static Served strict;

    /** One row; what a strict server answers is empty for success. */
    private record Row(String sdk, String line, String host, String signedHost, String service, String strictly) {

        Row(String sdk, String host, String signedHost, String service, String strictly) {
            this(sdk, "POST / HTTP/1.1", host, signedHost, service, strictly);
        }

        RawRequest request(HandClock clock) {
            byte[] body = Served.ONE.getBytes(UTF_8);
            String authorization = TencentPageSigner.tc3(
                            Tc3Request.post("application/json", signedHost, body),
                            Served.PARTNER,
                            clock.seconds(),
                            service)
                    .authorization();
            return RawRequest.tencent(clock, body).line(line).with("Host", host).with("Authorization", authorization);
        }

        @Override
        public String toString() {
            return sdk;
        }
    }

    @BeforeAll
    static void start() {
        lenient = Served.start(Served.unlimited());
        strict = Served.start(Served.strict());
    }

    @AfterAll
    static void stop() {
        lenient.close();
        strict.close();
    }

    static Stream<Row> rows() {
        return Stream.of(
                new Row("Python, endpoint ip:port", IP_PORT, IP_PORT, SERVICE, ""),
                new Row("Python, URL endpoint", "http://" + IP_PORT, "http://" + IP_PORT, SERVICE, ""),
                new Row("Python, apigw", IP_PORT, OFFICIAL_INTL, SERVICE, FAILURE),
                new Row("Go, endpoint ip:port", IP_PORT, IP_PORT, SERVICE, ""),
                new Row("Go, apigw", IP_PORT, OFFICIAL, SERVICE, FAILURE),
                new Row("Java, endpoint ip:port", IP_PORT, IP_PORT, "127", INVALID),
                new Row("Java, endpoint localhost", "localhost:8080", "localhost:8080", "localhost:8080", INVALID),
                new Row("Java, apigw", IP_PORT, OFFICIAL, SERVICE, FAILURE),
                new Row("Java, http proxy", "POST http://" + OFFICIAL + "/ HTTP/1.1", OFFICIAL, OFFICIAL, SERVICE, ""),
                new Row("proxy, no path", "POST http://" + OFFICIAL + " HTTP/1.1", OFFICIAL, OFFICIAL, SERVICE, ""),
                new Row(
                        "proxy of another name",
                        "POST http://" + OFFICIAL + "/ HTTP/1.1",
                        IP_PORT,
                        OFFICIAL,
                        SERVICE,
                        FAILURE),
                new Row("Node, endpoint ip:port", IP_PORT, IP, "127", INVALID),
                new Row("official host", OFFICIAL, OFFICIAL, SERVICE, ""),
                new Row("newer official host", OFFICIAL_INTL, OFFICIAL_INTL, SERVICE, ""),
                new Row("one official host for the other", OFFICIAL, OFFICIAL_INTL, SERVICE, FAILURE),
                new Row(
                        "official host in capitals",
                        OFFICIAL.toUpperCase(java.util.Locale.ROOT),
                        OFFICIAL,
                        SERVICE,
                        ""),
                new Row("host without its port", IP_PORT, IP, SERVICE, FAILURE));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void every_row_is_accepted_by_default(Row row) throws IOException {
        JsonNode response = response(lenient, row.request(lenient.clock));

        assertThat(response.path("Error").toString()).isEmpty();
        assertThat(response.path("TotalCredit").isNumber()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_strict_server_tells_the_right_ones_from_the_others(Row row) throws IOException {
        Object before = strict.state(Served.TENCENT);

        JsonNode error = response(strict, row.request(strict.clock)).path("Error");

        assertThat(error.path("Code").asString("")).isEqualTo(row.strictly);
        assertThat(error.path("Message").asString("")).isEqualTo(TEXTS.getOrDefault(row.strictly, ""));
        assertThat(strict.state(Served.TENCENT) == before).isEqualTo(!row.strictly.isEmpty());
    }

    static Stream<Arguments> foreign_signatures() {
        return Stream.of(
                Arguments.of("another host", IP_PORT, "127.0.0.1:18998", SERVICE),
                Arguments.of("a host that is not sent", OFFICIAL, "example.com", SERVICE),
                Arguments.of("part of an official host", OFFICIAL, "tencentcloudapi.com", SERVICE),
                Arguments.of("no host", OFFICIAL, "", SERVICE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("foreign_signatures")
    void what_no_sdk_signs_is_refused_by_default_too(String name, String host, String signedHost, String service)
            throws IOException {
        RawRequest request = new Row(name, host, signedHost, service, "").request(lenient.clock);

        assertThat(response(lenient, request).at("/Error/Code").asString("")).isEqualTo(FAILURE);
    }

    @ParameterizedTest
    @MethodSource("node_forms")
    void the_form_of_the_node_sdk_is_accepted_by_both(String method) {
        for (Served served : List.of(lenient, strict)) {
            TencentClient.Answer posted = served.tencent()
                    .form(
                            Served.ALLOCATE,
                            Map.of("ClientUin", "1", "AddedCredit", "1.5"),
                            options -> options.signatureMethod(method).region("ap-guangzhou"));
            TencentClient.Answer got = served.tencent()
                    .formInQuery(
                            Served.QUERY,
                            Map.of("PageSize", "1"),
                            options -> options.signatureMethod(method).language("en-US"));

            assertThat(posted.errorCode()).isEmpty();
            assertThat(got.errorCode()).isEmpty();
            assertThat(got.response().path("Total").intValue()).isEqualTo(1);
        }
    }

    static List<String> node_forms() {
        return List.of("HmacSHA256", "HmacSHA1");
    }

    static Stream<Arguments> regions() {
        return Stream.of(
                Arguments.of("absent", "-"),
                Arguments.of("empty", ""),
                Arguments.of("an id", "ap-guangzhou"),
                Arguments.of("any text", "Atlantis 7"),
                Arguments.of("the word null", "null"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regions")
    void each_form_of_region_is_accepted_for_both_operations(String name, String region) throws IOException {
        for (String operation : List.of(Served.ALLOCATE, Served.QUERY)) {
            RawRequest request = RawRequest.tencent(lenient.clock, operation.equals(Served.QUERY) ? "{}" : Served.ONE)
                    .with("X-TC-Action", operation)
                    .with("X-TC-Region", region);

            JsonNode response = response(lenient, region.equals("-") ? request.without("X-TC-Region") : request);

            assertThat(response.path("Error").toString()).isEmpty();
        }
    }

    private static JsonNode response(Served served, RawRequest request) throws IOException {
        RawAnswer answer = served.exchange(request.bytes());
        assertThat(answer.status()).isEqualTo(200);
        return ExactJson.read(answer.bodyText()).path("Response");
    }
}
