package org.ledgermock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.verify.Contracts;
import picocli.CommandLine.Model.CommandSpec;

/** What a server is told by its surroundings: in which order it counts, and what is said of mistakes there. */
class SettingsTest {

    private static final CommandSpec SERVE = Main.commandLine(Contracts.ofLedgermock())
            .getSubcommands()
            .get("serve")
            .getCommandSpec();

    @TempDir
    private Path folder;

    private static List<String> words(Map<String, String> environment, String... written) {
        return Settings.of(SERVE, List.of(written), environment).words();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void whatIsWrittenGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
        String file = file("s.yaml", "port: 1\nhttps-port: 2\ngrace: 3\n");

        assertThat(words(
                        Map.of("LEDGERMOCK_PORT", "4", "LEDGERMOCK_HTTPS_PORT", "5", "LEDGERMOCK_SETTINGS", file),
                        "--port",
                        "6"))
                .containsExactlyInAnyOrder("--https-port=5", "--grace=3", "--port", "6");
        assertThat(words(Map.of("LEDGERMOCK_GRACE", "7"), "--settings", file, "--grace=8"))
                .containsExactlyInAnyOrder("--port=1", "--https-port=2", "--settings", file, "--grace=8");
        assertThat(words(Map.of("LEDGERMOCK_PORT", " ", "LEDGERMOCK_OTHER", "9")))
                .isEmpty();
    }

    @Test
    void whatMayBeRepeatedAndSwitches() throws IOException {
        assertThat(words(Map.of(
                        "LEDGERMOCK_LIMIT", "tencent-partner=3, kybio-member=4",
                        "LEDGERMOCK_ACCESS_LOG", "true",
                        "LEDGERMOCK_WIREMOCK_JOURNAL", "false")))
                .containsExactlyInAnyOrder("--limit=tencent-partner=3", "--limit=kybio-member=4", "--access-log");
        String file = file("s.json", """
                {"seed": ["empty", "mine.json"], "limit": {"tencent-partner": 3}, "access-log": true,
                 "option": {"tencent-partner.decimals": "exact"}, "global-response-templating": false, "store": "a.db"}
                """);
        assertThat(words(Map.of(), "--settings=" + file))
                .containsExactlyInAnyOrder(
                        "--settings=" + file,
                        "--seed=empty",
                        "--seed=mine.json",
                        "--limit=tencent-partner=3",
                        "--access-log",
                        "--option=tencent-partner.decimals=exact",
                        "--store=a.db");
    }

    @Test
    void aListInAPairKeepsItsCommas() {
        assertThat(words(Map.of("LEDGERMOCK_OPTION", "tencent-partner.signedHosts=a:1,b:2,kybio-member.zone=Z")))
                .containsExactly("--option=tencent-partner.signedHosts=a:1,b:2", "--option=kybio-member.zone=Z");
    }

    /** The token of a file that was named does not fight with that of the environment. */
    @Test
    void aTokenIsLeftToTheCommand() {
        assertThat(words(Map.of("LEDGERMOCK_ADMIN_TOKEN", "t"), "--admin-token-file", "f"))
                .containsExactly("--admin-token-file", "f");
    }

    @Test
    void aSlipInTheNameOfAVariableIsTold() {
        Map<String, String> environment =
                Map.of("LEDGERMOCK_PRT", "0", "LEDGERMOCK_URL", "u", "LEDGERMOCK_SERVICE_HOST", "h");

        assertThat(Settings.of(SERVE, List.of(), environment).slips())
                .containsExactly("nobody reads the variable LEDGERMOCK_PRT (did you mean 'LEDGERMOCK_PORT'?)");
    }

    @Test
    void onlyWhatAMessageSpeaksOfIsNamedWithItsSource() {
        assertThat(serve(Map.of("LEDGERMOCK_PORT", "0", "LEDGERMOCK_LIMIT", "tencent=3")))
                .startsWith("2: a limit: there is no family 'tencent'")
                .endsWith(" (told --limit by LEDGERMOCK_LIMIT); see: ledgermock serve --help");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LEDGERMOCK_PORT | tcp://10.0.0.1:80 | 2: '--port' takes a whole number, not 'tcp://10.0.0.1:80' (told --port by LEDGERMOCK_PORT); see: ledgermock serve --help",
                "LEDGERMOCK_ACCESS_LOG | yes | 2: LEDGERMOCK_ACCESS_LOG is true or false, not 'yes'; see: ledgermock serve --help",
                "LEDGERMOCK_SETTINGS | there-is-none | 1: ledgermock: there-is-none: it cannot be read: there is no such file",
                "LEDGERMOCK_STORE | jdbc:mysql://u:s3cret@h/db | 2: --store: a store is in a file, or in a database at jdbc:postgresql://…, and not at jdbc:mysql:… (told --store by LEDGERMOCK_STORE); see: ledgermock serve --help"
            })
    void aWrongVariable(String name, String value, String line) {
        assertThat(serve(Map.of(name, value))).isEqualTo(line);
    }

    @Test
    void allMistakesOfAFile() throws IOException {
        String file = file("s.yaml", "prot: 1\naccess-log: perhaps\nport: [1]\nseed: [{}]\nsettings: other\n");

        assertThat(serve(Map.of(), "--settings", file).replace(file, "s.yaml")).isEqualTo("""
                        1: ledgermock: s.yaml:1:1: /prot: there is no option of this name (did you mean 'port'?)
                        s.yaml:2:1: /access-log: it is true or false
                        s.yaml:3:1: /port: it has to be a text, a number, true or false
                        s.yaml:4:1: /seed: it has to be a text, a number, true or false
                        s.yaml:5:1: /settings: there is no option of this name""");
    }

    private static String serve(Map<String, String> environment, String... options) {
        StringWriter err = new StringWriter();
        String[] arguments = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("serve"), List.of(options).stream())
                .toArray(String[]::new);
        int status = Main.run(environment, new PrintWriter(new StringWriter()), new PrintWriter(err), arguments);
        return status + ": " + err.toString().strip();
    }
}
