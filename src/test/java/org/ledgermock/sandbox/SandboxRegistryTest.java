package org.ledgermock.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ledgermock.message.Credential;
import org.ledgermock.state.Account;
import org.ledgermock.state.HeldCredential;
import org.ledgermock.state.State;
import org.ledgermock.state.Things;
import org.ledgermock.state.Together;

class SandboxRegistryTest {

    private static final Credential ONE = Credential.of("ID1", "example-secret-1");
    private static final Credential TWO = Credential.of("ID2", "example-secret-2");

    private final SandboxRegistry sandboxes = new SandboxRegistry();

    @Test
    void a_credential_finds_its_sandbox_and_no_other_family_does() {
        Sandbox sandbox = sandbox("f", "f/a");
        sandboxes.add(sandbox, List.of(ONE, TWO));

        assertThat(sandboxes.tenant("f", "ID1"))
                .contains(new KnownTenant(new HeldCredential(ONE, Optional.empty()), sandbox, sandbox.root()));
        assertThat(sandboxes.tenant("f", "ID2")).map(KnownTenant::sandbox).contains(sandbox);
        assertThat(sandboxes.tenant("f", "id1")).isEmpty();
        assertThat(sandboxes.tenant("g", "ID1")).isEmpty();
        assertThat(sandboxes.tenant("f", "")).isEmpty();
    }

    @Test
    void one_id_may_be_used_in_two_families() {
        Sandbox first = sandbox("f", "f/a");
        Sandbox second = sandbox("g", "g/a");
        sandboxes.add(first, List.of(ONE));
        sandboxes.add(second, List.of(ONE));

        assertThat(sandboxes.tenant("f", "ID1")).map(KnownTenant::sandbox).contains(first);
        assertThat(sandboxes.tenant("g", "ID1")).map(KnownTenant::sandbox).contains(second);
    }

    @Test
    void a_credential_belongs_to_one_sandbox_only() {
        sandboxes.add(sandbox("f", "f/a"), List.of(ONE));

        assertThatThrownBy(() -> sandboxes.add(sandbox("f", "f/b"), List.of(Credential.of("ID1", "another"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the credential 'ID1' already belongs to sandbox 'f/a'");
        assertThat(sandboxes.tenant("f", "ID1"))
                .map(tenant -> tenant.held().credential())
                .contains(ONE);
    }

    @Test
    void a_sandbox_that_was_refused_is_not_there_in_part() {
        sandboxes.add(sandbox("f", "f/a"), List.of(ONE));
        assertThatThrownBy(() -> sandboxes.add(sandbox("f", "f/b"), List.of(TWO, ONE)))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(sandboxes.find("f/b")).isEmpty();
        assertThat(sandboxes.tenant("f", "ID2")).isEmpty();
    }

    @Test
    void a_second_sandbox_of_the_same_id_is_refused() {
        Sandbox first = sandbox("f", "f/a");
        sandboxes.add(first, List.of(ONE));

        assertThatThrownBy(() -> sandboxes.add(sandbox("f", "f/a"), List.of(TWO)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(sandboxes.find("f/a")).containsSame(first);
    }

    @Test
    void sandboxes_are_listed_by_family_and_id() {
        Sandbox b = sandbox("f", "f/b");
        Sandbox a = sandbox("f", "f/a");
        Sandbox other = sandbox("g", "g/a");
        sandboxes.add(b, List.of(ONE));
        sandboxes.add(a, List.of(TWO));
        sandboxes.add(other, List.of());

        assertThat(sandboxes.of("f")).containsExactly(a, b);
        assertThat(sandboxes.all()).containsExactlyInAnyOrder(a, b, other);
        assertThat(sandboxes.find("g/a")).contains(other);
        assertThat(b.root().credentialIds()).containsExactly("ID1");
        assertThat(other.root().credentials()).isEmpty();
        assertThat(sandboxes.someCredentials("f", 1)).hasSize(1);
        assertThat(sandboxes.someCredentials("f", 10)).containsExactlyInAnyOrder(ONE, TWO);
        assertThat(sandboxes.someCredentials("g", 10)).isEmpty();
    }

    @Test
    void a_credential_may_be_added_later() {
        Sandbox sandbox = sandbox("f", "f/a");
        sandboxes.add(sandbox, List.of(ONE));
        sandboxes.add(sandbox, TWO);

        assertThat(sandbox.root().credentialIds()).containsExactly("ID1", "ID2");
    }

    @Test
    void of_eight_that_ask_for_one_credential_one_gets_it() throws InterruptedException {
        AtomicInteger got = new AtomicInteger();
        Together.run(8, thread -> {
            try {
                sandboxes.add(sandbox("f", "f/" + thread), List.of(ONE));
                got.incrementAndGet();
            } catch (IllegalArgumentException taken) {
                // as it should be, for seven
            }
        });
        assertThat(got).hasValue(1);
    }

    private static Sandbox sandbox(String family, String id) {
        return new Sandbox(
                id,
                family,
                new Account("Test", ""),
                State.empty(Things.model(), 10),
                InstantSource.fixed(Things.TIME),
                10);
    }
}
