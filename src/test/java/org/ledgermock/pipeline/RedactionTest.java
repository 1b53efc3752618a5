package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.JsonText;
import org.ledgermock.message.Refusal;
import org.ledgermock.sandbox.Sandbox;

/** Whatever is shown of a call has no secret in it, however it is spelt and wherever a client has put it. */
class RedactionTest {

    private static final String FAMILY = "tencent-partner";
    private static final String ODD = "k/ä\"~y==";

    private final TestServer server = TestServer.ofTheProject();
    private final Sandbox sandbox = server.sandbox(FAMILY);
    private final Credential own = sandbox.root().credentials().get(0).credential();

    private Redaction redaction() {
        return Redaction.of(sandbox, server.sandboxes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            in a text: k/ä"~y== and more         | in a text: (the secret of ODD) and more
            ?key=k%2F%C3%A4%22%7Ey%3D%3D&a=1     | ?key=(the secret of ODD)&a=1
            ?key=k%2f%c3%a4%22%7ey%3d%3d&a=1     | ?key=(the secret of ODD)&a=1
            {"key":"k/ä\\"~y=="}                  | {"key":"(the secret of ODD)"}
            {"key":"k\\/ä\\"~y=="}                 | {"key":"(the secret of ODD)"}
            /k~1ä"~0y==/at                       | /(the secret of ODD)/at
            k/ä                                  | k/ä
            """)
    void a_secret_is_found_however_it_is_spelt(String shown, String clean) {
        server.sandboxes.add(sandbox, Credential.of("ODD", ODD));

        assertThat(redaction().text(shown.strip())).isEqualTo(clean);
    }

    @Test
    void a_session_token_is_a_secret() {
        server.sandboxes.add(sandbox, new Credential("TEMPORARY", "a-secret", Optional.of("a-token")));

        assertThat(redaction().text("a-token and a-secret"))
                .isEqualTo("(the token of TEMPORARY) and (the secret of TEMPORARY)");
    }

    @Test
    void a_secret_of_another_sandbox_is_found_where_it_is_a_word_of_its_own() {
        server.sandboxes.add(
                new Sandbox(FAMILY + "/other", FAMILY, sandbox.root().account(), sandbox.state(), server.now::get, 10),
                List.of(
                        Credential.of("OTHER", "another_secret"),
                        Credential.of("BASE64", "AbCdEfGh/+w=="),
                        Credential.of("SHORT", "abc")));

        assertThat(redaction().text("'another_secret', AbCdEfGh/+w==; abc and another_secretive"))
                .isEqualTo("'(the secret of OTHER)', (the secret of BASE64); abc and another_secretive");
    }

    @Test
    void in_a_document_names_and_texts_are_looked_at_at_whatever_place() {
        assertThat(redaction()
                        .json(JsonText.object("{\"SECRET\":1,\"a\":[{\"b\":\"SECRET\"},7,null],\"c\":\"d\"}"
                                .replace("SECRET", own.secret()))))
                .hasToString("{\"%1$s\":1,\"a\":[{\"b\":\"%1$s\"},7,null],\"c\":\"d\"}"
                        .formatted("(the secret of " + own.id() + ")"));
    }

    @Test
    void all_that_a_refusal_says_is_looked_at() {
        Redaction redaction = Redaction.of(FAMILY, own.id(), Optional.of(sandbox), server.sandboxes);
        String secret = own.secret();

        assertThat(redaction
                        .refusal(new Refusal(
                                "error.X",
                                Map.of("parameter", secret),
                                new Explanation("because " + secret, List.of(new Explanation.Fact(secret, secret)))))
                        .toString())
                .doesNotContain(secret)
                .contains("because (the secret of " + own.id() + ")");
    }

    @Test
    void a_secret_that_was_sent_for_an_id_is_not_in_what_its_client_is_told_nor_in_the_journal() {
        ServedFamily family = server.family(FAMILY);
        Exchange exchange = family.answer(
                server.signed(family, "QueryPartnerCredit", "{}", Credential.of(own.secret(), own.secret())));

        assertThat(exchange.error().orElseThrow().code()).isEqualTo("AuthFailure.SecretIdNotFound");
        assertThat(exchange.credential()).isEqualTo("(the secret of " + own.id() + ")");
        assertThat(exchange.refusal().orElseThrow().toString())
                .contains("The SecretKey of '" + own.id() + "' was sent where the SecretId belongs")
                .doesNotContain(own.secret());
    }
}
