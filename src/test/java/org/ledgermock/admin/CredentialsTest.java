package org.ledgermock.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.ledgermock.client.AdminRefused;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;
import org.ledgermock.oracle.KybioClient;

/** Credentials come and go; the state that they lead to stays. */
class CredentialsTest {

    @AutoClose
    private static Controlled controlled = Controlled.start();

    @Test
    void aRefreshedTemporaryCredentialLeadsToTheSameState() {
        SandboxClient sandbox = controlled.tencent();
        Instant soon = sandbox.wireTime().now().plus(Duration.ofMinutes(30));
        Credential first = sandbox.addTemporaryCredential(soon);
        controlled.caller(first).call(Controlled.ALLOCATE, Controlled.ONE);
        sandbox.wireTime().follow(Duration.ofMinutes(4));
        assertThat(controlled.caller(first).call(Controlled.QUERY, "{}").errorCode())
                .isEmpty();

        sandbox.expireCredential(first.id());
        Credential second = sandbox.addTemporaryCredential(soon.plus(Duration.ofHours(1)));

        assertThat(controlled.caller(first).call(Controlled.QUERY, "{}").errorCode())
                .contains("AuthFailure.TokenFailure");
        assertThat(controlled
                        .caller(second)
                        .call(Controlled.QUERY, "{}")
                        .response()
                        .at("/Data/0/Credit")
                        .toString())
                .isEqualTo("91");
        assertThat(controlled
                        .caller(Credential.of(second.id(), second.secret()))
                        .call(Controlled.QUERY, "{}")
                        .errorCode())
                .contains("AuthFailure.TokenFailure");
    }

    @Test
    void anExpiryIsAnInstantOfWireTimeAlone() {
        SandboxClient sandbox = controlled.tencent();
        Credential credential =
                sandbox.addTemporaryCredential(sandbox.wireTime().now().plusSeconds(200));

        sandbox.apiTime().advance(Duration.ofDays(365));
        assertThat(controlled.caller(credential).call(Controlled.QUERY, "{}").errorCode())
                .isEmpty();
        sandbox.wireTime().follow(Duration.ofSeconds(200));
        assertThat(controlled.caller(credential).call(Controlled.QUERY, "{}").errorCode())
                .contains("AuthFailure.TokenFailure");
    }

    @Test
    void aRevokedOneIsNobodys() {
        SandboxClient sandbox = controlled.kybio();
        Credential first = sandbox.credentials().get(0);
        Credential second = sandbox.addCredential();

        sandbox.revokeCredential(first.id());

        assertUnknown(first);
        assertThat(controlled
                        .member(second)
                        .call("queryAllCustomerCategory", "{\"appId\":\"" + second.id() + "\"}")
                        .isSuccess())
                .isTrue();
        assertThat(sandbox.inspect().toString()).doesNotContain(first.id()).contains(second.id());
        assertThatThrownBy(() -> sandbox.revokeCredential(first.id()))
                .isInstanceOf(AdminRefused.class)
                .hasMessageContaining("has no credential '%s'; it has %s.".formatted(first.id(), second.id()));
    }

    @Test
    void anExpiredShopIsOneThatIsNotThere() {
        SandboxClient sandbox = controlled.kybio();
        Credential credential = sandbox.credentials().get(0);

        sandbox.expireCredential(credential.id());

        assertUnknown(credential);
    }

    private void assertUnknown(Credential credential) {
        KybioClient.Answer answer = controlled
                .member(credential)
                .call(
                        "queryAllCustomerCategory",
                        "{\"appId\":\"" + credential.id() + "\"}",
                        options -> options.answerSignatureUnchecked());
        assertThat(answer.errorCode()).contains(1034);
    }

    @Test
    void oneSandboxHasNoPowerOverTheCredentialsOfAnother() {
        SandboxClient one = controlled.tencent();
        SandboxClient other = controlled.tencent();
        String id = other.credentials().get(0).id();

        assertThatThrownBy(() -> one.revokeCredential(id)).isInstanceOf(AdminRefused.class);
        assertThatThrownBy(() -> one.expireCredential(id)).isInstanceOf(AdminRefused.class);
        assertThatThrownBy(() -> one.addCredential(Credential.of(id, "another-secret")))
                .isInstanceOfSatisfying(
                        AdminRefused.class,
                        refused -> assertThat(refused.status()).isEqualTo(409));
        assertThat(controlled.caller(other).call(Controlled.QUERY, "{}").errorCode())
                .isEmpty();
    }

    @Test
    void aSecretIsShownOnlyToWhoAskedForIt() {
        SandboxClient sandbox =
                controlled.client.create(NewSandbox.of(Controlled.TENCENT).withSeed("example"));
        Credential temporary = sandbox.addTemporaryCredential(Instant.parse("2099-01-01T00:00:00Z"));
        controlled.caller(temporary).call(Controlled.QUERY, "{}");
        String requestId = sandbox.journal().get(0).requestId();

        List<JsonObject> shown = List.of(
                sandbox.inspect(),
                sandbox.export(),
                sandbox.exchange(requestId).orElseThrow(),
                Controlled.json(controlled.raw("GET", "/sandboxes", "")),
                Controlled.json(controlled.raw("GET", "/sandboxes/" + sandbox.id() + "/credentials", "")));

        assertThat(shown)
                .allSatisfy(document -> assertThat(document.toString())
                        .doesNotContain(temporary.secret())
                        .doesNotContain(temporary.token().orElseThrow())
                        .doesNotContain(sandbox.credentials().get(0).secret()));
        assertThat(shown.get(4).toString()).contains("\"temporary\":true,\"expires\":\"2099-01-01T00:00:00Z\"");
    }

    @Test
    void asManyAsThereMayBeAndNoMore() {
        SandboxClient sandbox = controlled.kybio();
        for (int number = 1; number < 100; number++) {
            sandbox.addCredential();
        }

        assertThatThrownBy(sandbox::addCredential)
                .isInstanceOf(AdminRefused.class)
                .hasMessageContaining("can have at most 100 credentials; revoke one first.");
    }
}
