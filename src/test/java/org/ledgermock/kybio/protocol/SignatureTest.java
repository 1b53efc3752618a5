package org.ledgermock.kybio.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Request;
import org.ledgermock.protocol.StubGateway;
import org.ledgermock.protocol.Thoroughness;

/**
 * The signature of the open API: its vectors (docs/sources/kybio-member.md#signature), what is let through, and why the
 * rest is not.
 */
class SignatureTest {

    private static final String KEY = StubGateway.OWN.secret();

    private String body = "{\"appId\": \"AKIDOWNEXAMPLE\", \"remark\": \"中/文\"}";
    private String hexCase = "any";
    private String timestamp = "1437528688233";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"appId\":\"abcdefghijklmn\",\"customerUid\":231607639459718452,\"balanceIncrement\":100,\"pointIncrement\":100,\"dataChangeTime\":\"2015-12-16 13:26:23\"} | AD090E4B5B7836052E90A104E156D5AC",
                "{\"appId\":\"abcdefghijklmn\",\"remark\":\"中文\"} | 97D6A62A134065DEBC77ECEE3F167BB3",
                "{\"appId\":\"abcdefghijklmn\",\"remark\":\"\\u4e2d\\u6587\"} | 14C5B6EC015CDE62B218ACC063B627E7",
                "` {\"appId\":\"abcdefghijklmn\"}\n` | 7177362DB86B12A49FDE4976AB8D701B",
                "{\"appId\":\"abcdefghijklmn\"} | E6C96CA68D72B53D8EAFE4CDF6A38D86"
            })
    void the_vectors_hold(String signed, String signature) {
        assertThat(DataSignature.of("718070000000000001", signed)).isEqualTo(signature);
    }

    @Test
    void either_case_will_do_unless_the_option_asks_for_upper() {
        String right = DataSignature.of(KEY, body);

        assertThat(refusal(right)).isEmpty();
        assertThat(refusal(right.toLowerCase(Locale.ROOT))).isEmpty();
        assertThat(refusal(" " + right + " ")).isEmpty();
        hexCase = "upper";
        assertThat(refusal(right)).isEmpty();
        String lower = "The signature is right but for its case, and the option 'hexCase' asks for upper case.";
        assertCause(right.toLowerCase(Locale.ROOT), lower);
        body = body + "\n";
        assertCause(DataSignature.of(KEY, body.trim()).toLowerCase(Locale.ROOT), lower);
    }

    @Test
    void white_space_round_the_body_may_be_signed_or_not() {
        body = " " + body + "\n";

        assertThat(refusal(DataSignature.of(KEY, body))).isEmpty();
        assertThat(refusal(DataSignature.of(KEY, body.trim()))).isEmpty();
    }

    @Test
    void each_mistake_is_named() {
        String again = "The body was encoded again after signing: the signature is over ";
        assertCause(signed("{\"appId\":\"AKIDOWNEXAMPLE\",\"remark\":\"中/文\"}"), again + "compact JSON.");
        assertCause(
                signed("{\"appId\":\"AKIDOWNEXAMPLE\",\"remark\":\"\\u4e2d/\\u6587\"}"),
                again + "compact JSON with \\u escapes.");
        assertCause(
                signed("{\"appId\":\"AKIDOWNEXAMPLE\",\"remark\":\"中\\/文\"}"),
                again + "compact JSON with \\/ escapes.");
        assertCause(
                signed("{\"appId\":\"AKIDOWNEXAMPLE\",\"remark\":\"\\u4e2d\\/\\u6587\"}"),
                again + "compact JSON with \\u and \\/ escapes.");
        assertCause(
                signed("{\"appId\": \"AKIDOWNEXAMPLE\", \"remark\": \"\\u4e2d/\\u6587\"}"),
                again + "JSON with spaces with \\u escapes.");
        assertCause(
                signed("{\n  \"appId\": \"AKIDOWNEXAMPLE\",\n  \"remark\": \"中/文\"\n}"),
                again + "JSON over several lines.");
        assertCause(signed(""), "The signature is over an empty body.");
        assertCause(
                signed(body + "\n"),
                "The body was trimmed after signing: white space at its end was signed, but not sent.");
        String between =
                "White space was signed between appKey and body: the key has some at its end, or the body was trimmed after signing.";
        assertCause(signed(" " + body), between);
        assertCause(DataSignature.of(KEY + "\r\n", body), between);
        assertCause(signed("\uFEFF" + body), "A byte order mark was signed before the body, but not sent.");
        assertCause(
                DataSignature.of(KEY, body.getBytes(Charset.forName("GBK"))),
                "The text was signed in GBK and sent in UTF-8: both have to be UTF-8.");
        String timed = "The timestamp was signed with the body: V1 signs appKey and body alone.";
        assertCause(signed(timestamp + body), timed);
        assertCause(signed(body + timestamp), timed);
        assertCause(DataSignature.of(timestamp + KEY, body), timed);
        assertCause(
                DataSignature.of("AKIDOWNEXAMPLE" + KEY + timestamp, body),
                "appId, appKey, timestamp and body were signed: that is V3, this interface takes V1, appKey and body.");
        assertCause(
                DataSignature.of("AKIDOWNEXAMPLE" + KEY, body),
                "The appId was signed as well: it is in the body already.");
        assertCause(DataSignature.of(body, KEY), "The body was put before the key: it is appKey + body.");
        assertCause(DataSignature.of("AKIDOWNEXAMPLE", body), "The appId was used as the key.");
        assertCause(
                DataSignature.of(StubGateway.OTHER.secret(), body),
                "The key is that of another store, of appId 'AKIDOTHEREXAMPLE'.");
        assertCause(
                DataSignature.of("nobody's", body),
                "The signature is over other bytes than the body that was sent, or made with another key. Sign the very bytes that you send: MD5 of appKey followed by the body.");
    }

    @Test
    void what_a_body_has_that_was_sent_in_another_style_is_found_too() {
        body = "{ \"appId\":\"AKIDOWNEXAMPLE\", \"remark\":\"a=b 中\" }";

        assertCause(
                signed(body.replace("中", "\\u4e2d")),
                "The body was encoded again after signing: the signature is over the JSON that was sent with \\u escapes.");
        assertCause(
                signed(body.replace("=", "\\u003d")),
                "The body was encoded again after signing: the signature is over the JSON that was sent with escapes for HTML, such as \\u003d for =.");
    }

    @Test
    void what_is_no_md5_is_not_compared() {
        for (String got : new String[] {"none", "0".repeat(64), "0".repeat(31) + "G"}) {
            assertCause(
                    got,
                    "Data-signature is no MD5, which has 32 hex digits: what was sent has %d characters. It is UPPER(HEX(MD5(appKey + body)))."
                            .formatted(got.length()));
        }
    }

    @Test
    void of_a_large_body_only_the_key_is_looked_at() {
        body = "{\"appId\":\"AKIDOWNEXAMPLE\",\"remark\":\"" + "中".repeat(64 << 10) + "\"}";

        assertCause(
                signed(body + "\n"),
                "The signature is over other bytes than the body that was sent, or made with another key. Sign the very bytes that you send: MD5 of appKey followed by the body.");
        assertCause(
                DataSignature.of(StubGateway.OTHER.secret(), body),
                "The key is that of another store, of appId 'AKIDOTHEREXAMPLE'.");
    }

    @Test
    void the_first_difference_is_shown_and_no_secret() {
        Refusal refusal = refusal(signed("{\"appId\":\"AKIDOWNEXAMPLE\",\"remark\":\"中/文\"}"))
                .orElseThrow();

        assertThat(refusal.why().facts())
                .extracting(fact -> fact.key() + ": " + fact.value())
                .containsExactly(
                        "signed here: appKey + " + body,
                        "signed there: appKey + {\"appId\":\"AKIDOWNEXAMPLE\",\"remark\":\"中/文\"}",
                        "first difference: after 18 characters: here ' \"AKIDOWNEXAMPLE\", \"remark\": \"中/文\"}',"
                                + " there '\"AKIDOWNEXAMPLE\",\"remark\":\"中/文\"}'");
        for (String got : new String[] {
            DataSignature.of(StubGateway.OTHER.secret(), body), DataSignature.of(body, KEY), signed(""), "x"
        }) {
            assertThat(refusal(got).orElseThrow().toString())
                    .doesNotContain(KEY)
                    .doesNotContain(StubGateway.OTHER.secret());
        }
    }

    @Test
    void a_difference_is_never_shown_within_a_character() {
        body = "{\"appId\": \"AKIDOWNEXAMPLE\", \"remark\": \"😀\"}";
        String explained = refusal(signed("{\"appId\":\"AKIDOWNEXAMPLE\",\"remark\":\"😀\"}"))
                .orElseThrow()
                .toString();

        assertThat(explained.codePoints()).noneMatch(point -> point >= 0xd800 && point <= 0xdfff);
    }

    private static String signed(String text) {
        return DataSignature.of(KEY, text);
    }

    private void assertCause(String signature, String cause) {
        Refusal refusal = refusal(signature).orElseThrow();

        assertThat(refusal.error()).isEqualTo("error.1032");
        assertThat(refusal.why().cause()).isEqualTo(cause);
    }

    private Optional<Refusal> refusal(String signature) {
        Headers headers = Headers.of("data-signature", signature).and("Time-stamp", timestamp);
        KybioCall call = new KybioCall(
                Request.whole("POST", "/", "", headers, body.getBytes(UTF_8)),
                new StubGateway("hexCase", hexCase),
                "a");
        call.authenticate(StubGateway.OWN);
        return new DataSignatureCheck(Thoroughness.ofServer()).examine(call);
    }
}
