package org.ledgermock.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.ExactJson;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.oracle.TencentOptions;
import tools.jackson.databind.JsonNode;

/** The known mistakes of a Tencent client: each is refused, and the admin API says which it was. */
class RefusalsTest {

    private static final Credential OTHER = new Credential("AKIDOTHERACCOUNTEXAMPLE", "other-account-example-key");
    private static final String SPACED = "{\"ClientUin\": 1, \"AddedCredit\": 1, \"Remark\": \"\u4e2d\"}";
    private static final String COMPACT = "{\"ClientUin\":1,\"AddedCredit\":1,\"Remark\":\"\u4e2d\"}";
    private static final String ESCAPED = "{\"ClientUin\": 1, \"AddedCredit\": 1, \"Remark\": \"\\u4e2d\"}";

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        Path credentials = Files.writeString(folder.resolve("credentials.json"), """
                {"credentials": [
                  {"family": "tencent-partner", "id": "%s", "secret": "%s"},
                  {"family": "tencent-partner", "sandbox": "other", "id": "%s", "secret": "%s"},
                  {"family": "kybio-member", "id": "%s", "secret": "%s"}
                ]}""".formatted(
                        Served.PARTNER.id(),
                        Served.PARTNER.secret(),
                        OTHER.id(),
                        OTHER.secret(),
                        Served.SHOP.id(),
                        Served.SHOP.secret()));
        served = Served.start(Served.unlimited().toBuilder()
                .credentials(credentials)
                .strict(Served.TENCENT)
                .build());
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    /** What a client does wrongly, and words that its developer has to read. */
    private record Mistake(String name, String body, Consumer<TencentOptions> made, String... words) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Mistake> mistakes() {
        String official = "intlpartnersmgt.tencentcloudapi.com";
        return Stream.of(
                new Mistake("port not signed", COMPACT, o -> o.signedHost("127.0.0.1"), "without its port"),
                new Mistake("official host signed", COMPACT, o -> o.signedHost(official), official, served.authority()),
                new Mistake("port signed", COMPACT, o -> o.signedHost(official + ":443"), official + ":443"),
                new Mistake("compact sent", SPACED, o -> o.bodyAfterSigning(to(COMPACT)), "encoded again", "spaces"),
                new Mistake("spaced sent", COMPACT, o -> o.bodyAfterSigning(to(SPACED)), "encoded again", "compact"),
                new Mistake("escapes signed", ESCAPED, o -> o.bodyAfterSigning(to(COMPACT)), "encoded again", "\\u"),
                new Mistake("line end sent", COMPACT, o -> o.bodyAfterSigning(to(COMPACT + "\n")), "white space"),
                new Mistake("line end signed", COMPACT + "\n", o -> o.bodyAfterSigning(to(COMPACT)), "line end"),
                new Mistake("nothing signed", "", o -> o.bodyAfterSigning(to(COMPACT)), "empty body"),
                new Mistake(
                        "date of another place",
                        COMPACT,
                        o -> o.authorization(handSigned("2026-03-02", x -> x)),
                        "UTC",
                        "2026-03-02"),
                new Mistake(
                        "date mistyped",
                        COMPACT,
                        o -> o.authorization(a -> a.replace("2026-03-01", "2026-03-07")),
                        "2026-03-07"),
                new Mistake(
                        "signed but not listed",
                        COMPACT,
                        o -> o.signedHeaders("content-type", "host", "x-tc-action")
                                .authorization(a -> a.replace("host;x-tc-action", "host")),
                        "x-tc-action",
                        "SignedHeaders"),
                new Mistake(
                        "listed but not signed",
                        COMPACT,
                        o -> o.authorization(a -> a.replace("type;host,", "type;host;x-tc-action,")),
                        "SignedHeaders"),
                new Mistake(
                        "listed but not sent",
                        COMPACT,
                        o -> o.signedHeaders("content-type", "host", "x-none"),
                        "x-none"),
                new Mistake("milliseconds", COMPACT, o -> o.timestamp(served.clock.millis()), "milliseconds"),
                new Mistake(
                        "clock late", COMPACT, o -> o.timestamp(served.clock.seconds() - 400), "400 seconds behind"),
                new Mistake(
                        "clock early", COMPACT, o -> o.timestamp(served.clock.seconds() + 500), "500 seconds ahead"),
                new Mistake(
                        "time taken twice",
                        COMPACT,
                        o -> o.headerAfterSigning("X-TC-Timestamp", Long.toString(served.clock.seconds() + 2)),
                        "timestamp"),
                new Mistake("key of another", COMPACT, o -> o.secretKey(OTHER.secret()), "another account", OTHER.id()),
                new Mistake(
                        "id as key", COMPACT, o -> o.secretKey(Served.PARTNER.id()), "SecretId was used as the key"),
                new Mistake(
                        "key with line end", COMPACT, o -> o.secretKey(Served.PARTNER.secret() + "\n"), "white space"),
                new Mistake(
                        "other content type sent",
                        COMPACT,
                        o -> o.headerAfterSigning("Content-Type", "application/json; charset=utf-8"),
                        "Content-Type",
                        "'application/json'",
                        "application/json; charset=utf-8"),
                new Mistake("capitals", COMPACT, o -> o.authorization(RefusalsTest::upperSignature), "lower-case"),
                new Mistake(
                        "unsigned, and not said",
                        COMPACT,
                        o -> o.unsignedPayload().withoutHeader("X-TC-Content-SHA256"),
                        "UNSIGNED-PAYLOAD"),
                new Mistake(
                        "unsigned said, but signed",
                        COMPACT,
                        o -> o.headerAfterSigning("X-TC-Content-SHA256", "UNSIGNED-PAYLOAD"),
                        "UNSIGNED-PAYLOAD"),
                new Mistake(
                        "values not in lower case",
                        COMPACT,
                        o -> o.contentType("application/json; Charset=UTF-8")
                                .authorization(handSigned(
                                        "2026-03-01",
                                        canonical -> canonical.replace("charset=utf-8", "Charset=UTF-8"))),
                        "lower case"),
                new Mistake("service of the endpoint", COMPACT, o -> o.service("127"), "'127'", "intlpartnersmgt"),
                new Mistake("unknown id", COMPACT, o -> o.secretId("AKIDNOBODY"), "AKIDNOBODY"),
                new Mistake("anything", COMPACT, o -> o.secretKey("no known mistake"), "another key"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_known_mistake_is_named(Mistake mistake) throws IOException {
        TencentClient.Answer answer = served.tencent()
                .call(Served.ALLOCATE, mistake.body, o -> mistake.made.accept(o.region("ap-guangzhou")));

        assertThat(answer.errorCode().orElse("accepted")).startsWith("AuthFailure.");
        JsonNode refusal = refusal(answer.requestId().orElseThrow());
        assertThat(refusal.path("cause").stringValue()).contains(mistake.words);
        assertThat(refusal.path("code").stringValue())
                .isEqualTo(answer.errorCode().orElseThrow());
        assertThat(refusal.path("text").stringValue())
                .isEqualTo(answer.errorMessage().orElseThrow());
        assertThat(refusal.path("family").stringValue()).isEqualTo(Served.TENCENT);
        assertThat(refusal.path("operation").stringValue()).isEqualTo(Served.ALLOCATE);
        assertThat(refusal.path("at").stringValue()).isEqualTo("2026-03-01T04:05:06Z");
        assertThat(refusal.toString()).doesNotContain(Served.PARTNER.secret(), OTHER.secret());
    }

    @Test
    void the_canonical_request_and_the_string_to_sign_of_both_sides_and_the_first_difference_are_shown()
            throws IOException {
        TencentClient.Answer answer = served.tencent()
                .call(Served.ALLOCATE, COMPACT, o -> o.region("x").signedHost("127.0.0.1"));

        JsonNode facts = refusal(answer.requestId().orElseThrow()).path("facts");
        assertThat(facts.path("canonical request here").valueStream().map(JsonNode::stringValue))
                .containsExactly(
                        "POST",
                        "/",
                        "",
                        "content-type:application/json",
                        "host:" + served.authority(),
                        "",
                        "content-type;host",
                        sha256(COMPACT));
        assertThat(facts.path("canonical request there").valueStream().map(JsonNode::stringValue))
                .contains("host:127.0.0.1");
        assertThat(facts.path("string to sign here").valueStream().map(JsonNode::stringValue))
                .hasSize(4)
                .startsWith(
                        "TC3-HMAC-SHA256",
                        Long.toString(served.clock.seconds()),
                        "2026-03-01/intlpartnersmgt/tc3_request");
        assertThat(facts.path("string to sign there").size()).isEqualTo(4);
        assertThat(facts.path("first difference").stringValue()).contains("host:127.0.0.1");
    }

    @Test
    void a_query_that_was_signed_for_a_post_is_found() throws IOException {
        RawRequest request = RawRequest.tencent(served.clock, COMPACT).line("POST /?a=b HTTP/1.1");
        String signed = handSigned("2026-03-01", canonical -> canonical.replace("POST\n/\n\n", "POST\n/\na=b\n"))
                .apply(request.value("Authorization"), "intlpartnersmgt.tencentcloudapi.com");

        RawAnswer answer = served.exchange(request.with("Authorization", signed).bytes());

        JsonNode response = ExactJson.read(answer.bodyText()).path("Response");
        assertThat(response.at("/Error/Code").stringValue()).isEqualTo("AuthFailure.SignatureFailure");
        assertThat(refusal(response.path("RequestId").stringValue())
                        .path("cause")
                        .stringValue())
                .contains("query", "POST");
    }

    private static UnaryOperator<byte[]> to(String body) {
        return signed -> body.getBytes(UTF_8);
    }

    private static String upperSignature(String authorization) {
        int at = authorization.lastIndexOf('=') + 1;
        return authorization.substring(0, at) + authorization.substring(at).toUpperCase(java.util.Locale.ROOT);
    }

    /** Signs by hand what nobody should sign: with any date, over any text in place of the canonical request. */
    private static HandSigning handSigned(String date, UnaryOperator<String> change) {
        return new HandSigning(date, change);
    }

    private record HandSigning(String date, UnaryOperator<String> change) implements UnaryOperator<String> {

        @Override
        public String apply(String authorization) {
            return apply(authorization, served.authority());
        }

        String apply(String authorization, String host) {
            String type =
                    date.equals("2026-03-01") && change.apply("charset=utf-8").equals("Charset=UTF-8")
                            ? "application/json; charset=utf-8"
                            : "application/json";
            String canonical = change.apply(
                    "POST\n/\n\ncontent-type:" + type + "\nhost:" + host + "\n\ncontent-type;host\n" + sha256(COMPACT));
            String scope = date + "/intlpartnersmgt/tc3_request";
            String toSign = "TC3-HMAC-SHA256\n" + served.clock.seconds() + "\n" + scope + "\n" + sha256(canonical);
            byte[] key = hmac(("TC3" + Served.PARTNER.secret()).getBytes(UTF_8), date);
            key = hmac(hmac(key, "intlpartnersmgt"), "tc3_request");
            return "TC3-HMAC-SHA256 Credential=" + Served.PARTNER.id() + "/" + scope
                    + ", SignedHeaders=content-type;host, Signature="
                    + HexFormat.of().formatHex(hmac(key, toSign));
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode refusal(String requestId) throws IOException {
        return Admin.refusal(served, requestId);
    }
}
