package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.RawHttp;

/** Requests whose body is in order, and whose method, address or headers are not. */
class HostileHeadersTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String INVALID_AUTHORIZATION = "AuthFailure\\.InvalidAuthorization";

    private static Served served;
    private static Hostility hostility;

    @BeforeAll
    static void start() {
        served = Served.start(Served.unlimited());
        hostility = new Hostility(served);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static RawRequest tencent() {
        return RawRequest.tencent(served.clock, Served.ONE);
    }

    private static RawRequest kybio() {
        return RawRequest.kybio(Served.increment(1, "\"balanceIncrement\":1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "post", "Post", "get", "FOO", "POST1", "M-SEARCH"})
    void another_method_is_refused_in_the_vendors_form(String method) throws IOException {
        hostility.answered(tencent().method(method), Hostility.tencent("UnsupportedProtocol"));
        hostility.answered(kybio().method(method), Hostility.kybio(9003));
    }

    @Test
    void the_answer_to_head_is_that_of_any_other_method_without_its_body() throws IOException {
        for (RawRequest request : new RawRequest[] {tencent().method("HEAD"), kybio().method("HEAD")}) {
            RawAnswer answer = served.exchange(request.bytes());

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
            assertThat(Integer.parseInt(answer.value("Content-Length").orElseThrow()))
                    .isPositive();
        }
        hostility.assertGoesOn();
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, AuthFailure.InvalidAuthorization",
        "X-TC-Action, MissingParameter",
        "X-TC-Version, MissingParameter",
        "X-TC-Timestamp, MissingParameter",
        "Content-Type, AuthFailure.SignatureFailure"
    })
    void a_header_that_is_missing_or_blank_is_named(String header, String code) throws IOException {
        for (RawRequest request :
                new RawRequest[] {tencent().without(header), tencent().with(header, "  ")}) {
            hostility.answered(request, answer -> {
                Hostility.tencent(code).check(answer);
                if (code.equals("MissingParameter")) {
                    assertThat(answer.bodyText())
                            .contains("The request is missing a required parameter `" + header + "`.");
                }
            });
        }
    }

    @Test
    void headers_that_a_member_call_can_do_without_may_be_missing() throws IOException {
        int stamp = 100;
        for (String header : new String[] {"User-Agent", "Content-Type", "Accept-encoding", "Time-stamp"}) {
            assertThat(served.exchange(RawRequest.kybio(Served.increment(stamp++, ""))
                                    .without(header)
                                    .bytes())
                            .bodyText())
                    .startsWith("{\"status\":\"success\"");
        }
        hostility.answered(kybio().without("Data-signature"), Hostility.kybio(1031));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-TC-Action | NoSuchThing | InvalidAction | The request action=`NoSuchThing` is invalid or not found in service=`intlpartnersmgt` and version=`2022-09-28`.",
                "X-TC-Action | allocatecustomercredit | InvalidAction | The request action=`allocatecustomercredit` is invalid or not found in service=`intlpartnersmgt` and version=`2022-09-28`.",
                "X-TC-Action | {version}{service} | InvalidAction | The request action=`{version}{service}` is invalid or not found in service=`intlpartnersmgt` and version=`2022-09-28`.",
                "X-TC-Version | 2021-04-09 | NoSuchVersion | The specified api version=`2021-04-09` does not exist in service=`intlpartnersmgt`.",
                "X-TC-Timestamp | now | InvalidParameter | The value type of parameter `X-TC-Timestamp` is not valid, input type should be `integer`",
                "X-TC-Timestamp | -1 | InvalidParameter | The value type of parameter `X-TC-Timestamp` is not valid, input type should be `integer`",
                "X-TC-Timestamp | 99999999999999999999 | InvalidParameter | The value type of parameter `X-TC-Timestamp` is not valid, input type should be `integer`"
            })
    void a_header_that_names_what_does_not_exist_gets_the_observed_text(
            String header, String value, String code, String text) throws IOException {
        hostility.answered(tencent().with(header, value), answer -> {
            Hostility.tencent(code).check(answer);
            assertThat(answer.bodyText()).contains("\"Message\":\"" + text + "\"");
        });
    }

    static Stream<UnaryOperator<String>> garbled_authorizations() {
        return Stream.of(
                a -> "SKIP",
                a -> "Basic YTpi",
                a -> "Bearer x",
                a -> "TC3-HMAC-SHA256",
                a -> "TC3-HMAC-SHA256 ,,",
                a -> "TC3-HMAC-SHA256 Credential=, SignedHeaders=, Signature=",
                a -> "TC3-HMAC-SHA256 Credential=///, SignedHeaders=content-type;host, Signature=x",
                a -> a.toLowerCase(Locale.ROOT),
                a -> a.replace("TC3-HMAC-SHA256", "TC3-HMAC-SHA1"),
                a -> a.substring(0, a.length() / 2),
                a -> a.replace("Signature=", "Signature"),
                a -> a.replace(", SignedHeaders", " SignedHeaders"),
                a -> a.replace("Credential", "credential"),
                a -> a.replace("/tc3_request", ""),
                a -> a.replace("tc3_request", "tc3_request/x"),
                a -> a.replace("content-type;host", ""),
                a -> a.replace("content-type;host", "host"),
                a -> a.replace("content-type;host", "content-type,host"),
                a -> a.replace("content-type;host", "content-type host"),
                a -> a + ", Signature=x",
                a -> a + ",",
                a -> a + " " + a,
                a -> a + "\"; drop",
                a -> "\u00e9".repeat(100),
                a -> a.replace("Credential=", "Credential=" + "x".repeat(50_000)),
                a -> ",".repeat(50_000),
                a -> "TC3-HMAC-SHA256 Credential=" + "a/".repeat(20_000),
                a -> "TC3-HMAC-SHA256" + " ".repeat(50_000) + "x");
    }

    @ParameterizedTest
    @MethodSource("garbled_authorizations")
    void a_garbled_authorization_is_refused(UnaryOperator<String> garbling) throws IOException {
        hostility.answered(tencent().with("Authorization", garbling), Hostility.tencent(INVALID_AUTHORIZATION));
    }

    @Test
    void a_long_signature_is_refused_like_any_wrong_one() throws IOException {
        hostility.answered(
                tencent().with("Authorization", a -> a + "0".repeat(3_000)),
                Hostility.tencent("AuthFailure\\.(SignatureFailure|InvalidAuthorization)"));
        hostility.answered(kybio().with("Data-signature", "0".repeat(50_000)), Hostility.kybio(1032));
        hostility.answered(kybio().with("Data-signature", "\u00e9\u00e9"), Hostility.kybio(1032));
    }

    static Stream<String> bad_pairs() {
        return Stream.of(
                "a=%zz",
                "a=%",
                "a=%1",
                "%",
                "%=1",
                "=1",
                "&&",
                "a",
                "a=1&a=2",
                "a=%ff",
                "a=%c0%af",
                "a=%ed%a0%80",
                "a=%u1234",
                "a=1&",
                "&a=1");
    }

    @ParameterizedTest
    @MethodSource("bad_pairs")
    void a_form_or_a_query_with_bad_escapes_or_pairs_is_refused(String pairs) throws IOException {
        Hostility.Form form = answer -> {
            Hostility.tencent("InvalidParameter").check(answer);
            assertThat(answer.bodyText()).contains("Url key and value should be splited by `=`.");
        };
        for (String type : new String[] {FORM, FORM + "; charset=utf-8", FORM + ";charset=klingon"}) {
            hostility.answered(
                    RawRequest.bare("POST / HTTP/1.1").and("Content-Type", type).withBody(pairs), form);
        }
        hostility.answered(RawRequest.bare("GET /?" + pairs + " HTTP/1.1"), form);
        hostility.answered(
                kybio().line("POST " + Served.INCREMENT_PATH + "?" + pairs + " HTTP/1.1")
                        .without("Data-signature"),
                Hostility.kybio(1031));
        hostility.answered(
                tencent().line("POST /?" + pairs + " HTTP/1.1").with("X-TC-Action", "None"),
                Hostility.tencent("InvalidAction"));
    }

    @Test
    void large_forms_are_not_decoded_before_they_are_weighed() throws IOException {
        StringBuilder pairs = new StringBuilder("Action=AllocateCustomerCredit&Version=2022-09-28&Nonce=1&Signature=x"
                + "&SecretId=" + Served.PARTNER.id() + "&Timestamp=" + served.clock.seconds());
        for (int n = 0; pairs.length() < 1_000_000; n++) {
            pairs.append("&k").append(n).append("=1");
        }
        RawRequest form = RawRequest.bare("POST / HTTP/1.1").and("Content-Type", FORM);
        hostility.answered(
                form.withBody(pairs.toString()), Hostility.tencent("AuthFailure\\.SignatureFailure|InvalidParameter"));
        for (int n = 0; pairs.length() < 9_000_000; n++) {
            pairs.append("&m").append(n).append("=1");
        }
        hostility.answered(form.withBody(pairs.toString()), Hostility.tencent("AuthFailure\\.SignatureFailure"));
        hostility.answered(
                RawRequest.bare("GET /?" + pairs.substring(0, 33_000) + " HTTP/1.1"),
                Hostility.tencent("RequestSizeLimitExceeded"));
    }

    static Stream<Arguments> unparseable() {
        return Stream.of(
                Arguments.of("zero in a header", tencent().and("X", "a\u0000b")),
                Arguments.of("control character in a header", kybio().and("X", "a\u0001b")),
                Arguments.of("carriage return in a header", tencent().and("X", "a\rb")),
                Arguments.of("blank in a name", kybio().and("X y", "1")),
                Arguments.of("no name", tencent().and("", "1")),
                Arguments.of("folded header", tencent().and("X", "1\r\n 2")),
                Arguments.of("negative length", tencent().withoutContentLength().and("Content-Length", "-1")),
                Arguments.of("length of letters", kybio().withoutContentLength().and("Content-Length", "ten")),
                Arguments.of(
                        "length beyond a long", tencent().withoutContentLength().and("Content-Length", "9".repeat(30))),
                Arguments.of("two lengths", tencent().and("Content-Length", "1")),
                Arguments.of("length and chunks", kybio().and("Transfer-Encoding", "chunked")),
                Arguments.of(
                        "unknown transfer coding",
                        tencent().withoutContentLength().and("Transfer-Encoding", "foo")),
                Arguments.of("no host", tencent().without("Host")),
                Arguments.of("200 000 bytes of a header", tencent().and("X", "x".repeat(200_000))),
                Arguments.of("200 000 bytes of Authorization", tencent().with("Authorization", "x".repeat(200_000))),
                Arguments.of("URL of 200 000 bytes", tencent().line("POST /?" + "x".repeat(200_000) + " HTTP/1.1")),
                Arguments.of("broken escape in the path", tencent().line("POST /%zz HTTP/1.1")),
                Arguments.of("zero in the path", tencent().line("POST /%00 HTTP/1.1")),
                Arguments.of("port of letters", tencent().line("POST http://x:y/ HTTP/1.1")),
                Arguments.of("unknown expectation", tencent().and("Expect", "miracles")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unparseable")
    void what_the_http_parser_refuses_gets_words_of_ours(String name, RawRequest request) throws IOException {
        hostility.answered(request, Hostility.parser());
    }

    @Test
    void many_small_headers_over_the_limit_get_words_of_ours() throws IOException {
        RawRequest request = tencent();
        for (int n = 0; n < 3_000; n++) {
            request = request.and("X-" + n, "x".repeat(60));
        }
        hostility.answered(request, Hostility.parser());
    }

    @Test
    void bytes_that_are_no_http_at_all_get_words_of_ours() throws IOException {
        RawAnswer handshake = served.exchange(
                "\u0016\u0002\u0001\u0002\u0000\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        hostility.inForm(handshake, Hostility.parser());
        hostility.assertGoesOn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST / HTTP/2.0", "POST / HTTP/1.7", "POST /", "POST / HTP/1.1"})
    void another_version_of_http_gets_words_of_ours(String line) throws IOException {
        RawAnswer answer = served.exchange(RawHttp.head(line, "Host: x"));

        assertThat(answer.status()).isBetween(400, 505);
        assertThat(answer.bodyText()).startsWith("{\"problem\":\"").doesNotContain("null", "\tat ");
        hostility.assertGoesOn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "[::1", "x:99999", "x:-1", "/", "\u00ff", ":80", "a,b", "%zz"})
    void an_odd_host_is_only_one_that_was_not_signed(String host) throws IOException {
        hostility.answered(
                tencent()
                        .with("Host", host)
                        .with("Authorization", a -> a.replaceFirst("Signature=.*", "Signature=" + "0".repeat(64))),
                Hostility.tencent("AuthFailure\\.SignatureFailure"));
        hostility.answered(kybio().with("Host", host).without("Data-signature"), Hostility.kybio(1031));
    }
}
