package org.ledgermock.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Response;

/** A program is run with what it needs in its environment, judged by its exit code, and ended with all that it has started. */
@DisabledOnOs(OS.WINDOWS)
class CommandFlowTest {

    private static final String SECRET = "a-made-up-secret";

    private final List<CommandFlow> flows = new ArrayList<>();

    @AfterEach
    void close() {
        flows.forEach(CommandFlow::close);
    }

    // A sandbox of which nothing is asked but its credential.
    private static Box box(Duration patience) {
        String made =
                "{\"id\": \"bank/one\", \"credentials\": [{\"id\": \"ID\", \"secret\": \"%s\"}]}".formatted(SECRET);
        LedgermockClient client = LedgermockClient.of(
                "127.0.0.1", request -> new Response(201, Headers.NONE, made.getBytes(StandardCharsets.UTF_8)));
        return new Box(
                client.create(NewSandbox.of("bank").withCredential(Credential.of("ID", SECRET))), 7, patience, false);
    }

    private CommandFlow flow(String script, Optional<Pattern> saysSuccess, Map<String, String> environment) {
        CommandFlow flow = new CommandFlow(new Command(
                List.of("/bin/sh", "-c", script),
                URI.create("http://127.0.0.1:1234/"),
                Optional.of(URI.create("http://127.0.0.1:4321/")),
                environment,
                Optional.of(75),
                false,
                saysSuccess,
                Optional.empty()));
        flows.add(flow);
        return flow;
    }

    @ParameterizedTest
    @CsvSource({"0, SUCCESS", "1, FAILURE", "75, UNKNOWN", "130, FAILURE"})
    void the_exit_code_is_what_it_says(int exit, ToldOutcome claim) throws Exception {
        Ended ended = flow("exit " + exit, Optional.empty(), Map.of()).run(box(Duration.ofSeconds(60)));

        assertThat(ended).isEqualTo(new Ended(claim, "exit " + exit, "", false));
    }

    @Test
    void its_environment_has_what_it_needs_and_its_output_no_secret() throws Exception {
        String script =
                "echo $LEDGERMOCK_URL $LEDGERMOCK_ID $LEDGERMOCK_SECRET $LEDGERMOCK_RUN $OTHER; touch $TMPDIR/a; echo $TMPDIR; exit 3";

        Ended ended = flow(script, Optional.of(Pattern.compile("ID")), Map.of("OTHER", "at {authority}"))
                .run(box(Duration.ofSeconds(60)));

        assertThat(ended.outcome()).isEqualTo(ToldOutcome.SUCCESS);
        List<String> lines = ended.output().lines().toList();
        assertThat(lines.get(0)).isEqualTo("http://127.0.0.1:1234 ID (secret) 7 at 127.0.0.1:1234");
        Path temporary = Path.of(lines.get(1));
        assertThat(temporary.resolve("a")).exists();
        close();
        assertThat(temporary.getParent()).doesNotExist();
    }

    @Test
    void of_much_output_the_end_is_kept() throws Exception {
        Ended ended = flow("i=0; while [ $i -lt 2000 ]; do echo line $i; i=$((i+1)); done", Optional.empty(), Map.of())
                .run(box(Duration.ofSeconds(60)));

        assertThat(ended.output())
                .startsWith("…\nline ")
                .endsWith("line 1999\n")
                .hasSizeLessThan(4200);
    }

    @Test
    void what_does_not_end_is_ended_with_all_that_it_has_started() throws Exception {
        Ended ended = flow("sleep 600 & sleep 600", Optional.empty(), Map.of()).run(box(Duration.ofMillis(500)));

        assertThat(ended.outcome()).isEqualTo(ToldOutcome.NO_END);
        assertThat(ProcessHandle.current()
                        .descendants()
                        .map(one -> one.info().commandLine().orElse("")))
                .noneMatch(line -> line.contains("sleep 600"));
    }

    @Test
    void what_goes_on_behind_its_end_is_told_and_ended_at_last() throws Exception {
        CommandFlow flow = flow("sleep 601 & sleep 1", Optional.empty(), Map.of());

        Ended ended = flow.run(box(Duration.ofSeconds(60)));

        assertThat(ended.outcome()).isEqualTo(ToldOutcome.SUCCESS);
        assertThat(ended.goesOn()).isTrue();
        ProcessHandle left = ProcessHandle.allProcesses()
                .filter(one -> one.info().commandLine().orElse("").endsWith("sleep 601"))
                .findFirst()
                .orElseThrow();
        flow.stop();
        assertThat(Living.is(left)).isFalse();
    }

    @Test
    void a_command_that_is_not_there_is_named() {
        Command command = new Command(
                List.of("not-there"),
                URI.create("http://127.0.0.1:1"),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());

        try (CommandFlow flow = new CommandFlow(command)) {
            assertThatThrownBy(() -> flow.run(box(Duration.ofSeconds(1))))
                    .hasMessageStartingWith("'not-there' cannot be run: ");
        }
    }
}
