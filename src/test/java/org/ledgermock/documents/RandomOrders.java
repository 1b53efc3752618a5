package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Tests run by Jupiter again and again in this JVM, each time in another order of classes and methods. */
record RandomOrders(List<DiscoverySelector> selectors, List<Filter<?>> filters) {

    RandomOrders {
        selectors = List.copyOf(selectors);
        filters = List.copyOf(filters);
    }

    /** What came of each test, and in which order they ran. */
    record Run(Map<String, String> results, List<String> order) {

        List<String> failed() {
            return results.keySet().stream()
                    .filter(name -> result(name).equals("FAILED"))
                    .toList();
        }

        /** The tests that came to something else in another run. */
        List<String> differing(Run other) {
            Set<String> names = new HashSet<>(results.keySet());
            names.addAll(other.results.keySet());
            return names.stream()
                    .filter(name -> !result(name).equals(other.result(name)))
                    .map(name -> "%s: %s, and %s".formatted(name, result(name), other.result(name)))
                    .sorted()
                    .toList();
        }

        private String result(String name) {
            return results.getOrDefault(name, "NOT RUN");
        }
    }

    Run run(long seed) {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .configurationParameter(
                        "junit.jupiter.testclass.order.default", "org.junit.jupiter.api.ClassOrderer$Random")
                .configurationParameter(
                        "junit.jupiter.testmethod.order.default", "org.junit.jupiter.api.MethodOrderer$Random")
                .configurationParameter("junit.jupiter.execution.class.order.random.seed", Long.toString(seed))
                .configurationParameter("junit.jupiter.execution.order.random.seed", Long.toString(seed))
                .selectors(selectors.toArray(DiscoverySelector[]::new))
                .filters(filters.toArray(Filter[]::new))
                .execute();
        Map<String, String> told = new TreeMap<>();
        List<String> order = new ArrayList<>();
        results.allEvents().finished().stream().forEach(event -> {
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

    /** What differs from a first run in so many further orders, by the seed of the order. */
    Map<Long, List<String>> differing(Run first, long firstSeed, int orders) {
        assertThat(first.results()).isNotEmpty();
        Set<List<String>> tried = new HashSet<>(Set.of(first.order()));
        Map<Long, List<String>> differing = new TreeMap<>();
        for (long seed = firstSeed; seed < firstSeed + orders; seed++) {
            Run run = run(seed);
            tried.add(run.order());
            List<String> other = first.differing(run);
            System.out.printf(
                    "order of seed %d: %d results, others than at first: %s%n",
                    seed, run.results().size(), other.isEmpty() ? "none" : String.join("; ", other));
            if (!other.isEmpty()) {
                differing.put(seed, other);
            }
        }
        assertThat(tried).as("orders that were tried").hasSizeGreaterThan(1);
        return differing;
    }
}
