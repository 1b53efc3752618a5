package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.cli.Main;
import org.ledgermock.verify.Contracts;

/** The commands that the documents show can be typed. */
class CommandsTest {

    private static final String LAUNCHER = "./ledgermock";
    private static final Pattern OPTION = Pattern.compile("(--[a-z][a-z-]*)(?:[ =].*)?");
    private static final Set<String> OF_WIREMOCK = Set.of("--bind-address", "--proxy-all");

    static List<String> commands() {
        return Document.all().stream()
                .flatMap(document -> Stream.concat(document.code("sh").stream(), document.code("console").stream()))
                .flatMap(String::lines)
                .map(line -> line.startsWith("$ ") ? line.substring(2) : line)
                .filter(line -> line.startsWith(LAUNCHER + " "))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isUnderstood(String command) {
        List<String> arguments = Shell.split(command);

        assertThatCode(() -> Main.commandLine(Contracts.ofLedgermock())
                        .parseArgs(arguments.subList(1, arguments.size()).toArray(String[]::new)))
                .doesNotThrowAnyException();
    }

    @Test
    void optionsThatAreNamedExist() {
        Set<String> known = Main.commandLine(Contracts.ofLedgermock()).getSubcommands().values().stream()
                .flatMap(command -> command.getCommandSpec().optionsMap().keySet().stream())
                .collect(Collectors.toSet());
        List<String> unknown = new ArrayList<>();
        for (Document document : Document.ofOurs()) {
            document.words().stream()
                    .map(OPTION::matcher)
                    .filter(matcher -> matcher.matches())
                    .map(matcher -> matcher.group(1))
                    .filter(option -> !known.contains(option) && !OF_WIREMOCK.contains(option))
                    .forEach(option -> unknown.add(document + ": " + option));
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void scriptsThatAreNamedCanBeRun() {
        assertThat(Stream.of("ledgermock", ".ci/run", ".ci/bench").map(Document.ROOT::resolve))
                .allMatch(Files::isExecutable);
    }
}
