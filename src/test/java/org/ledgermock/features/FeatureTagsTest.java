package org.ledgermock.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a scenario's tags say of it is so: see {@code features/README.md}. */
class FeatureTagsTest {

    private static final Set<String> FURTHER = Set.of("mutating", "irreversible", "mock-only");

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
        assertThat(feature.scenarios()).flatExtracting(Feature.Scenario::tags).isSubsetOf(known);
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
    void what_is_wrong_with_examples_is_said_of_operations_that_there_are() throws IOException {
        List<String> listed = Files.readString(Path.of("features/README.md"))
                .lines()
                .dropWhile(line -> !line.equals("<!-- examples -->"))
                .takeWhile(line -> !line.equals("<!-- /examples -->"))
                .skip(3)
                .map(row -> row.split(" *\\| *"))
                .map(cells -> cells[1] + "/" + cells[2])
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
