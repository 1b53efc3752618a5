package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.ledgermock.contract.CompiledSample;

/** The samples' tests come to the same in any order, on one server and in one JVM, as an IDE or a build may run them. */
class RandomOrdersTest {

    /** Beside the first; {@code .ci/soak} has 20 in all. */
    private static final int ORDERS = Integer.getInteger("orders", 3) - 1;

    private static RandomOrders of(List<Class<?>> classes) {
        return new RandomOrders(
                classes.stream()
                        .map(type -> (DiscoverySelector) selectClass(type))
                        .toList(),
                List.of());
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

            RandomOrders orders = of(classes);
            RandomOrders.Run first = orders.run(0);

            assertThat(first.failed()).isEmpty();
            assertThat(orders.differing(first, 1, ORDERS))
                    .as("by seeds of random orders")
                    .isEmpty();
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
        RandomOrders orders = of(List.of(OrderMatters.class));

        assertThat(orders.differing(orders.run(0), 1, 19)).isNotEmpty();
    }
}
