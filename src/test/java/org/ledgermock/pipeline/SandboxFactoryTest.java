package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.Conflict;
import org.ledgermock.message.Credential;
import org.ledgermock.sandbox.Keeping;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.seed.SeedLibrary;
import org.ledgermock.state.Account;

/** A sandbox that is made begins as its seeds, or another sandbox, say, and goes its own way. */
class SandboxFactoryTest {

    private static final String FAMILY = "tencent-partner";
    private static final String SEED = FAMILY + "/example";

    private final TestServer server = TestServer.ofTheProject();
    private final ServedFamily family = server.family(FAMILY);
    private final SeedLibrary library =
            new SeedLibrary(new ClassPathFiles(getClass().getClassLoader()));

    private SandboxFactory factory(Map<String, Long> limits) {
        return new SandboxFactory(server.sandboxes, library, limits, server.now::get, Keeping.NONE);
    }

    private SandboxFactory.Wanted wanted(String name, Optional<String> role) {
        return new SandboxFactory.Wanted(family, name, role, List.of(credential(name)));
    }

    private static Credential credential(String name) {
        return Credential.of("AKID" + name, "secret-of-" + name);
    }

    private Exchange allocate(String name) {
        return family.answer(server.signed(
                family, "AllocateCustomerCredit", "{\"ClientUin\":1,\"AddedCredit\":1}", credential(name)));
    }

    private static String credit(Sandbox sandbox) {
        return sandbox.state()
                .find("customer", "1")
                .orElseThrow()
                .quantity("Credit")
                .toPlainString();
    }

    @Test
    void its_credential_leads_to_it_and_its_account_is_the_seeds() {
        Sandbox made = factory(Map.of()).make(wanted("one", Optional.empty()), library.find(SEED));

        assertThat(made.id()).isEqualTo("tencent-partner/one");
        assertThat(made.root().account()).isEqualTo(new Account("Ledgermock Example Limited", "reseller"));
        assertThat(allocate("one").error()).isEmpty();
        assertThat(credit(made)).isEqualTo("91");
        assertThat(server.sandboxes.find("tencent-partner/one")).containsSame(made);
    }

    @Test
    void all_of_one_seed_begin_with_the_same_state_and_move_by_themselves() {
        SandboxFactory factory = factory(Map.of());
        Sandbox one = factory.make(wanted("one", Optional.empty()), library.find(SEED));
        Sandbox other = factory.make(wanted("other", Optional.of("second-level-reseller")), library.find(SEED));

        assertThat(one.state()).as("made once").isSameAs(other.state());
        allocate("one");
        assertThat(credit(one)).isEqualTo("91");
        assertThat(credit(other)).isEqualTo("90");
        assertThat(other.root().account().role()).isEqualTo("second-level-reseller");
    }

    @Test
    void a_seed_that_somebody_wrote_is_read_each_time_though_it_has_the_name_of_another() {
        String text = """
                {"family":"tencent-partner","account":{"name":"%s","role":"reseller"},"entities":{"partner":[
                  {"Uin":1,"Name":"P","TotalCredit":9,"AllocatedCredit":0,"RemainingCredit":9}]}}
                """;
        SandboxFactory factory = factory(Map.of());
        Sandbox one =
                factory.make(wanted("one", Optional.empty()), List.of(library.written("mine", text.formatted("A"))));
        Sandbox two =
                factory.make(wanted("two", Optional.empty()), List.of(library.written("mine", text.formatted("B"))));

        assertThat(one.root().account().name()).isEqualTo("A");
        assertThat(two.root().account().name()).isEqualTo("B");
    }

    @Test
    void a_fork_begins_where_the_other_one_was_and_leaves_it_as_it_is() {
        SandboxFactory factory = factory(Map.of());
        Sandbox origin = factory.make(wanted("one", Optional.empty()), library.find(SEED));
        allocate("one");
        Sandbox fork = factory.fork(wanted("fork", Optional.empty()), origin.takeSnapshot("now"));
        allocate("fork");

        assertThat(fork.root().account()).isEqualTo(origin.root().account());
        assertThat(credit(fork)).isEqualTo("92");
        assertThat(credit(origin)).isEqualTo("91");
    }

    @Test
    void a_limit_that_was_chosen_for_a_family_is_that_of_all_its_operations() {
        factory(Map.of(FAMILY, 2L)).make(wanted("two", Optional.empty()), library.find(SEED));
        factory(Map.of("kybio-member", 2L)).make(wanted("five", Optional.empty()), library.find(SEED));

        assertThat(List.of(allocate("two"), allocate("two"), allocate("two")))
                .extracting(call -> call.error().isPresent())
                .containsExactly(false, false, true);
        assertThat(List.of(allocate("five"), allocate("five"), allocate("five")))
                .extracting(call -> call.error().isPresent())
                .containsOnly(false);
    }

    @Test
    void a_name_that_is_taken_is_refused() {
        SandboxFactory factory = factory(Map.of());
        factory.make(wanted("one", Optional.empty()), library.find(SEED));

        assertThatThrownBy(() -> factory.make(wanted("one", Optional.empty()), library.find(SEED)))
                .isInstanceOf(Conflict.class)
                .hasMessage("there is a sandbox 'tencent-partner/one' already");
    }
}
