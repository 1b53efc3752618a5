package org.ledgermock.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.server.GivenStore;
import org.ledgermock.server.Setup;
import org.ledgermock.tencent.testing.PartnerSandbox;

/** What a report prints to repeat a failure, pasted into a shell, comes to the same on a fresh server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepetitionTest {

    private static final String ALLOCATE = "AllocateCustomerCredit";

    @TempDir
    private Path folder;

    private final Ledgermock fresh = Ledgermock.start(GivenStore.fresh());

    @BeforeAll
    static void keep() {
        PartnerSandbox partner = Ledgermock.shared().sandbox(PartnerSandbox.class);
        partner.customer(1).setCredit("77");
        partner.keep(RepeatedStory.KEPT);
    }

    @AfterAll
    void close() {
        fresh.close();
    }

    private static List<String> commands(TestSandbox sandbox) {
        return Pasted.commands(sandbox.report());
    }

    private List<String> pasted(TestSandbox sandbox, List<String> commands) throws IOException, InterruptedException {
        return Pasted.verdict(Pasted.into(fresh, sandbox.family(), commands, folder));
    }

    @ParameterizedTest
    @MethodSource("org.ledgermock.testing.RepeatedStory#all")
    void whatIsPastedComesToTheSame(RepeatedStory story) throws Exception {
        TestSandbox sandbox = story.tell().get();
        List<String> before = Pasted.verdict(sandbox.control());

        List<String> commands = commands(sandbox);
        List<String> again = pasted(sandbox, commands);

        assertThat(again)
                .as(String.join("\n", commands) + Files.readString(folder.resolve("printed.txt")))
                .isEqualTo(before);
    }

    @Test
    void withoutOneOfItsCommandsItComesToSomethingElse() throws Exception {
        for (RepeatedStory story : RepeatedStory.all().subList(2, 4)) {
            TestSandbox sandbox = story.tell().get();
            List<String> before = Pasted.verdict(sandbox.control());
            List<String> commands = new ArrayList<>(commands(sandbox));
            commands.removeIf(command -> command.contains("--data-raw") && command.contains("X-TC-Action"));

            assertThat(pasted(sandbox, commands)).isNotEqualTo(before);
        }
    }

    @Test
    void aServerIsStartedAsThatOfTheTestWas() {
        Setup setup = Setup.builder()
                .option("tencent-partner", "decimals", "refuse")
                .strict("kybio-member")
                .limit("tencent-partner", 7)
                .build();

        assertThat(Ledgermock.shared(setup).sandbox(PartnerSandbox.class).report())
                .contains(
                        "to repeat it: start `./ledgermock serve --strict kybio-member --option 'tencent-partner.decimals=refuse' --limit tencent-partner=7`, then paste");
    }

    /** Whatever kind of fault happens, it happens again. */
    @ParameterizedTest
    @MethodSource("failures")
    void eachFaultThatIsPastedComesToTheSame(Failure failure) throws Exception {
        PartnerSandbox partner = Ledgermock.shared().sandbox(PartnerSandbox.class);
        partner.customer(1).setCredit("10");
        failure.prime(partner);
        catchThrowable(() -> call(partner, failure));
        catchThrowable(() -> call(partner, failure));
        List<String> before = Pasted.verdict(partner.control());

        assertThat(pasted(partner, commands(partner))).isEqualTo(before);
    }

    private static void call(PartnerSandbox partner, Failure failure) {
        if (failure.operation().equals(ALLOCATE)) {
            Callers.allocate(partner, 1, "5");
        } else {
            Callers.tencent(partner).call(failure.operation(), "{\"Page\":1,\"PageSize\":10}");
        }
    }

    static List<Failure> failures() {
        List<Failure> failures = new ArrayList<>();
        for (String operation : List.of(ALLOCATE, "QueryCustomersCredit")) {
            failures.addAll(Failures.of(
                    Ledgermock.shared(),
                    SandboxType.of(PartnerSandbox.class),
                    new Failures.Selection(operation, List.of(), List.of(), true)));
        }
        failures.removeIf(
                failure -> failure.code().isPresent() || failure.fault().isOnReusedConnection());
        return failures;
    }

    @Test
    void anotherStateKeptUnderTheNameIsNotRepeated() throws Exception {
        keep();
        PartnerSandbox partner =
                Ledgermock.shared().sandbox(PartnerSandbox.class, InitialState.DEFAULT.snapshot(RepeatedStory.KEPT));
        PartnerSandbox other = Ledgermock.shared().sandbox(PartnerSandbox.class);
        other.customer(1).setCredit("88");
        other.keep(RepeatedStory.KEPT);
        Callers.allocate(partner, 1, "1");
        List<String> before = Pasted.verdict(partner.control());
        keep();

        assertThat(commands(partner))
                .contains("  # began with what was there in the snapshot 'repetition', and without what had led to it");
        assertThat(pasted(partner, commands(partner))).isEqualTo(before);
    }
}
