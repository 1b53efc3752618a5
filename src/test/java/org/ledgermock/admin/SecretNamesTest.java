package org.ledgermock.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonString;

/** A secret that a client sent as a name, not as a value, is shown nowhere either. */
class SecretNamesTest {

    @AutoClose
    private final Controlled controlled = Controlled.start();

    private SandboxClient sandbox(String family, String secret) {
        return controlled.client.create(NewSandbox.of(family)
                .withSeed("example")
                .withCredential(Credential.of("AKIDNAMES" + family.hashCode(), secret)));
    }

    private void assertShownNowhere(SandboxClient sandbox, String... spellings) {
        assertThat(controlled.raw("GET", "/refusals", "").body()).doesNotContain(spellings);
        for (String view : List.of("journal", "scorecard", "tried", "journal?whole=true")) {
            assertThat(controlled
                            .raw("GET", "/sandboxes/" + sandbox.id() + "/" + view, "")
                            .body())
                    .as(view)
                    .contains(view.equals("journal") ? "requestId" : "the secret of")
                    .doesNotContain(spellings);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain-secret-name", "odd/secret~name+\"=="})
    void of_a_parameter_that_is_refused(String secret) {
        SandboxClient sandbox = sandbox(Controlled.TENCENT, secret);

        controlled.caller(sandbox).call(Controlled.QUERY, "{%s:1}".formatted(new JsonString(secret)));
        assertShownNowhere(sandbox, spellings(secret));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain-secret-name", "odd/secret~name+\"=="})
    void of_a_parameter_that_is_left_unread(String secret) {
        SandboxClient sandbox = sandbox(Controlled.KYBIO, secret);
        String appId = sandbox.credentials().get(0).id();

        controlled
                .member(sandbox)
                .call(
                        "queryByUid",
                        "{\"appId\":\"%s\",\"customerUid\":1,%s:{%2$s:2}}".formatted(appId, new JsonString(secret)));

        assertShownNowhere(sandbox, spellings(secret));
    }

    @Test
    void of_an_operation() {
        SandboxClient sandbox = sandbox(Controlled.TENCENT, "plain-secret-name");

        controlled.caller(sandbox).call("plain-secret-name", "{}");

        assertThat(controlled.raw("GET", "/refusals", "").body())
                .contains("the secret of")
                .doesNotContain("plain-secret-name");
        assertThat(controlled
                        .server
                        .sandboxes()
                        .find(sandbox.id())
                        .orElseThrow()
                        .journal()
                        .newestFirst())
                .singleElement()
                .extracting(Exchange::error, Exchange::refusal)
                .asString()
                .contains("the secret of")
                .doesNotContain("plain-secret-name");
    }

    private static String[] spellings(String secret) {
        return new String[] {secret, "odd~1secret~0name", "odd/secret~name", "odd\\/secret", "odd%2Fsecret"};
    }
}
