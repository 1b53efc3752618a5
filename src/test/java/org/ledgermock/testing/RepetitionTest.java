package org.ledgermock.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.client.NewFault;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.message.JsonObject;
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

    private static void send(PartnerSandbox partner, String method, String body) {
        try {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(partner.endpoint().resolve("/"))
                                    .method(
                                            method,
                                            body.isEmpty()
                                                    ? HttpRequest.BodyPublishers.noBody()
                                                    : HttpRequest.BodyPublishers.ofString(body))
                                    .header("X-TC-Action", "QueryPartnerCredit")
                                    .header(
                                            "Authorization",
                                            "TC3-HMAC-SHA256 Credential=%s/2030-01-01/intlpartnersmgt/tc3_request, SignedHeaders=content-type;host, Signature=%s"
                                                    .formatted(partner.secretId(), "0".repeat(64)))
                                    .header("X-TC-Timestamp", "1893456000")
                                    .header("X-TC-Version", "2022-09-28")
                                    .header("Content-Type", "application/json")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
                partner("a beginning anew", partner -> {
                    partner.customer(1).setCredit("77");
                    Callers.allocate(partner, 1, "1");
                    Callers.allocate(partner, 1, "1");
                    partner.control().reset();
                    Callers.allocate(partner, 1, "5");
                    partner.customer(1).spend("3");
                }),
                partner("a state that was restored", partner -> {
                    Callers.allocate(partner, 1, "1");
                    partner.control().takeSnapshot("then");
                    Callers.allocate(partner, 1, "2");
                    partner.control().restore("then");
                    Callers.allocate(partner, 1, "5");
                }),
                partner("an order that was cancelled", partner -> {
                    partner.order(NewFault.drop(ALLOCATE));
                    String id = partner.control()
                            .order(NewFault.lost(ALLOCATE).next(2))
                            .id();
                    catchThrowable(() -> Callers.allocate(partner, 1, "1"));
                    partner.control().cancelFault(id);
                    Callers.allocate(partner, 1, "5");
                }),
                partner("a credential that is no longer good", partner -> {
                    Callers.allocate(partner, 1, "1");
                    partner.control().expireCredential(partner.secretId());
                    Callers.allocate(partner, 1, "2");
                }),
                partner(
                        "a body that looks like a file's name",
                        partner -> Callers.tencent(partner).call("QueryPartnerCredit", "@/etc/hostname")),
                partner("a method that looks like a command", partner -> send(partner, "B&$true", "")),
                partner("a method without an answer's body", partner -> send(partner, "HEAD", "")),
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
        return Pasted.commands(catchThrowable(() -> sandbox.assertCalls("QueryCustomersCredit", 99))
                .getMessage());
    }

    private List<String> pasted(TestSandbox sandbox, List<String> commands) throws IOException, InterruptedException {
        return Pasted.verdict(Pasted.into(fresh, sandbox.family(), commands, folder));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void whatIsPastedComesToTheSame(Story story) throws Exception {
        TestSandbox sandbox = told(story);
        List<String> before = Pasted.verdict(sandbox.control());

        List<String> commands = commands(sandbox);
        List<String> again = pasted(sandbox, commands);

        assertThat(again)
                .as(String.join("\n", commands) + Files.readString(folder.resolve("printed.txt")))
                .isEqualTo(before);
    }

    @Test
    void withoutOneOfItsCommandsItComesToSomethingElse() throws Exception {
        for (Story story : stories().subList(2, 4)) {
            TestSandbox sandbox = told(story);
            List<String> before = Pasted.verdict(sandbox.control());
            List<String> commands = new ArrayList<>(commands(sandbox));
            commands.removeIf(command -> command.contains("--data-raw") && command.contains("X-TC-Action"));

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
                Ledgermock.shared().sandbox(PartnerSandbox.class, InitialState.DEFAULT.snapshot("repetition"));
        PartnerSandbox other = Ledgermock.shared().sandbox(PartnerSandbox.class);
        other.customer(1).setCredit("88");
        other.keep("repetition");
        Callers.allocate(partner, 1, "1");
        List<String> before = Pasted.verdict(partner.control());
        keep();

        assertThat(commands(partner))
                .contains("  # began with what was there in the snapshot 'repetition', and without what had led to it");
        assertThat(pasted(partner, commands(partner))).isEqualTo(before);
    }

    @Test
    void aChangePastTheSandboxIsSaidToBeMissing() {
        PartnerSandbox partner = Ledgermock.shared().sandbox(PartnerSandbox.class);
        partner.customer(1).setCredit("10");
        catchThrowable(() -> partner.control().put("nothing", "1", JsonObject.EMPTY));
        partner.control().fork(snapshot(partner));
        assertThat(partner.report()).doesNotContain("past control()");

        Ledgermock.shared().client().sandbox(partner.id()).changeRole("reseller");
        assertThat(partner.report()).contains("  # 1 change was made past control() of the sandbox; missing here");
    }

    private static String snapshot(PartnerSandbox partner) {
        partner.control().takeSnapshot("now");
        return "now";
    }

    @Test
    void aFaultForOneKindOfConnectionIsSaidToMeetFreshOnes() {
        PartnerSandbox partner =
                Ledgermock.shared().sandbox(PartnerSandbox.class, InitialState.DEFAULT.reusingConnections());
        partner.loseNextAnswer(ALLOCATE);
        assertThat(partner.report()).doesNotContain("connections, and");

        partner.loseNextAnswerOnReusedConnection(ALLOCATE);
        assertThat(partner.report())
                .contains(
                        "  # lost of AllocateCustomerCredit is for reused connections, and each call here is on a fresh one");
    }

    @Test
    void aCallUnderWayIsSaidToBeMissing() throws Exception {
        PartnerSandbox partner = Ledgermock.shared().sandbox(PartnerSandbox.class);
        partner.order(NewFault.delay(ALLOCATE, Duration.ofSeconds(20)));
        Thread client = new Thread(() -> catchThrowable(() -> Callers.allocate(partner, 1, "1")));
        client.start();
        while (partner.control().activity().now().underWay().isEmpty()) {
            Thread.onSpinWait();
        }
        partner.patience(Duration.ofMillis(1));

        assertThat(catchThrowable(() -> partner.customer(1).assertNothingAllocated()))
                .hasMessageContaining("  # 1 call is still under way: AllocateCustomerCredit {")
                .hasMessageContaining("; missing here");
        partner.control().reset();
        client.join();
    }

    @Test
    void aSecretThatTheUserBroughtIsNeverPrinted() throws Exception {
        Path credentials = Files.writeString(folder.resolve("credentials.json"), """
                {"credentials": [{"family": "tencent-partner", "id": "AKIDBROUGHT", "secret": "brought-by-the-user"}]}
                """);
        try (Ledgermock ledgermock =
                Ledgermock.start(Setup.builder().credentials(credentials).build())) {
            PartnerSandbox partner = ledgermock.sandbox(PartnerSandbox.class);
            Callers.tencent(partner).call("ModifyClientRemark", "{\"ClientUin\":1,\"Remark\":\"brought-by-the-user\"}");
            new TencentClient(
                            partner.endpoint(),
                            new Credential("AKIDBROUGHT", "brought-by-the-user"),
                            InstantSource.system())
                    .call("QueryPartnerCredit", "{}");

            assertThat(partner.report())
                    .contains(partner.secretKey(), "# call 1 had something that is not kept or not shown")
                    .doesNotContain("brought-by-the-user");
        }
    }
}
