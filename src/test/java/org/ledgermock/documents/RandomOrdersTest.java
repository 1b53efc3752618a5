package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.ledgermock.contract.CompiledSample;

/** The samples' tests come to the same in any order, on one server and in one JVM, as an IDE or a build may run them. */
class RandomOrdersTest {

    private static final int ORDERS = 20;

    /** What came of each test, and in which order they ran. */
    private record Run(Map<String, String> results, List<String> order) {

        static Run of(long seed, List<Class<?>> classes) {
            EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                    .configurationParameter(
                            "junit.jupiter.testclass.order.default", "org.junit.jupiter.api.ClassOrderer$Random")
                    .configurationParameter(
                            "junit.jupiter.testmethod.order.default", "org.junit.jupiter.api.MethodOrderer$Random")
                    .configurationParameter("junit.jupiter.execution.class.order.random.seed", Long.toString(seed))
                    .configurationParameter("junit.jupiter.execution.order.random.seed", Long.toString(seed))
                    .selectors(classes.stream().map(type -> selectClass(type)).toArray(DiscoverySelector[]::new))
                    .execute();
            Map<String, String> told = new TreeMap<>();
            List<String> order = new ArrayList<>();
            results.testEvents().finished().stream().forEach(event -> {
                String name = event.getTestDescriptor().getUniqueId().toString();
                order.add(name);
                told.put(
                        name,
                        event.getRequiredPayload(TestExecutionResult.class)
                                .getStatus()
                                .toString());
            });
            return new Run(told, order);
        }
    }

    /** The seeds at which some test comes to something else than at the first one. */
    private static List<Long> differing(List<Class<?>> classes) {
        Run first = Run.of(0, classes);
        assertThat(first.results).isNotEmpty();
        Set<List<String>> orders = new HashSet<>(Set.of(first.order));
        List<Long> differing = new ArrayList<>();
        for (long seed = 1; seed < ORDERS; seed++) {
            Run run = Run.of(seed, classes);
            orders.add(run.order);
            if (!run.results.equals(first.results)) {
                differing.add(seed);
            }
        }
        assertThat(orders).as("orders that were tried").hasSizeGreaterThan(1);
        return differing;
    }

    @Test
    void theSamplesTestsComeToTheSame(@TempDir Path compiled) throws Exception {
        CompiledSample.testsInto(compiled, "junit5", "junit6");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {compiled.toUri().toURL()}, RandomOrdersTest.class.getClassLoader())) {
            List<Class<?>> classes = new ArrayList<>();
            for (String name : List.of("CreditTest", "LostAnswerTest", "ShopTest")) {
                classes.add(loader.loadClass("example." + name));
            }

            assertThat(Run.of(0, classes).results).doesNotContainValue("FAILED");
            assertThat(differing(classes)).as("seeds of random orders").isEmpty();
        }
    }

    /** Passes for the test that runs first. */
    static class OrderMatters {

        private static String first = "";

        @Test
        void one() {
            passIfFirst("one");
        }

        @Test
        void two() {
            passIfFirst("two");
        }

        @Test
        void three() {
            passIfFirst("three");
            first = "";
        }

        private static void passIfFirst(String name) {
            first = first.isEmpty() ? name : first;
            assertThat(name).isEqualTo(first);
        }
    }

    @Test
    void aTestThatDependsOnAnotherIsFound() {
        assertThat(differing(List.of(OrderMatters.class))).isNotEmpty();
    }
}
