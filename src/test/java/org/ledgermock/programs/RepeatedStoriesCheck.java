package org.ledgermock.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.cli.Main;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.programs.steps.ProgramSteps;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;

/** What {@code explore} prints of a story breaks the program again on a fresh server; and it works with a server elsewhere. */
class RepeatedStoriesCheck {

    private static final String ONCE = "customer 1 gains 10 once";
    private static final String PROGRAM = Path.of("src/test/programs/wrong-repeats-blindly.sh")
            .toAbsolutePath()
            .toString();

    @TempDir
    private Path folder;

    @BeforeEach
    void requireTools() {
        assumeThat(Language.BASH.missing()).isEmpty();
    }

    private record Told(int exit, String said) {}

    private static Told run(List<String> words) {
        StringWriter said = new StringWriter();
        int exit = Main.run(new PrintWriter(said), new PrintWriter(said), words.toArray(String[]::new));
        return new Told(exit, said.toString());
    }

    private List<String> explore(String... options) {
        List<String> words =
                new ArrayList<>(List.of("explore", "--expect", ONCE, "--only", "lost", "--report", folder.toString()));
        words.addAll(List.of(options));
        words.addAll(List.of("--", "bash", PROGRAM));
        return words;
    }

    private JsonObject story() throws Exception {
        JsonReading.Read read = (JsonReading.Read) JsonReader.read(Files.readString(folder.resolve("explore.json")));
        return (JsonObject) ((JsonObject) read.value())
                .array("stories")
                .orElseThrow()
                .items()
                .get(0);
    }

    // As a shell reads them.
    private static List<String> words(String command) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", "printf '%s\\n' " + command).start();
        String words = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return words.lines().dropWhile(word -> !word.equals("explore")).toList();
    }

    @Test
    void the_printed_command_and_the_printed_scenario_break_it_again() throws Exception {
        assertThat(run(explore()).exit()).isOne();
        JsonObject told = story();
        assertThat(told.text("story")).contains("AllocateCustomerCredit#1 lost reset");

        List<String> again = new ArrayList<>(words(told.text("repeat").orElseThrow()));
        again.addAll(1, List.of("--report", folder.toString()));
        Told repeated = run(again);
        assertThat(repeated.exit()).as(repeated.said()).isOne();
        assertThat(story().text("verdict")).isEqualTo(told.text("verdict"));

        Path feature = Files.writeString(
                folder.resolve("own.feature"),
                "Feature: Own\n" + told.text("gherkin").orElseThrow().indent(2));
        System.setProperty(ProgramSteps.COMMAND, "bash " + PROGRAM);
        byte status = io.cucumber.core.cli.Main.run(
                new String[] {
                    "--glue",
                    "org.ledgermock.cucumber",
                    "--glue",
                    "org.ledgermock.tencent.cucumber",
                    "--glue",
                    "org.ledgermock.programs.steps",
                    "--plugin",
                    "message:" + folder.resolve("messages"),
                    feature.toString()
                },
                RepeatedStoriesCheck.class.getClassLoader());
        assertThat(status).isOne();
        assertThat(Files.readString(folder.resolve("messages"))).contains("customer 1: Credit +10 +10");
    }

    /** It has no second address there; and a program with hosts of its own comes by the proxy. */
    @Test
    void a_server_elsewhere_serves_as_well_and_the_program_may_have_its_own_hosts() throws Exception {
        Path bundle = folder.resolve("bundle.pem");
        Setup setup = Setup.builder()
                .port(0)
                .adminToken("a-made-up-token")
                .caBundle(bundle)
                .build();
        try (MockServer server = MockServer.start(setup)) {
            LedgermockClient client = LedgermockClient.of(server.uri().getAuthority(), server::control);
            Told told = run(explore(
                    "--server",
                    server.uri().toString(),
                    "--admin-token",
                    "a-made-up-token",
                    "--env",
                    "LEDGERMOCK_URL=https://intlpartnersmgt.intl.tencentcloudapi.com",
                    "--env",
                    "HTTPS_PROXY={url}",
                    "--env",
                    "CURL_CA_BUNDLE=" + bundle));

            assertThat(told.exit()).as(told.said()).isOne();
            assertThat(told.said())
                    .contains("  AllocateCustomerCredit#1 lost reset")
                    .contains("  connections end: the server has one address, which keeps them or does not");
            assertThat(story().text("repeat").orElseThrow()).doesNotContain("a-made-up-token");
            assertThat(client.sandboxes()).noneMatch(id -> id.contains("/s-"));
        }
    }

    @Test
    void a_server_that_is_not_there_is_told_in_a_line() {
        Told told = run(explore("--server", URI.create("http://127.0.0.1:1").toString()));

        assertThat(told.exit()).isEqualTo(2);
        assertThat(told.said().lines()).hasSize(1);
    }
}
