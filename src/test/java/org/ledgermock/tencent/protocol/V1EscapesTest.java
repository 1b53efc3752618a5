package org.ledgermock.tencent.protocol;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Request;
import org.ledgermock.protocol.StubGateway;

/** Values that were escaped wrongly, when they were signed or when they were sent: told is what the client did. */
class V1EscapesTest {

    private static final String PLUS =
            "A '+' in 'Remark' was sent unescaped and arrives as a space: URL-encode values when sending, '+' as %2B.";
    private static final String PERCENT =
            "A '%' in 'Remark' was sent unescaped and was taken for an escape: URL-encode values when sending, '%' as %25.";
    private static final String TWICE = "The values were URL-encoded twice before they were sent: encode them once.";
    private static final String SIGNED = "The values were signed with their URL escapes; they are signed as they are.";
    private static final UnaryOperator<String> FORM = value -> URLEncoder.encode(value, UTF_8);
    private static final UnaryOperator<String> RFC =
            value -> FORM.apply(value).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");

    /** A way to send a value, and what is told when another value arrives than was meant. */
    private enum Sending {
        FORM_ONCE(FORM, ""),
        RFC_ONCE(RFC, ""),
        RAW(value -> value, PLUS),
        // As encodeURI of JavaScript, which leaves what may stand in a URL.
        URI_ONLY(
                value ->
                        RFC.apply(value).replace("%2B", "+").replace("%2F", "/").replace("%3D", "="),
                PLUS),
        FORM_TWICE(value -> FORM.apply(FORM.apply(value)), TWICE),
        RFC_TWICE(value -> RFC.apply(RFC.apply(value)), TWICE);

        private final UnaryOperator<String> escape;
        private final String told;

        Sending(UnaryOperator<String> escape, String told) {
            this.escape = escape;
            this.told = told;
        }
    }

    /** A way to sign a value, and what is told when that is another text than the value. */
    private enum Signing {
        PLAIN(value -> value, ""),
        FORM_ESCAPED(FORM, SIGNED),
        PERCENT_ESCAPED(value -> FORM.apply(value).replace("+", "%20"), SIGNED),
        RFC_ESCAPED(RFC, SIGNED),
        COMPONENT_ESCAPED(
                value -> FORM.apply(value)
                        .replace("+", "%20")
                        .replace("%7E", "~")
                        .replace("%21", "!")
                        .replace("%27", "'")
                        .replace("%28", "(")
                        .replace("%29", ")"),
                SIGNED),
        SLASHES_KEPT(value -> RFC.apply(value).replace("%2F", "/"), SIGNED),
        SMALL_LETTERS(
                value -> Pattern.compile("%..")
                        .matcher(FORM.apply(value))
                        .replaceAll(escape -> escape.group().toLowerCase(Locale.ROOT)),
                SIGNED),
        DECOMPOSED(
                value -> Normalizer.normalize(value, Normalizer.Form.NFD),
                "The text was signed in another Unicode form than it was sent in: NFD was signed.");

        private final UnaryOperator<String> escape;
        private final String told;

        Signing(UnaryOperator<String> escape, String told) {
            this.escape = escape;
            this.told = told;
        }
    }

    private static final List<String> VALUES = List.of(
            "plain",
            "a b",
            "a+b",
            "a+b c",
            "100%25",
            "a%20b",
            "~x~",
            "a*b",
            "\u4e2d\u6587",
            "caf\u00e9",
            "a/b",
            "(x)!'",
            "a=b",
            "a+b c*~\u4e2d",
            "2+2=4",
            "x@y.z:1");

    @Test
    void whatWasDoneIsNamedAndNothingElse() {
        int named = 0;
        for (String value : VALUES) {
            for (Sending sending : Sending.values()) {
                for (Signing signing : Signing.values()) {
                    named += check(value, sending, signing) ? 1 : 0;
                }
            }
        }
        assertThat(named).as("how many were refused for one mistake, and named").isGreaterThan(200);
    }

    // Of two mistakes at once nothing is promised here.
    private boolean check(String value, Sending sending, Signing signing) {
        String raw = sending.escape.apply(value);
        String signed = signing.escape.apply(value);
        String arrived = Parameters.decoded(raw);
        for (String method : List.of("GET", "POST")) {
            Optional<Refusal> refusal = examine(method, raw, signed, UTF_8);
            assertThat(refusal.isEmpty())
                    .as("%s %s %s: sent %s, signed %s", value, sending, signing, raw, signed)
                    .isEqualTo(arrived.equals(signed));
            boolean sentWrongly = !arrived.equals(value);
            boolean signedWrongly = !signed.equals(value);
            if (refusal.isEmpty() || sentWrongly == signedWrongly) {
                return false;
            }
            String made = !sentWrongly
                    ? signing.told
                    : sending == Sending.RAW && value.contains("%") ? PERCENT : sending.told;
            List<String> told = Tc3Signer.told(refusal.get().why());
            assertThat(told)
                    .as("%s %s %s: sent %s, signed %s", value, sending, signing, raw, signed)
                    .contains(made);
            assertThat(told).doesNotContain("No known mistake");
            if (told.size() == 1) {
                assertThat(told).containsExactly(made);
            }
        }
        return true;
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void aPlusThatWasSentUnescapedIsNotTheValuesBeingSignedWithEscapes(String method) {
        Explanation why = examine(method, "a+b", "a+b", UTF_8).orElseThrow().why();

        assertThat(why.cause()).isEqualTo(PLUS);
        assertThat(Tc3Signer.told(why)).containsExactly(PLUS, SIGNED);
    }

    @Test
    void aPlusAmongEscapesIsSurelySentUnescaped() {
        assertThat(Tc3Signer.told(
                        examine("GET", "a+b%2Cc", "a+b,c", UTF_8).orElseThrow().why()))
                .containsExactly(PLUS);
        assertThat(Tc3Signer.told(examine("GET", "a+b%2Cc", "a+b%2Cc", UTF_8)
                        .orElseThrow()
                        .why()))
                .contains(SIGNED)
                .doesNotContain(PLUS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "~a*b c~|~a%2Ab+c~|" + SIGNED,
                "\u4e2d|\\u4e2d|The values were signed with \\u escapes; they are signed as they are.",
                " a b |a b|Values were trimmed before they were signed, and sent as they were."
            })
    void aValueThatWasSignedInAnotherFormIsNamed(String value, String signed, String cause) {
        assertThat(examine("POST", FORM.apply(value), signed, UTF_8)
                        .orElseThrow()
                        .why()
                        .cause())
                .isEqualTo(cause);
    }

    @ParameterizedTest
    @CsvSource({"US-ASCII", "ISO-8859-1", "GBK"})
    void aCharsetThatIsNotTheOneThatWasSentIsNamed(String charset) {
        assertThat(Tc3Signer.told(examine("POST", FORM.apply("\u4e2d\u6587"), "\u4e2d\u6587", Charset.forName(charset))
                        .orElseThrow()
                        .why()))
                .anyMatch(cause ->
                        cause.startsWith("The text was signed in ") && cause.endsWith(": both have to be UTF-8."));
        assertThat(examine("POST", "plain", "plain", US_ASCII)).isEmpty();
    }

    private static Optional<Refusal> examine(String method, String raw, String signed, Charset charset) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of(
                "Action", "AllocateCustomerCredit",
                "Version", "2022-09-28",
                "Timestamp", Long.toString(StubGateway.NOW.getEpochSecond()),
                "Nonce", "11886",
                "SecretId", StubGateway.OWN.id(),
                "SignatureMethod", "HmacSHA256",
                "Remark", signed));
        String text = new V1Signature(method, "127.0.0.1:18080", "/", parameters).stringToSign();
        String signature = V1Signature.base64(V1Signature.hmac(text.getBytes(charset), StubGateway.OWN.secret(), true));
        parameters.put("Remark", raw);
        String pairs = Stream.concat(
                        parameters.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()),
                        Stream.of("Signature=" + FORM.apply(signature)))
                .collect(java.util.stream.Collectors.joining("&"));
        boolean get = method.equals("GET");
        Headers headers =
                Headers.of("Content-Type", "application/x-www-form-urlencoded").and("Host", "127.0.0.1:18080");
        TencentCall call = new TencentCall(
                Request.whole(method, "/", get ? pairs : "", headers, get ? new byte[0] : pairs.getBytes(UTF_8)),
                new StubGateway("verification", "strict", "signedHosts", "none"));
        call.authenticate(StubGateway.OWN);
        return new SignatureCheck(Tc3Signer.SETTINGS).examine(call);
    }
}
