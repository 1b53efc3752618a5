package org.ledgermock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.contract.OwnFamily;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;

/** What {@code verify} prints beside a failure, pasted into a shell, fails again against what is wrong, and nowhere else. */
class AgainTest {

    private static final String START =
            "java -cp '" + System.getProperty("java.class.path") + "' org.ledgermock.cli.Main";

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("those who call.json"), """
                {"credentials": [{"family": "tencent-partner", "id": "AKIDLEDGERMOCKEXAMPLE", "secret": "ledgermock-example-secret-key"}]}
                """);
        Files.createDirectories(folder.resolve("wrong/mappings"));
        Files.writeString(folder.resolve("wrong/mappings/wrong.json"), """
                {"request": {"method": "ANY", "urlPattern": "/.*", "headers": {"X-TC-Action": {"equalTo": "QueryPartnerCredit"}}},
                 "response": {"status": 200, "body": "{\\"Response\\":{\\"RequestId\\":\\"r\\"}}"}}
                """);
    }

    @Test
    void a_case_and_a_scenario_fail_again_against_the_same_target_by_the_launcher() throws Exception {
        Path script = Files.writeString(folder.resolve("ledgermock"), "#!/bin/sh\nexec " + START + " \"$@\"\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        try (MockServer wrong = MockServer.start(
                        Setup.builder().stubs(folder.resolve("wrong")).build());
                MockServer right = MockServer.start(Setup.DEFAULT)) {
            String failed = output(
                    1,
                    START + " verify --family tencent-partner --operation QueryPartnerCredit --seed 7 --target "
                            + wrong.uri() + " --credentials 'those who call.json'");

            assertThat(names(failed)).anyMatch(name -> name.contains("(QueryPartnerCredit.feature:"));
            assertThat(names(failed)).anyMatch(name -> name.contains("(/MadeUp"));
            String again = again(failed);
            assertThat(again).startsWith("./ledgermock verify ");
            assertThat(names(output(1, again))).isEqualTo(names(failed));
            output(0, again.replace(wrong.uri().toString(), right.uri().toString()));
        }
    }

    @Test
    void a_family_that_breaks_its_contract_fails_again_without_a_launcher() throws Exception {
        String name = "ledgermock/features/tencent-gift/DescribeGift.feature";
        String right =
                Files.readString(Path.of("src/it/own-family/src/main/resources").resolve(name));
        OwnFamily.copied("tencent-gift", folder.resolve("own families"))
                .with(name, right.replace("fails with ResourceNotFound.Guest", "fails with RequestLimitExceeded"));

        String failed = output(1, START + " verify --with 'own families' --operation DescribeGift");

        assertThat(names(failed)).isNotEmpty();
        String again = again(failed);
        assertThat(again).startsWith("java @target/ledgermock/launch.args ").endsWith(" --with 'own families'");
        assertThat(names(output(1, again))).isEqualTo(names(failed));
        Files.writeString(folder.resolve("own families").resolve(name), right);
        output(0, again);
    }

    private static String again(String said) {
        List<String> commands = said.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("again: "))
                .distinct()
                .toList();
        assertThat(commands).as(said).hasSize(1);
        return commands.get(0).substring("again: ".length());
    }

    private static TreeSet<String> names(String said) {
        TreeSet<String> names = new TreeSet<>();
        said.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("FAILED "))
                .forEach(names::add);
        return names;
    }

    private String output(int code, String command) throws IOException, InterruptedException {
        Path printed = folder.resolve("printed.txt");
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        // Each of these runs is short.
        shell.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        int exit = shell.start().waitFor();
        String said = Files.readString(printed);
        assertThat(exit).as(said).isEqualTo(code);
        return said;
    }
}
