package org.ledgermock.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgermock.server.ChildJvm;

/** However many engines, plans and runners a run has: what was tried is told once, and judged by all of them together. */
class EndOfRunTest {

    /** The share of the fifteen documented operations that one of them is, and that two are. */
    private static final int ONE = 100 / 15;

    private static final int TWO = 2 * 100 / 15;

    @TempDir
    private Path folder;

    /** What came of runs that ask for one share after another, each told once. */
    private List<String> outcomes(RunInItsOwnJvm.Way way, int... least) throws Exception {
        Path feature = Files.writeString(folder.resolve("own.feature"), """
                Feature: Own
                  Scenario: A call
                    When we allocate 1 to customer 1 1 time
                """);
        List<String> arguments = new ArrayList<>(List.of(
                "-D" + TriedSummary.FOLDER + "=none",
                "-Dfeature=" + feature,
                "-cp",
                ChildJvm.classPath(),
                RunInItsOwnJvm.class.getName(),
                way.name()));
        Arrays.stream(least).mapToObj(Integer::toString).forEach(arguments::add);
        try (ChildJvm child = ChildJvm.start(line -> false, arguments)) {
            assertThat(child.end()).as(child.lines().toString()).isZero();
            assertThat(child.lines())
                    .filteredOn(line -> line.startsWith("What your tests never tried of "))
                    .as("each run is told once")
                    .hasSize(least.length);
            return child.lines().stream()
                    .filter(line -> line.matches("\\d+: .*"))
                    .toList();
        }
    }

    @Test
    void aFailureIsKeptForALookInEachFrameworkAndAnAbortedTestIsNot() throws Exception {
        Path feature = Files.writeString(folder.resolve("own.feature"), """
                Feature: Own
                  Scenario: No call
                    Then AllocateCustomerCredit was called 1 time
                """);
        try (ChildJvm child = ChildJvm.start(
                line -> false,
                List.of(
                        "-D" + TriedSummary.FOLDER + "=none",
                        "-Dledgermock.wait=often",
                        "-Dfeature=" + feature,
                        "-cp",
                        ChildJvm.classPath(),
                        RunInItsOwnJvm.class.getName(),
                        RunInItsOwnJvm.Way.FAILING_IN_EACH.name(),
                        "0"))) {
            assertThat(child.end()).as(child.lines().toString()).isZero();
            assertThat(child.lines())
                    .filteredOn(line -> line.contains("'often': nobody is waited for"))
                    .as("one of JUnit, one of TestNG, one of Cucumber")
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGINES_AND_PLANS_OF_A_SESSION", "CUCUMBER_IN_TESTNG"})
    void partsOfARunAreJudgedTogetherAtItsEnd(RunInItsOwnJvm.Way way) throws Exception {
        assertThat(outcomes(way, TWO, TWO + 1))
                .containsExactly(
                        TWO + ": green",
                        "%d: ledgermock.tried.least=operations:%<d: expected: at least %<d %% of the documented operations tried"
                                .formatted(TWO + 1));
    }

    @Test
    void whatNothingHoldsIsJudgedAtItsOwnEnd() throws Exception {
        assertThat(outcomes(RunInItsOwnJvm.Way.CUCUMBER_ALONE, ONE, ONE + 1))
                .hasSize(2)
                .startsWith(ONE + ": green")
                .doesNotContain(ONE + 1 + ": green");
    }
}
