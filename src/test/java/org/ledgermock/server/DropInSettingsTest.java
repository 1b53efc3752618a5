package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings of a stock WireMock's Ledgermock are system properties: a wrong one is told, and never in a trace. */
class DropInSettingsTest {

    private static final Pattern PROPERTY = Pattern.compile("\"(ledgermock\\.[a-z.-]+)\"");

    @TempDir
    private Path folder;

    private ChildJvm start(String... settings) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.addAll(List.of(
                "-cp",
                ChildJvm.classPath(),
                "wiremock.Run",
                "--port",
                "0",
                "--bind-address",
                "127.0.0.1",
                "--disable-banner",
                "--root-dir",
                folder.toString()));
        return ChildJvm.start(line -> line.startsWith("port:"), arguments);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-Dledgermock.seed=nothere | there is neither a file nor a seed of that name",
                "-Dledgermock.strict=nobody | there is no family 'nobody'",
                "-Dledgermock.wiremock-journal=yes | is true or false, not 'yes'"
            })
    void a_setting_that_cannot_be_ends_the_start_in_one_line(String setting, String problem) throws Exception {
        try (ChildJvm child = start(setting)) {
            assertThat(child.end()).isEqualTo(1);
            assertThat(child.lines())
                    .singleElement()
                    .satisfies(
                            line -> assertThat(line).startsWith("ledgermock: ").contains(problem));
        }
    }

    @Test
    void a_misspelt_setting_is_told_with_the_one_that_was_meant() throws Exception {
        try (ChildJvm child = start(
                "-Dledgermock.seeds=x", "-Dledgermock.tried.least=operations:1", "-Dledgermock.faults.strict=true")) {
            assertThat(child.lines())
                    .anyMatch(line -> line.startsWith("port:"))
                    .filteredOn(line -> line.contains("ledgermock."))
                    .singleElement()
                    .satisfies(
                            line -> assertThat(line).contains("ledgermock.seeds", "did you mean 'ledgermock.seed'?"));
        }
    }

    @Test
    void every_property_that_is_read_is_known() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> read = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> PROPERTY.matcher(text(file)).results())
                    .map(found -> found.group(1))
                    .filter(name -> !name.endsWith("."))
                    .toList();
            String known = text(Path.of("src/main/java/org/ledgermock/wiremock/SystemProperties.java"));

            assertThat(read).hasSizeGreaterThan(5).allSatisfy(name -> {
                if (!name.matches("ledgermock\\.(tried\\.|faults\\.|target).*")) {
                    assertThat(known).contains("\"" + name + "\"");
                }
            });
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
