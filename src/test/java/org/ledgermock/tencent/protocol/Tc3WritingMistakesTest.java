package org.ledgermock.tencent.protocol;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.message.Headers;
import org.ledgermock.protocol.StubGateway;

/** A signer writes what it signs otherwise than it should, in the request or in the text alone, or takes other bytes. */
class Tc3WritingMistakesTest {

    private static final UnaryOperator<String> AS_IT_IS = text -> text;
    private static final UnaryOperator<String> LITERAL = text -> text.replace("\n", "\\n");
    private static final UnaryOperator<String> CRLF = text -> text.replace("\n", "\r\n");

    private final Tc3Signer signer = new Tc3Signer();

    private static String capitals(String text) {
        return text.substring(0, text.length() - 64)
                + text.substring(text.length() - 64).toUpperCase(Locale.ROOT);
    }

    static Stream<Arguments> writings() {
        UnaryOperator<String> capitals = Tc3WritingMistakesTest::capitals;
        String literal =
                "A backslash and an n were signed where a line ends: in single quotes '\\n' stands for these two"
                        + " characters in many languages.";
        String crlf = "Lines were ended with CR and LF in what was signed; they end with LF alone.";
        String hash = "A hash was signed in capital letters; hashes are in lower-case hex.";
        return Stream.of(
                arguments(LITERAL, AS_IT_IS, literal),
                arguments(AS_IT_IS, LITERAL, literal),
                arguments(CRLF, AS_IT_IS, crlf),
                arguments(AS_IT_IS, CRLF, crlf),
                arguments(capitals, AS_IT_IS, hash),
                arguments(AS_IT_IS, capitals, hash),
                arguments(capitals, capitals, hash),
                arguments(
                        (UnaryOperator<String>) text -> text.replaceFirst("/\n", "http://127.0.0.1:18080/\n"),
                        AS_IT_IS,
                        "The whole URL was signed as the path, which is '/'."),
                arguments(
                        (UnaryOperator<String>) text -> text.replaceFirst("\n/\n", "\n/\n?"),
                        AS_IT_IS,
                        "A question mark was signed in front of the query; the canonical request has the query alone."),
                arguments(
                        AS_IT_IS,
                        (UnaryOperator<String>) text -> text.replace("TC3-HMAC-SHA256\n", ""),
                        "The string to sign was written without its first line, 'TC3-HMAC-SHA256'."),
                arguments(
                        AS_IT_IS,
                        (UnaryOperator<String>) text -> text + "\n",
                        "The string to sign was ended with a line end; it ends with the hash of the canonical request."));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("writings")
    void a_text_that_was_written_otherwise(UnaryOperator<String> request, UnaryOperator<String> text, String cause) {
        String canonical = "POST\n/\n\ncontent-type:application/json\nhost:127.0.0.1:18080\n\ncontent-type;host\n"
                + Digests.sha256Hex(signer.body);
        String toSign = "TC3-HMAC-SHA256\n%d\n2026-03-01/intlpartnersmgt/tc3_request\n%s"
                .formatted(Tc3Signer.TIME, Digests.sha256Hex(request.apply(canonical)));
        byte[] key = ("TC3" + StubGateway.OWN.secret()).getBytes(StandardCharsets.UTF_8);
        for (String step : new String[] {"2026-03-01", "intlpartnersmgt", "tc3_request"}) {
            key = Digests.hmacSha256(key, step);
        }
        signer.handMade = Optional.of(Digests.hex(Digests.hmacSha256(key, text.apply(toSign))));

        signer.assertCause(right -> right, cause);
    }

    @ParameterizedTest
    @CsvSource({
        "GBK, The text was signed in GBK and sent in UTF-8: both have to be UTF-8.",
        "ISO-8859-1, The text was signed in ISO-8859-1 and sent in UTF-8: both have to be UTF-8."
    })
    void a_text_in_another_charset(String charset, String cause) {
        signer.body = "{\"Remark\":\"café\"}";

        signer.assertCause(
                right -> right.withPayloadHash(Digests.sha256Hex(signer.body.getBytes(Charset.forName(charset)))),
                cause);
    }

    @Test
    void a_text_that_was_taken_for_another_or_composed_otherwise() {
        signer.body = "{\"Remark\":\"café\"}";
        signer.assertCause(
                right -> Tc3Signer.over(
                        right, new String(signer.body.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)),
                "The body was signed as UTF-8 that was taken for Latin-1 and encoded again.");
        signer.assertCause(
                right -> Tc3Signer.over(right, Normalizer.normalize(signer.body, Normalizer.Form.NFD)),
                "The text was signed in another Unicode form than it was sent in: NFD was signed.");
    }

    @Test
    void a_body_with_other_line_ends_or_with_a_mark_that_was_not_signed() {
        signer.body = "{\r\n\"ClientUin\":1}";
        signer.assertCause(
                right -> Tc3Signer.over(right, "{\n\"ClientUin\":1}"),
                "The line ends of the body were changed after signing: LF was signed.");
        signer.body = "{\n\"ClientUin\":1}";
        signer.assertCause(
                right -> Tc3Signer.over(right, "{\r\n\"ClientUin\":1}"),
                "The line ends of the body were changed after signing: CR and LF were signed.");
        signer.body = "\uFEFF{\"ClientUin\":1}";
        signer.assertCause(
                right -> Tc3Signer.over(right, "{\"ClientUin\":1}"),
                "A byte order mark was sent before the body, but not signed.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Forwarded        | for=1.2.3.4;host="Mock.internal:8080" | mock.internal:8080
            X-Forwarded-Host | mock.internal:8080, other             | mock.internal
            Origin           | https://mock.internal/               | mock.internal
            """)
    void a_host_that_a_proxy_was_called_by(String header, String value, String signed) {
        signer.more = Headers.of(header, value);

        signer.assertCause(
                right -> right.withHeader("host", signed),
                "The request was signed for another host: as '%s', which its header %s names, but Host came as '127.0.0.1:18080'. Let what is between pass Host on as it was sent, or name that host in the option signedHosts."
                        .formatted(signed, header));
    }

    @ParameterizedTest
    @CsvSource({
        "intlpartnersmgt.tencentcloudapi.com/, with a slash at its end",
        "https://intlpartnersmgt.tencentcloudapi.com, with the scheme of its URL",
        "127.0.0.1:443, with a port",
        "localhost:18080, ''",
        "intlpartnersmgt.ap-singapore.tencentcloudapi.com, ''"
    })
    void a_host_of_the_vendors_or_of_the_same_machine(String signed, String how) {
        signer.more = Headers.of("X-TC-Region", "ap-singapore");

        signer.assertCause(
                right -> right.withHeader("host", signed),
                "The host was signed %sas '%s', but sent as '127.0.0.1:18080'."
                        .formatted(how.isEmpty() ? "" : how + ", ", signed));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28", "2026-03-02"})
    void the_date_of_the_day_before_or_after(String date) {
        signer.assertCause(
                right -> right.withDate(date),
                "The date %s was signed, but the credential scope has 2026-03-01, the timestamp's date in UTC."
                        .formatted(date));
    }
}
