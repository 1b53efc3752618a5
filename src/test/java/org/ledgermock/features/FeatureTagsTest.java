package org.ledgermock.features;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a scenario's tags say of it is so: see {@code features/README.md}. */
class FeatureTagsTest {

    private static final Set<String> FURTHER = Set.of("mutating", "irreversible", "many-calls", "mock-only");
    private static final String NEEDS = "needs:";
    private static final String REFUSAL = "refusal:";
    private static final List<String> CERTAIN = List.of("documented", "observed");
    private static final int MOCK_ONLY_PERCENT = 25;

    /** Statements without a scenario, and what is in the way of one. */
    private static final Map<String, String> NOT_EXERCISED = new HashMap<>(Map.of(
            "tencent-partner/AllocateCustomerCredit rule.AllocateCustomerCredit.no-suspension-at-zero",
            "is overruled by one that is not simulated"));

    static {
        NOT_EXERCISED.putAll(Contracts.orderedOnly());
    }

    static List<Feature> features() {
        return Feature.all();
    }

    @ParameterizedTest
    @MethodSource("features")
    void each_scenario_names_statements_that_there_are(Feature feature) {
        Set<String> known = Contracts.of(feature.family(), feature.operation()).keySet();
        assertThat(feature.exercised()).isSubsetOf(known);
        assertThat(feature.scenarios())
                .extracting(Feature.Scenario::statements)
                .isNotEmpty()
                .noneMatch(Set::isEmpty);
    }

    @ParameterizedTest
    @MethodSource("features")
    void each_scenario_says_how_certain_it_is_and_is_no_more_certain_than_its_statements(Feature feature) {
        Map<String, Contracts.Statement> statements = Contracts.of(feature.family(), feature.operation());
        for (Feature.Scenario scenario : feature.scenarios()) {
            Set<String> certainties = new HashSet<>(Contracts.certainties());
            certainties.retainAll(scenario.tags());
            assertThat(certainties).as(scenario.name()).hasSize(1);
            String claimed = certainties.iterator().next();
            // Of an error the steps know how certain its code and its text are.
            assertThat(scenario.statements())
                    .filteredOn(id -> !id.startsWith("error."))
                    .as("statements of '%s', which is said to be %s", scenario.name(), claimed)
                    .noneMatch(id ->
                            Contracts.isStronger(claimed, statements.get(id).certainty()));
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void no_tag_is_unknown(Feature feature) {
        Set<String> known = new HashSet<>(FURTHER);
        known.addAll(Contracts.certainties());
        reasons().forEach(reason -> known.add(NEEDS + reason));
        CERTAIN.forEach(certainty -> known.add(REFUSAL + certainty));
        assertThat(feature.scenarios()).flatExtracting(Feature.Scenario::tags).isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("features")
    void a_refusal_that_is_certain_is_in_a_scenario_that_is_not_and_that_names_where_it_is_known_from(Feature feature) {
        Map<String, Contracts.Statement> statements = Contracts.of(feature.family(), feature.operation());
        for (Feature.Scenario scenario : feature.scenarios()) {
            for (String certainty : CERTAIN) {
                if (scenario.tags().contains(REFUSAL + certainty)) {
                    assertThat(scenario.tags())
                            .as(scenario.name())
                            .doesNotContainAnyElementsOf(CERTAIN)
                            .doesNotContain("mock-only");
                    assertThat(scenario.steps()).as(scenario.name()).anyMatch(step -> step.contains("it fails with "));
                    assertThat(scenario.statements())
                            .as(scenario.name())
                            .anyMatch(id -> statements.get(id).provenance().equals(certainty));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void a_scenario_is_for_the_mock_only_when_it_speaks_of_the_mock(Feature feature) {
        assertThat(feature.scenarios().stream()
                        .filter(scenario ->
                                scenario.speaksOf("the mock") != scenario.tags().contains("mock-only"))
                        .map(Feature.Scenario::name))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("features")
    void what_is_for_the_mock_only_says_why(Feature feature) {
        assertThat(feature.scenarios().stream()
                        .filter(scenario -> scenario.tags().stream()
                                        .filter(tag -> tag.startsWith(NEEDS))
                                        .count()
                                != (scenario.tags().contains("mock-only") ? 1 : 0))
                        .map(Feature.Scenario::name))
                .isEmpty();
    }

    @Test
    void each_reason_is_in_use() {
        assertThat(Feature.all().stream()
                        .flatMap(feature -> feature.scenarios().stream())
                        .flatMap(scenario -> scenario.tags().stream())
                        .filter(tag -> tag.startsWith(NEEDS))
                        .map(tag -> tag.substring(NEEDS.length())))
                .containsAll(reasons());
    }

    /** Of scenarios as they are written, and of all examples. */
    @Test
    void at_most_a_quarter_is_for_the_mock_only() {
        List<Map<String, List<Feature.Scenario>>> written = Feature.all().stream()
                .map(feature -> feature.scenarios().stream().collect(groupingBy(Feature.Scenario::written)))
                .toList();
        assertThat(percent(written.stream()
                        .flatMap(feature -> feature.values().stream())
                        .map(FeatureTagsTest::isForTheMock)))
                .isLessThanOrEqualTo(MOCK_ONLY_PERCENT);
        assertThat(percent(Feature.all().stream()
                        .flatMap(feature -> feature.scenarios().stream())
                        .map(scenario -> isForTheMock(List.of(scenario)))))
                .isLessThanOrEqualTo(MOCK_ONLY_PERCENT);
    }

    private static boolean isForTheMock(List<Feature.Scenario> examples) {
        return examples.stream().allMatch(scenario -> scenario.tags().contains("mock-only"));
    }

    private static long percent(Stream<Boolean> all) {
        List<Boolean> each = all.toList();
        return (100L * each.stream().filter(one -> one).count() + each.size() - 1) / each.size();
    }

    @ParameterizedTest
    @MethodSource("features")
    void who_makes_many_calls_says_so(Feature feature) {
        assertThat(feature.scenarios().stream()
                        .filter(scenario -> !scenario.tags().contains("mock-only"))
                        .filter(scenario -> scenario.tags().contains("many-calls")
                                != scenario.steps().stream().anyMatch(step -> step.matches(".* [2-9]\\d times .*")))
                        .map(Feature.Scenario::name))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("features")
    void each_operation_has_more_than_the_mock_can_show(Feature feature) {
        assertThat(feature.scenarios()).anyMatch(scenario -> !scenario.tags().contains("mock-only"));
    }

    /** The first cells of the table that says what a live endpoint cannot give. */
    private static List<String> reasons() {
        return rows("needs").stream().map(cells -> cells.get(0)).toList();
    }

    private static List<List<String>> rows(String table) {
        try {
            return Files.readString(Path.of("features/README.md"))
                    .lines()
                    .dropWhile(line -> !line.equals("<!-- %s -->".formatted(table)))
                    .takeWhile(line -> !line.equals("<!-- /%s -->".formatted(table)))
                    .skip(3)
                    .map(row -> Arrays.stream(row.substring(1).split("\\|"))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Operations whose changes a live run puts back. */
    private static final Set<String> REVERSIBLE =
            Set.of("AllocateCustomerCredit", "ModifyClientRemark", "updateBalancePointByIncrement");

    @ParameterizedTest
    @MethodSource("features")
    void what_nothing_takes_back_says_so(Feature feature) {
        assertThat(feature.scenarios().stream()
                        .filter(scenario -> scenario.tags().contains("irreversible")
                                != (scenario.tags().contains("mutating") && isIrreversible(feature)))
                        .map(Feature.Scenario::name))
                .isEmpty();
    }

    private static boolean isIrreversible(Feature feature) {
        return Contracts.changes(feature.family(), feature.operation()) && !REVERSIBLE.contains(feature.operation());
    }

    @ParameterizedTest
    @MethodSource("features")
    void the_vendors_example_comes_first(Feature feature) {
        assertThat(feature.scenarios().get(0).name()).isEqualTo("The example");
    }

    @ParameterizedTest
    @MethodSource("features")
    void an_example_speaks_of_the_mock_as_it_needs_a_state_of_its_own(Feature feature) {
        assertThat(feature.scenarios().get(0).tags()).contains("mock-only");
    }

    @Test
    void what_is_wrong_with_examples_is_said_of_operations_that_there_are() {
        List<String> listed = rows("examples").stream()
                .map(cells -> cells.get(0) + "/" + cells.get(1))
                .toList();

        assertThat(listed).isNotEmpty().doesNotHaveDuplicates();
        assertThat(Feature.all()).extracting(Feature::toString).containsAll(listed);
    }

    @ParameterizedTest
    @MethodSource("features")
    void each_statement_of_the_operation_has_a_scenario(Feature feature) {
        Set<String> missing = new TreeSet<>();
        Contracts.of(feature.family(), feature.operation()).values().stream()
                .filter(Contracts.Statement::own)
                .filter(statement -> !statement.says().endsWith("not simulated"))
                .map(Contracts.Statement::id)
                .filter(id -> !feature.exercised().contains(id))
                .forEach(missing::add);
        missing.removeIf(id -> NOT_EXERCISED.containsKey(feature + " " + id));
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("features")
    void what_is_said_to_have_no_scenario_has_none(Feature feature) {
        assertThat(feature.exercised()).noneMatch(id -> NOT_EXERCISED.containsKey(feature + " " + id));
    }
}
