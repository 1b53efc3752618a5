package org.ledgermock.tencent.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Request;
import org.ledgermock.protocol.CallPlan;
import org.ledgermock.protocol.Gateway;
import org.ledgermock.protocol.Stage;
import org.ledgermock.protocol.StubGateway;

/** The gateway's order of checks: which one refuses a request first, by which error, and why. */
class TencentChecksTest {

    private static final TencentProtocol PROTOCOL = new TencentProtocol(Tc3Signer.SETTINGS);
    private static final Credential TEMPORARY =
            new Credential("AKIDOWNEXAMPLE", StubGateway.OWN.secret(), Optional.of("made-up-token"));
    private static final long NOW = StubGateway.NOW.getEpochSecond();

    private final Map<String, String> options = new LinkedHashMap<>(Map.of(
            "verification", "lenient",
            "signedHosts", "none",
            "timestampWindowSeconds", "300",
            "servedRegions", "any"));
    private final Map<String, String> headers = new LinkedHashMap<>();

    private String method = "POST";
    private String query = "";
    private String body = "{\"ClientUin\":1}";
    private Request.Arrival arrival = Request.Arrival.WHOLE;
    private boolean operations = true;
    private boolean expired;
    private Set<String> required = Set.of();

    @BeforeEach
    void signed() {
        sign(body);
    }

    private void sign(String sent) {
        body = sent;
        Request request = PROTOCOL.prepare(new CallPlan(
                "AllocateCustomerCredit",
                sent,
                Request.whole("POST", "/", "", Headers.NONE, new byte[0]),
                StubGateway.OWN,
                "localhost",
                StubGateway.NOW,
                Map.of("Region", "ap-guangzhou")));
        headers.put("Host", "localhost");
        request.headers().fields().forEach(field -> headers.put(field.name(), field.value()));
    }

    private TencentCall open() {
        Headers sent = Headers.of(headers.entrySet().stream()
                .map(header -> new Headers.Field(header.getKey(), header.getValue()))
                .toList());
        return PROTOCOL.open(new Request(method, "/", query, sent, body.getBytes(UTF_8), arrival), gateway());
    }

    private Gateway gateway() {
        return new StubGateway(options.entrySet().stream()
                .flatMap(option -> Stream.of(option.getKey(), option.getValue()))
                .toArray(String[]::new)) {

            @Override
            public Optional<String> operation(String address) {
                return operations ? super.operation(address) : Optional.empty();
            }

            @Override
            public boolean isExpired(String credentialId) {
                return expired;
            }

            @Override
            public Set<String> requiredCommonParameters(String operation) {
                return required;
            }

            @Override
            public Optional<Credential> credential(String id) {
                return id.equals("AKIDTEMPORARY") ? Optional.of(TEMPORARY) : super.credential(id);
            }
        };
    }

    /** The stage that refuses the call first, its error without its prefix, and why; empty when none does. */
    private String refused() {
        return refusedBy(open());
    }

    private static String refusedBy(TencentCall call) {
        for (Stage<TencentCall> stage : PROTOCOL.stages()) {
            if (stage instanceof Stage.Check<TencentCall> check) {
                Optional<Refusal> refusal = check.examine().apply(call);
                if (refusal.isPresent()) {
                    return stage.name() + ", "
                            + refusal.get().error().replaceFirst("^error\\.", "") + ": "
                            + refusal.get().why().cause();
                }
            }
        }
        return "";
    }

    @Test
    void a_call_as_the_pages_describe_it_passes() {
        TencentCall call = open();

        assertThat(refusedBy(call)).isEmpty();
        assertThat(call.operation()).isEqualTo("AllocateCustomerCredit");
        assertThat(call.credential()).contains(StubGateway.OWN);
        assertThat(call.arguments()).hasToString("{\"ClientUin\":1}");
        assertThat(call.requestId()).isEqualTo("request-1");
        assertThat(call.textual()).isFalse();
        assertThat(call.language()).isEqualTo("en");
        headers.put("X-TC-Language", "zh-CN");
        assertThat(open().language()).isEqualTo("zh");
    }

    @Test
    void the_first_check_that_does_not_hold_refuses() {
        headers.put("Content-Type", "text/plain");
        assertThat(refused()).startsWith("signature, AuthFailure.SignatureFailure: ");
        headers.put("Authorization", headers.get("Authorization").replace("AKIDOWNEXAMPLE", "nobody"));
        assertThat(refused())
                .startsWith("secret id, AuthFailure.SecretIdNotFound: No account here has the SecretId 'nobody'.");
        headers.put("Authorization", headers.get("Authorization").replace("nobody", StubGateway.OTHER.secret()));
        assertThat(refused())
                .startsWith(
                        "secret id, AuthFailure.SecretIdNotFound: The SecretKey of 'AKIDOTHEREXAMPLE' was sent where");
        headers.put("X-TC-Timestamp", Long.toString(NOW - 301));
        assertThat(refused())
                .startsWith("timestamp, AuthFailure.SignatureExpire: The timestamp is 301 seconds behind the server's");
        headers.put("X-TC-Timestamp", "");
        assertThat(refused())
                .isEqualTo(
                        "common parameters, MissingParameter: X-TC-Timestamp is required, and the request has none.");
        headers.remove("X-TC-Version");
        assertThat(refused()).contains("X-TC-Version is required");
        headers.remove("X-TC-Action");
        assertThat(refused()).contains("X-TC-Action is required");
        headers.remove("Authorization");
        assertThat(refused())
                .isEqualTo("authorization, AuthFailure.InvalidAuthorization: The Authorization header cannot be used:"
                        + " there is no Authorization header.");
        arrival = Request.Arrival.CUT_OFF;
        assertThat(refused()).startsWith("size, InvalidParameter.json: The body ended before");
        arrival = Request.Arrival.TOO_LARGE;
        assertThat(refused()).startsWith("size, RequestSizeLimitExceeded: The body is larger than 10 MB.");
        method = "PUT";
        assertThat(refused())
                .startsWith("method, UnsupportedProtocol: The method was PUT; only GET and POST are taken.");
    }

    @ParameterizedTest
    @CsvSource({
        "-300, ''",
        "300, ''",
        "-301, behind the server's time",
        "301, ahead of the server's time",
        "1770600000000, The timestamp is in milliseconds"
    })
    void a_timestamp_may_be_so_far_from_the_servers_time(long apart, String problem) {
        headers.put("X-TC-Timestamp", Long.toString(NOW + apart));

        if (problem.isEmpty()) {
            assertThat(refused()).doesNotStartWith("timestamp, ");
        } else {
            assertThat(refused())
                    .startsWith("timestamp, AuthFailure.SignatureExpire: ")
                    .contains(problem);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, an integer",
        "1.5, an integer",
        "-1, an integer",
        "x, an integer",
        "9223372036854775808, an integer",
        "99999999999999999999, an integer",
        "1, too old",
        "9223372036854775807, too new",
        "0000000001, too old"
    })
    void a_timestamp_is_a_positive_integer_of_63_bits(String timestamp, String problem) {
        headers.put("X-TC-Timestamp", timestamp);

        assertThat(refused())
                .startsWith(
                        problem.equals("an integer")
                                ? "common parameters, InvalidParameter.type: An integer of at least 1 and at most 63 bits"
                                : "timestamp, ");
    }

    @Test
    void strictly_the_service_of_the_scope_is_the_familys() {
        headers.put("Authorization", headers.get("Authorization").replace("/intlpartnersmgt/", "/127/"));
        assertThat(refused()).startsWith("signature, ");
        options.put("verification", "strict");
        assertThat(refused())
                .startsWith("authorization, AuthFailure.InvalidAuthorization.service: The credential scope names the"
                        + " service '127'; it has to be 'intlpartnersmgt'.");
    }

    @Test
    void a_temporary_credential_comes_with_its_token_and_a_permanent_one_without() {
        headers.put("X-TC-Token", "made-up-token");
        assertThat(refused())
                .isEqualTo("token, AuthFailure.TokenFailure: A session token was sent, but this SecretId is a permanent"
                        + " one, which goes without.");
        headers.put("X-TC-Token", "");
        assertThat(refused()).isEmpty();
        headers.put("Authorization", headers.get("Authorization").replace("AKIDOWNEXAMPLE", "AKIDTEMPORARY"));
        assertThat(refused()).contains("it has to come with its session token");
        headers.put("X-TC-Token", "another");
        assertThat(refused()).contains("The session token is not the one that belongs to this SecretId.");
        headers.put("X-TC-Token", "made-up-token");
        assertThat(refused()).isEmpty();
        expired = true;
        assertThat(refused()).startsWith("token, AuthFailure.TokenFailure: This SecretId has expired");
    }

    @Test
    void version_and_action_are_those_that_are_served() {
        headers.put("X-TC-Version", "2017-03-12");
        assertThat(refused()).isEqualTo("version, NoSuchVersion: Versions offered are [2022-09-28].");
        headers.put("X-TC-Version", "2022-09-28");
        operations = false;
        assertThat(refused()).startsWith("action, InvalidAction: This family has no operation of that name");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "any, none, ''",
                "any, anything at all, ''",
                "ap-guangzhou, none, ''",
                "ap-guangzhou, '', ''",
                "ap-guangzhou, null, ''",
                "'ap-singapore,ap-guangzhou', ap-guangzhou, ''",
                "ap-singapore, ap-guangzhou, 'UnsupportedRegion: '",
                "ap-singapore, Guangzhou!, 'InvalidParameterValue.region: '"
            })
    void a_region_is_any_or_one_that_is_served(String served, String region, String error) {
        options.put("servedRegions", served);
        headers.remove("X-TC-Region");
        if (region != null) {
            headers.put("X-TC-Region", region);
        }

        assertThat(refused()).startsWith(error.isEmpty() ? "" : "region, " + error);
        assertThat(refused().isEmpty()).isEqualTo(error.isEmpty());
    }

    @Test
    void an_action_may_ask_for_a_region() {
        required = Set.of("Region");
        assertThat(refused()).isEmpty();
        headers.remove("X-TC-Region");
        assertThat(refused()).isEqualTo("region, MissingParameter: X-TC-Region is required, and the request has none.");
    }

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
            form(pairs().replace(name + "=", name + "="));
            body = body.replaceFirst(name + "=[^&]*", name + "=");
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
