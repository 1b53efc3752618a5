package org.ledgermock.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.client.NewFault;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.server.Setup;
import org.ledgermock.tencent.testing.PartnerSandbox;

/** What a report prints to repeat a failure, pasted into a shell, comes to the same on a fresh server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepetitionTest {

    private static final String ALLOCATE = "AllocateCustomerCredit";
    private static final String RAISE = "updateBalancePointByIncrement";
    private static final long MEMBER = MemberSandbox.EXAMPLE;

    @TempDir
    private Path folder;

    private final Ledgermock fresh = Ledgermock.start();

    @BeforeAll
    static void keep() {
        PartnerSandbox partner = Ledgermock.shared().sandbox(PartnerSandbox.class);
        partner.customer(1).setCredit("77");
        partner.keep("repetition");
    }

    @AfterAll
    void close() {
        fresh.close();
    }

    /** What a test does before an assertion of it fails. */
    private record Story(
            String name, InitialState beginning, Consumer<PartnerSandbox> partner, Consumer<MemberSandbox> shop) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Story partner(String name, Consumer<PartnerSandbox> does) {
        return new Story(name, InitialState.DEFAULT, does, none -> {});
    }

    private static Story shop(String name, Consumer<MemberSandbox> does) {
        return new Story(name, InitialState.DEFAULT, none -> {}, does);
    }

    private static TencentClient by(PartnerSandbox partner, String key, InstantSource clock) {
        return new TencentClient(partner.endpoint(), new Credential(partner.secretId(), key), clock);
    }

    static List<Story> stories() {
        InstantSource longAgo = () -> Instant.now().minusSeconds(4_000);
        InitialState.Moment then = new InitialState.Moment(Instant.parse("2030-01-01T00:00:00Z"), true);
        return List.of(
                partner("no call at all", partner -> partner.customer(1).setCredit("10")),
                partner("a call", partner -> Callers.allocate(partner, 1, "10")),
                partner("set up before and between", partner -> {
                    partner.customer(1).setCredit("10");
                    Callers.allocate(partner, 1, "5");
                    partner.customer(1).spend("3");
                    partner.setAvailable("4");
                    Callers.allocate(partner, 1, "5");
                }),
                partner(
                        "a wrong key",
                        partner -> by(partner, "another-key", InstantSource.system())
                                .call("QueryPartnerCredit", "{}")),
                partner(
                        "an old signature",
                        partner -> by(partner, partner.secretKey(), longAgo).call("QueryPartnerCredit", "{}")),
                partner(
                        "refused by the schema",
                        partner -> Callers.tencent(partner)
                                .call(ALLOCATE, "{\"ClientUin\":\"it's\",\"AddedCredit\":true}")),
                partner("no operation", partner -> Callers.tencent(partner).call("NoSuchAction", "{}")),
                partner("an ordered error", partner -> {
                    partner.refuseNext(ALLOCATE, "OperationDenied.ServiceBusy");
                    Callers.allocate(partner, 1, "5");
                    Callers.allocate(partner, 1, "6");
                }),
                partner("a lost answer", partner -> {
                    Callers.allocate(partner, 1, "1");
                    partner.loseNextAnswer(ALLOCATE);
                    catchThrowable(() -> Callers.allocate(partner, 1, "10"));
                    Callers.allocate(partner, 1, "10");
                }),
                partner("an order that nobody met", partner -> partner.order(NewFault.lost(ALLOCATE))),
                partner("a limit", partner -> {
                    partner.limitCalls(ALLOCATE, 2, "second");
                    partner.control().wireTime().freeze();
                    for (int call = 0; call < 4; call++) {
                        Callers.allocate(partner, 1, "1");
                    }
                    partner.control().wireTime().advance(Duration.ofSeconds(1));
                    Callers.allocate(partner, 1, "1");
                }),
                partner("another role", partner -> {
                    partner.control().changeRole("reseller");
                    Callers.allocate(partner, 1, "1");
                }),
                partner("thirty calls", partner -> {
                    partner.limitCalls(ALLOCATE, 100, "second");
                    for (int call = 0; call < 30; call++) {
                        Callers.allocate(partner, 1, "1");
                    }
                }),
                new Story(
                        "a seed and times",
                        InitialState.DEFAULT.seed("thousand").apiTime(then),
                        partner -> {
                            Callers.allocate(partner, 200000000007L, "0.01");
                        },
                        none -> {}),
                new Story(
                        "a state that was kept",
                        InitialState.DEFAULT.snapshot("repetition"),
                        partner -> {
                            Callers.allocate(partner, 1, "-78");
                        },
                        none -> {}),
                shop("points set", shop -> {
                    shop.member(MEMBER).setPoints("10");
                    Callers.raise(shop, MEMBER, "0", "3", "2026-03-01 12:00:00");
                    Callers.raise(shop, MEMBER, "0", "3", "2026-03-01 12:00:00");
                }),
                shop("a member added", shop -> {
                    shop.addMember(300000000000000009L, "1009", "1", "2");
                    shop.loseNextAnswer(RAISE);
                    catchThrowable(() -> Callers.raise(shop, 300000000000000009L, "1.5", "3", "2026-03-01 12:00:00"));
                }));
    }

    /** What came of each call, and what there is in the end. */
    private static List<String> verdict(SandboxClient sandbox) {
        List<String> verdict = new ArrayList<>(sandbox.journal().stream()
                .map(call -> "%s %s %s %d %s"
                        .formatted(
                                call.operation(),
                                call.stage(),
                                call.code(),
                                call.status(),
                                call.document().text("faultKind")))
                .toList());
        Collections.reverse(verdict);
        verdict.add(sandbox.export().toString());
        verdict.add(sandbox.faults().stream()
                .map(order -> order.order().json().toString())
                .toList()
                .toString());
        return verdict;
    }

    private TestSandbox told(Story story) {
        if (story.name.equals("points set") || story.name.equals("a member added")) {
            MemberSandbox shop = Ledgermock.shared().sandbox(MemberSandbox.class, story.beginning);
            story.shop.accept(shop);
            return shop;
        }
        PartnerSandbox partner = Ledgermock.shared().sandbox(PartnerSandbox.class, story.beginning);
        story.partner.accept(partner);
        return partner;
    }

    private static List<String> commands(TestSandbox sandbox) {
        String report = catchThrowable(() -> sandbox.assertCalls("QueryCustomersCredit", 99))
                .getMessage();
        List<String> lines = report.lines().toList();
        int first = (int) lines.stream()
                .takeWhile(line -> !line.startsWith(TestSandbox.REPEAT))
                .count();
        assertThat(lines.get(first)).matches("to repeat it: start `.* serve`, then paste");
        return lines.subList(first + 1, lines.size());
    }

    private List<String> pasted(TestSandbox sandbox, List<String> commands) throws IOException, InterruptedException {
        Path script = Files.writeString(
                folder.resolve("pasted.sh"),
                String.join("\n", commands)
                        .replace("http://127.0.0.1:18080", fresh.uri().toString()));
        Process shell = new ProcessBuilder("sh", script.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed.txt").toFile())
                .start();
        shell.waitFor();
        return verdict(fresh.client().sandbox(sandbox.family() + "/again"));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void whatIsPastedComesToTheSame(Story story) throws Exception {
        TestSandbox sandbox = told(story);
        List<String> before = verdict(sandbox.control());

        assertThat(pasted(sandbox, commands(sandbox))).isEqualTo(before);
    }

    @Test
    void withoutOneOfItsCommandsItComesToSomethingElse() throws Exception {
        for (Story story : stories().subList(2, 4)) {
            TestSandbox sandbox = told(story);
            List<String> before = verdict(sandbox.control());
            List<String> commands = new ArrayList<>(commands(sandbox));
            commands.removeIf(command -> command.contains("--data-binary") && command.contains("X-TC-Action"));

            assertThat(pasted(sandbox, commands)).isNotEqualTo(before);
        }
    }

    @Test
    void whatCannotBeRepeatedIsSaidToBeMissing() {
        MemberSandbox shop = Ledgermock.shared().sandbox(MemberSandbox.class);
        Callers.kybio(shop)
                .call("add", Callers.kybio(shop).body("\"customerInfo\":{\"number\":\"77\",\"password\":\"made-up\"}"));
        assertThat(shop.report())
                .contains("# call 1 had something that is not kept or not shown, and is missing here")
                .doesNotContain("made-up\"");

        shop.control().addCredential();
        assertThat(shop.report()).contains("to repeat it: run the test again; it has made more ");
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

    @Test
    void whereThereIsNoCheckoutTheServerIsInTheClassPathOfTheTests() throws Exception {
        String command = ServerCommand.byClassPath("/some where/a.jar:/b.jar", Optional.of(folder));

        assertThat(command).isEqualTo("java @" + folder.resolve("server.args"));
        assertThat(folder.resolve("server.args"))
                .hasContent("-cp \"/some where/a.jar:/b.jar\" org.ledgermock.cli.Main serve\n");
        assertThat(ServerCommand.byClassPath("a.jar", Optional.empty()))
                .isEqualTo("java -cp \"a.jar\" org.ledgermock.cli.Main serve");
    }
}
