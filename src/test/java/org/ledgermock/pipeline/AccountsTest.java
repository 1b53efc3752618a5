package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.Credential;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.state.Account;

/** Whose call it is: an account has its role, its state and its journal, and a stranger none of them. */
class AccountsTest {

    private final TestServer server = TestServer.ofTheProject();

    @Test
    void an_account_of_another_role_is_not_authorized() {
        Sandbox sandbox = server.sandbox("tencent-partner");
        Credential credential = Credential.of("AKIDANOTHEREXAMPLE", "another-example-secret-key");
        server.sandboxes.add(
                new Sandbox(
                        "tencent-partner/other",
                        "tencent-partner",
                        new Account("Other", "sub-customer"),
                        sandbox.state(),
                        server.now::get,
                        10),
                List.of(credential));
        ServedFamily family = server.family("tencent-partner");
        Exchange exchange = family.answer(
                server.signed(family, "AllocateCustomerCredit", "{\"ClientUin\":1,\"AddedCredit\":1}", credential));

        assertThat(exchange.error().orElseThrow().code()).isEqualTo("UnauthorizedOperation.UinNoAuth");
        assertThat(exchange.refusal().orElseThrow().why().cause())
                .isEqualTo("The account's role is 'sub-customer'; AllocateCustomerCredit may be called by"
                        + " [distributor, reseller, second-level-reseller].");
        assertThat(sandbox.journal().count()).as("the other account's journal").isZero();
        assertThat(server.sandboxes
                        .find("tencent-partner/other")
                        .orElseThrow()
                        .journal()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_call_of_nobodys_is_kept_apart() {
        ServedFamily family = server.family("tencent-partner");
        Exchange exchange = family.answer(
                server.signed(family, "AllocateCustomerCredit", "{}", Credential.of("AKIDSTRANGER", "x")));

        assertThat(exchange.error().orElseThrow().code()).isEqualTo("AuthFailure.SecretIdNotFound");
        assertThat(family.unattributed().newestFirst()).containsExactly(exchange);
        assertThat(server.sandbox("tencent-partner").journal().count()).isZero();
    }

    @Test
    void two_accounts_never_see_each_other() {
        Sandbox sandbox = server.sandbox("tencent-partner");
        Credential credential = Credential.of("AKIDANOTHEREXAMPLE", "another-example-secret-key");
        Sandbox other = new Sandbox(
                "tencent-partner/other",
                "tencent-partner",
                sandbox.root().account(),
                sandbox.state(),
                server.now::get,
                10);
        server.sandboxes.add(other, List.of(credential));
        ServedFamily family = server.family("tencent-partner");
        family.answer(
                server.signed(family, "AllocateCustomerCredit", "{\"ClientUin\":1,\"AddedCredit\":7}", credential));

        assertThat(other.state().find("customer", "1").orElseThrow().quantity("Credit"))
                .isEqualTo("97");
        assertThat(sandbox.state().find("customer", "1").orElseThrow().quantity("Credit"))
                .isEqualTo(new BigDecimal("90"));
    }
}
