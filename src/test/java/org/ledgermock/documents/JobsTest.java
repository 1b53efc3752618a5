package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.cli.Main;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.verify.Contracts;

/** The jobs that the page about CI shows can be run, as far as that can be told without the services. */
class JobsTest {

    private static final String COMMAND = "ledgermock-*/ledgermock ";
    private static final Set<String> OF_SCRIPTS = Set.of("run", "script");

    static List<String> scripts() {
        List<String> scripts = new ArrayList<>();
        jobs().forEach(jobs -> look(jobs, scripts));
        return scripts;
    }

    private static List<JsonValue> jobs() {
        return Document.named("docs/ci.md").code("yaml").stream()
                .map(block -> ((JsonReading.Read) JsonReader.readYaml(block)).value())
                .toList();
    }

    private static void look(JsonValue value, List<String> scripts) {
        if (value instanceof JsonArray array) {
            array.forEach(item -> look(item, scripts));
        } else if (value instanceof JsonObject object) {
            object.forEach((name, field) -> {
                if (OF_SCRIPTS.contains(name)) {
                    scripts.add(
                            field instanceof JsonArray lines
                                    ? lines.stream().map(JsonValue::asText).collect(Collectors.joining("\n"))
                                    : field.asText());
                } else {
                    look(field, scripts);
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_script_is_one_of_a_shell_with_commands_of_ours(String script) throws Exception {
        Process shell = new ProcessBuilder("sh", "-n", "-c", script).inheritIO().start();
        assertThat(shell.waitFor()).isZero();
        script.lines().filter(line -> line.startsWith(COMMAND)).forEach(line -> {
            List<String> words = Shell.split(line);
            assertThatCode(() -> Main.commandLine(Contracts.ofLedgermock())
                            .parseArgs(words.subList(1, words.size()).toArray(String[]::new)))
                    .as(line)
                    .doesNotThrowAnyException();
        });
    }

    @Test
    void each_kind_of_job_is_there() {
        assertThat(scripts().stream().filter(script -> script.contains(COMMAND + "explore")))
                .hasSize(2);
        assertThat(scripts().stream().filter(script -> script.contains(COMMAND + "verify")))
                .hasSize(2);
    }

    @Test
    void what_a_server_is_given_it_takes() {
        Set<String> options = Main.commandLine(Contracts.ofLedgermock())
                .getSubcommands()
                .get("serve")
                .getCommandSpec()
                .optionsMap()
                .keySet();
        List<String> given = new ArrayList<>();
        jobs().forEach(jobs -> variables(jobs, given));

        assertThat(given)
                .isNotEmpty()
                .allMatch(name -> name.equals("LEDGERMOCK_URL") || options.contains(option(name)));
    }

    private static String option(String variable) {
        return "--"
                + variable.substring("LEDGERMOCK_".length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-');
    }

    private static void variables(JsonValue value, List<String> given) {
        if (value instanceof JsonArray array) {
            array.forEach(item -> variables(item, given));
        } else if (value instanceof JsonObject object) {
            object.forEach((name, field) -> {
                if (name.startsWith("LEDGERMOCK_") && field instanceof JsonString) {
                    given.add(name);
                }
                variables(field, given);
            });
        }
    }
}
