package org.ledgermock.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.oracle.TencentOptions;
import tools.jackson.databind.JsonNode;

/** The known mistakes of a client that signs by version 1, or by TC3 over GET: the admin API says which it was. */
class RefusalsOfFormsTest {

    private static final String OFFICIAL = "intlpartnersmgt.tencentcloudapi.com";
    private static final Map<String, String> FORM =
            Map.of("ClientUin", "1", "AddedCredit", "1", "Remark", "a & b + \u4e2d");

    @AutoClose
    private static Served served = Served.start(Served.strict());

    /** What a client does wrongly, and words that its developer has to read. */
    private record Mistake(String name, Consumer<TencentOptions> made, String... words) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                new Mistake("port not signed", o -> o.signedHost("127.0.0.1"), "without its port"),
                new Mistake("official host signed", o -> o.signedHost(OFFICIAL), OFFICIAL, served.authority()),
                new Mistake(
                        "scheme signed",
                        o -> o.signedHost("http://" + served.authority()),
                        "scheme",
                        "http://" + served.authority()),
                new Mistake("id as key", o -> o.secretKey(Served.PARTNER.id()), "SecretId was used as the key"),
                new Mistake("key with line end", o -> o.secretKey(Served.PARTNER.secret() + "\n"), "white space"),
                new Mistake("milliseconds", o -> o.timestamp(served.clock.millis()), "milliseconds"),
                new Mistake("clock late", o -> o.timestamp(served.clock.seconds() - 400), "400 seconds behind"),
                new Mistake("unknown id", o -> o.secretId("AKIDNOBODY"), "AKIDNOBODY"),
                new Mistake("anything", o -> o.secretKey("no known mistake"), "another key"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void of_a_form_is_named(Mistake mistake) throws Exception {
        assertNamed(served.tencent().form(Served.ALLOCATE, FORM, mistake.made), mistake.words);
        assertNamed(served.tencent().formInQuery(Served.ALLOCATE, FORM, mistake.made), mistake.words);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void of_tc3_over_get_is_named(Mistake mistake) throws Exception {
        assertNamed(served.tencent().get(Served.QUERY, "PageSize=1&Page=1", mistake.made), mistake.words);
    }

    @Test
    void a_signature_whose_plus_signs_were_not_encoded_is_named() throws Exception {
        TencentClient.Answer answer = null;
        for (long nonce = 1; answer == null || answer.errorCode().isEmpty(); nonce++) {
            long drawn = nonce;
            answer = served.tencent()
                    .form(
                            Served.ALLOCATE,
                            FORM,
                            o -> o.region("x").nonce(drawn).bodyAfterSigning(changed("Signature=", "%2B", "+")));
        }

        assertNamed(answer, "plus signs", "URL-encoded");
    }

    @Test
    void values_that_were_signed_with_their_escapes_are_named() throws Exception {
        assertNamed(
                served.tencent()
                        .form(
                                Served.ALLOCATE,
                                Map.of("ClientUin", "1", "AddedCredit", "1", "Remark", "a%20b"),
                                o -> o.bodyAfterSigning(changed("Remark=", "%2520", "%20"))),
                "URL escapes");
    }

    @Test
    void a_parameter_that_was_added_after_signing_is_named() throws Exception {
        TencentClient.Answer answer = served.tencent()
                .form(Served.ALLOCATE, FORM, o -> o.bodyAfterSigning(changed("Action=", "^", "Region=x&")));

        assertNamed(answer, "'Region'", "added afterwards");
        JsonNode facts = Admin.refusal(served, answer.requestId().orElseThrow()).path("facts");
        assertThat(facts.path("string to sign here").toString()).contains("&Region=x&");
        assertThat(facts.path("string to sign there").toString()).doesNotContain("Region");
        assertThat(facts.path("first difference").stringValue()).contains("here 'Region=x', there 'Remark=");
    }

    /** Changes one parameter of a form: what its pattern matches behind this beginning. */
    private static UnaryOperator<byte[]> changed(String parameter, String pattern, String replacement) {
        return form -> Stream.of(new String(form, UTF_8).split("&"))
                .map(one -> one.startsWith(parameter) ? one.replaceAll(pattern, replacement) : one)
                .collect(Collectors.joining("&"))
                .getBytes(UTF_8);
    }

    private static void assertNamed(TencentClient.Answer answer, String... words) throws Exception {
        assertThat(answer.errorCode().orElse("accepted")).startsWith("AuthFailure.");
        JsonNode refusal = Admin.refusal(served, answer.requestId().orElseThrow());
        assertThat(refusal.path("cause").stringValue()).contains(words);
        assertThat(refusal.toString()).doesNotContain(Served.PARTNER.secret());
    }
}
