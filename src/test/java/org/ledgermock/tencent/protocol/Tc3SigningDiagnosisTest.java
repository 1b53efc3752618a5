package org.ledgermock.tencent.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Request;
import org.ledgermock.protocol.StubGateway;

/** A signer takes another scope, time, key or algorithm, by one mistake at a time; the developer is told which. */
class Tc3SigningDiagnosisTest {

    private final Tc3Signer signer = new Tc3Signer();

    @Test
    void a_date_in_local_time() {
        signer.date = "2026-03-02";
        signer.assertCause(
                signed -> signed.withDate("2026-03-02"),
                "The date of the credential scope is 2026-03-02, but the timestamp falls on 2026-03-01: it has to be its date in UTC, not in local time.");
        signer.assertCause(
                signed -> signed,
                "The date in the Credential of the Authorization header is 2026-03-02, but 2026-03-01 was signed, the timestamp's date in UTC.");
    }

    @Test
    void another_service_in_the_scope_than_was_signed() {
        signer.service = "127";
        assertThat(signer.refusal(signed -> signed)).as("as two SDKs do").isEmpty();
        signer.assertCause(
                signed -> signed.withService("intlpartnersmgt"),
                "The service 'intlpartnersmgt' was signed, but the credential scope names '127'.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "path | The path was left out of the canonical request, whose second line is '/'.",
                "empty line | The empty line between the headers and SignedHeaders was left out of the canonical request.",
                "line end | The canonical request was ended with a line end; it ends with the hash of the body.",
                "hash | The canonical request itself was put into the string to sign, where its SHA-256 in hex belongs.",
                "prefix | The key was derived without 'TC3' in front of the SecretKey.",
                "derivation | The SecretKey itself was used; the key is derived from it by date, service and 'tc3_request'.",
                "base64 | The signature is in Base64; it has to be in lower-case hex."
            })
    void a_slip_of_the_algorithm(String slip, String cause) {
        String canonical = switch (slip) {
            case "path" -> canonicalRequest().replace("POST\n/\n\n", "POST\n\n\n");
            case "empty line" -> canonicalRequest().replace("\n\ncontent-type;host", "\ncontent-type;host");
            case "line end" -> canonicalRequest() + "\n";
            default -> canonicalRequest();
        };
        String text = "TC3-HMAC-SHA256\n" + Tc3Signer.TIME + "\n2026-03-01/intlpartnersmgt/tc3_request\n"
                + (slip.equals("hash") ? canonical : Digests.sha256Hex(canonical));
        byte[] signed = Digests.hmacSha256(signingKey(slip), text);
        signer.handMade =
                Optional.of(slip.equals("base64") ? Base64.getEncoder().encodeToString(signed) : Digests.hex(signed));

        signer.assertCause(right -> right, cause);
        List<Explanation.Fact> facts =
                signer.refusal(right -> right).orElseThrow().why().facts();
        assertThat(facts).hasSize(5);
        assertThat(facts.get(2).value()).isEqualTo(canonical);
        assertThat(facts.get(3).value()).isEqualTo(text);
    }

    private String canonicalRequest() {
        return "POST\n/\n\ncontent-type:application/json\nhost:127.0.0.1:18080\n\ncontent-type;host\n"
                + Digests.sha256Hex(signer.body);
    }

    private byte[] signingKey(String slip) {
        byte[] secret =
                (slip.equals("prefix") || slip.equals("derivation") ? signer.key : "TC3" + signer.key).getBytes(UTF_8);
        return slip.equals("derivation")
                ? secret
                : Digests.hmacSha256(
                        Digests.hmacSha256(Digests.hmacSha256(secret, "2026-03-01"), "intlpartnersmgt"), "tc3_request");
    }

    @Test
    void another_key() {
        signer.key = StubGateway.OTHER.secret();
        signer.assertCause(signed -> signed, "The key is that of another account, of SecretId 'AKIDOTHEREXAMPLE'.");
        signer.key = StubGateway.OWN.id();
        signer.assertCause(signed -> signed, "The SecretId was used as the key.");
        signer.key = StubGateway.OWN.secret() + "\n";
        signer.assertCause(signed -> signed, "The key was used with white space at its end.");
        signer.key = StubGateway.OWN.secret() + " ";
        signer.assertCause(signed -> signed, "The key was used with white space at its end.");
    }

    @ParameterizedTest
    @CsvSource({"-1", "1", "120", "-120"})
    void a_time_that_was_taken_twice(long apart) {
        signer.assertCause(
                signed -> signed.withTimestamp(Tc3Signer.TIME + apart),
                "The timestamp %d was signed, but X-TC-Timestamp says %d: take the time once."
                        .formatted(Tc3Signer.TIME + apart, Tc3Signer.TIME));
    }

    @Test
    void a_signature_in_upper_case_is_told_to_be_right_but_for_that() {
        Request request = signer.request(signed -> signed);
        Headers upper = Headers.of(request.headers().fields().stream()
                .map(field -> field.name().equals("Authorization")
                        ? new Headers.Field(
                                field.name(),
                                field.value().substring(0, field.value().length() - 64)
                                        + field.value()
                                                .substring(field.value().length() - 64)
                                                .toUpperCase(Locale.ROOT))
                        : field)
                .toList());

        assertThat(signer.examine(Request.whole("POST", "/", "", upper, signer.body.getBytes(UTF_8)))
                        .orElseThrow()
                        .why()
                        .cause())
                .isEqualTo("The signature is right but for its case: it has to be lower-case hex.");
    }
}
