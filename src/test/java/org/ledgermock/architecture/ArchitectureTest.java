package org.ledgermock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the tree hold for the main classes, and each of them catches the breach made for it in {@code broken}. */
class ArchitectureTest {
    private static final String MAIN = "org.ledgermock";
    private static final String BROKEN = "org.ledgermock.architecture.broken";

    static {
        // Names are enough; without this ArchUnit reads half of each library.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    }

    private static final JavaClasses MAIN_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages(MAIN);
    private static final JavaClasses BROKEN_CLASSES = new ClassFileImporter().importPackages(BROKEN);

    private final Sources sources = new Sources(Path.of("src/main/java"));

    static List<ArchRule> rulesOfMain() {
        return rules(MAIN);
    }

    static List<ArchRule> rulesOfBroken() {
        return rules(BROKEN);
    }

    private static List<ArchRule> rules(String root) {
        return Stream.of(new Imports(root).rules(), new Libraries(root).rules(), new Habits(root).rules())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void looksAtSomething() {
        assertThat(MAIN_CLASSES).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesOfMain")
    void holds(ArchRule rule) {
        rule.check(MAIN_CLASSES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesOfBroken")
    void catchesABreach(ArchRule rule) {
        assertThat(rule.evaluate(BROKEN_CLASSES).hasViolation()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Instant.now()",
                "LocalDate.now(java.time.ZoneId)",
                "Clock.systemUTC()",
                "System.currentTimeMillis()",
                "System.getenv(java.lang.String)",
                "Math.random()",
                "Random.<init>()",
                "UUID.randomUUID()"
            })
    void catchesEachWayToReadTheEdge(String read) {
        assertThat(rulesOfBroken())
                .filteredOn(rule -> rule.getDescription().contains("handed in"))
                .allSatisfy(rule -> assertThat(
                                rule.evaluate(BROKEN_CLASSES).getFailureReport().getDetails())
                        .anyMatch(detail -> detail.contains(read))
                        .noneMatch(detail -> detail.contains("Clock)")))
                .hasSize(1);
    }

    @Test
    void noSourceFileIsTooLong() {
        assertThat(sources.tooLong())
                .as("files of more than 300 lines hold more than one idea")
                .isEmpty();
    }

    @Test
    void verifyNeverReadsTheMappings() {
        assertThat(sources.verifyingByMappings())
                .as("a contract run reads schemas and statements: a wrong mapping must not change what it expects")
                .isEmpty();
    }

    @Test
    void catchesBreachesInSources(@TempDir Path tree) throws IOException {
        Path longer = Files.writeString(tree.resolve("Longer.java"), "//\n".repeat(301));
        Files.writeString(tree.resolve("Longest.java"), "//\n".repeat(300));
        Path verify = Files.createDirectories(tree.resolve("org/ledgermock/verify"));
        Path reads = Files.writeString(verify.resolve("Reads.java"), "String path = \"ledgermock/mappings/\";\n");

        Sources broken = new Sources(tree);

        assertThat(broken.tooLong()).containsExactly(longer);
        assertThat(broken.verifyingByMappings()).containsExactly(reads);
    }
}
