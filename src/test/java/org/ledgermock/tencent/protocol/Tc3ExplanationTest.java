package org.ledgermock.tencent.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Headers;
import org.ledgermock.protocol.StubGateway;

/** What an explanation shows besides its cause, also where the cause is not known, and what it never shows. */
class Tc3ExplanationTest {

    private final Tc3Signer signer = new Tc3Signer();

    @Test
    void two_mistakes_at_once_are_not_guessed() {
        signer.key = "nobody's key";
        Explanation why = signer.refusal(signed -> signed).orElseThrow().why();

        assertThat(why.cause()).isEqualTo(unknown("its own signer"));
        assertThat(why.facts())
                .extracting(Explanation.Fact::key)
                .containsExactly("canonical request here", "string to sign here");
    }

    @ParameterizedTest
    @CsvSource({
        "SDK_JAVA_3.1.1481, AbstractClient.doRequestWithTC3 of the Java SDK",
        "SDK_PYTHON_3.1.161, AbstractClient._get_tc3_signature of the Python SDK",
        "SDK_GO_3.0.1474, Client.sendWithSignatureV3 of the Go SDK",
        "SDK_NODEJS_INTL_EN3.0.1335, Sign.sign3 of the Node SDK",
        "my-own-client, its own signer"
    })
    void what_is_not_known_says_where_an_sdk_has_its_side(String client, String place) {
        signer.key = "nobody's key";
        signer.more = Headers.of("X-TC-RequestClient", client);

        signer.assertCause(signed -> signed, unknown(place));
    }

    private static String unknown(String place) {
        return "Most often it is made with another key: no known mistake gives this signature, so it is that, or it is over"
                + " something else than this request. What was signed cannot be told from a signature, so print it where your program makes it, in "
                + place
                + ": its canonical request, and its string to sign. Compare both, line by line, with the"
                + " canonical request here and the string to sign here: the first line that differs is the cause, and if none"
                + " differs, it is the key.";
    }

    @Test
    void the_facts_show_both_sides_and_the_first_difference() {
        Explanation why = signer.refusal(signed -> Tc3Signer.over(signed, "{}"))
                .orElseThrow()
                .why();

        assertThat(why.facts())
                .extracting(Explanation.Fact::key)
                .containsExactly(
                        "canonical request here",
                        "string to sign here",
                        "canonical request there",
                        "string to sign there",
                        "first difference");
        assertThat(why.facts().get(4).value())
                .isEqualTo("line 8: here '" + Digests.sha256Hex(signer.body) + "', there '" + Digests.sha256Hex("{}")
                        + "'");
        assertThat(why.facts().get(0).value())
                .startsWith("POST\n/\n\ncontent-type:application/json\nhost:127.0.0.1:18080\n");
    }

    @Test
    void a_large_body_is_not_encoded_again_and_again() {
        signer.body = "{\"Remark\": \"" + "x".repeat(70_000) + "\"}";

        signer.assertCause(signed -> Tc3Signer.over(signed, signer.body.replace(": ", ":")), unknown("its own signer"));
    }

    @Test
    void no_explanation_has_a_secret_in_it() {
        signer.more = Headers.of("X-TC-Token", "hushhush-token");
        signer.signedHeaders = "content-type;host;x-tc-token";
        for (String wrong : List.of(StubGateway.OTHER.secret(), StubGateway.OWN.secret() + "\n", "nobody's")) {
            signer.key = wrong;
            Explanation why = signer.refusal(signed -> signed).orElseThrow().why();

            assertThat(why.toString())
                    .doesNotContain(StubGateway.OWN.secret())
                    .doesNotContain(StubGateway.OTHER.secret())
                    .doesNotContain("hushhush-token");
        }
    }
}
