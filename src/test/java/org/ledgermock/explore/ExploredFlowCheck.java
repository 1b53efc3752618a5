package org.ledgermock.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.cli.Main;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;

/**
 * How long it takes to try each single deviation of a flow that reads, pays, and reads again: in a JVM, and as a program that
 * takes half a second to start. Its figures are printed; for a machine with nothing else to do.
 */
class ExploredFlowCheck {

    private static final long MOST_OF_A_CHANGE = 60;
    private static final long MOST_OF_A_READ = 40;

    @TempDir
    private Path folder;

    @Test
    void a_flow_in_a_jvm_takes_less_than_a_minute() throws Exception {
        Setup setup = Setup.builder().port(0).endConnections().build();
        try (MockServer server = MockServer.start(setup)) {
            LedgermockClient client = LedgermockClient.of(server.uri().getAuthority(), server::control);
            Flow flow = new ThreadFlow(
                    box -> {
                        Payments payments =
                                new Payments(box, box.connectionsEnd() ? server.uri() : server.keepingUri());
                        payments.credit(1);
                        payments.pay(1);
                        try {
                            payments.credit(1);
                        } catch (Payments.Refused unread) {
                            throw new Payments.Unclear();
                        }
                    },
                    Set.of(Payments.Unclear.class),
                    true);

            Exploration explored = new Explorer(
                            Expectation.read(FlowBench.ONCE, List.of(client.family("tencent-partner"))),
                            flow,
                            new Choice(
                                    300, Duration.ofMinutes(2), 4, 1, false, Optional.empty(), 1, Set.of(), Set.of()),
                            ExplorationProgress.NONE)
                    .explore(client.create(NewSandbox.of("tencent-partner").withSeed("example")));

            System.out.println("in a JVM: " + new ExplorationReport(explored, story -> "").tried());
            explored.broken().forEach(one -> System.out.println(one.verdict() + " by " + one.story()));
            assertThat(explored.isWhole()).isTrue();
            Map<CallName, Long> each = explored.tried().stream()
                    .flatMap(tried -> tried.story().troubles().stream())
                    .collect(Collectors.groupingBy(Trouble::at, Collectors.counting()));
            System.out.println("at each delivery: " + each);
            assertThat(each)
                    .allSatisfy((at, stories) -> assertThat(stories)
                            .isLessThanOrEqualTo(
                                    at.operation().startsWith("Query") ? MOST_OF_A_READ : MOST_OF_A_CHANGE));
            assertThat(explored.took()).isLessThan(Duration.ofMinutes(1));
        }
    }

    @Test
    void a_program_that_starts_in_half_a_second_takes_less_than_three_minutes() throws Exception {
        assumeThat(Files.isExecutable(Path.of("/usr/bin/openssl"))).isTrue();
        Path program = Files.writeString(folder.resolve("program.sh"), """
                sleep 0.5
                cd '%s'
                source ./signed.sh
                known() { case $1 in *TotalCredit*) ;; *Busy* | *Internal*) exit 75 ;; *Error*) exit 1 ;; *) exit 75 ;; esac }
                answer=$(tencent QueryCreditByUinList '{"UinList": [1]}') || exit 1
                answer=$(tencent AllocateCustomerCredit '{"ClientUin": 1, "AddedCredit": 10}') || exit 75
                known "$answer"
                answer=$(tencent QueryCreditByUinList '{"UinList": [1]}') || exit 75
                """.formatted(
                        Path.of("src/test/programs").toAbsolutePath()));
        StringWriter said = new StringWriter();

        int exit = Main.run(
                new PrintWriter(said),
                new PrintWriter(said),
                "explore",
                "--expect",
                FlowBench.ONCE,
                "--depth",
                "1",
                "--for",
                "600",
                "--report",
                folder.toString(),
                "--",
                "bash",
                program.toString());

        String tried = said.toString()
                .lines()
                .filter(line -> line.contains("single deviations tried"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(said.toString()));
        System.out.println("as a program: " + tried);
        assertThat(exit).as(said.toString()).isZero();
        assertThat(Long.parseLong(tried.replaceAll(".* (\\d+) s\\..*", "$1"))).isLessThan(180);
    }
}
