package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;

/**
 * The tests of Ledgermock that start servers come to the same in any order, all in one JVM. Takes minutes: {@code .ci/soak} runs
 * it. Which orders, {@code orders.seed} says, and otherwise the clock; {@code orders}, how many.
 */
class OwnOrdersCheck {

    private static final List<String> PACKAGES = List.of("junit", "testng", "cucumber", "testing", "admin", "server");

    // They take seconds of each order, or have servers, processes and connections that no other test shares.
    private static final String[] LEFT_OUT = {
        ".*\\.(EndOfRun|PublicApi|ManyParallelTests|Capacity|CrossTalk|Snapshots|Credentials|Times|OpenApi)Test",
        ".*\\.(Node\\w+|Hostile\\w+|Sdk\\w+|Single\\w+|Endless\\w+|Bounded\\w+|Concurrency|DropIn\\w*|Compressed\\w+)Test",
        ".*\\.(SideBySide|WhoAnswers|Serve\\w+|EndsWell|PagesWhileAdding|FaultsOfDelivery|LostAnswers|WhatIsSigned)Test"
    };

    @Test
    void theTestsOfLedgermockComeToTheSame() {
        RandomOrders orders = new RandomOrders(
                PACKAGES.stream()
                        .map(name -> (DiscoverySelector) selectPackage("org.ledgermock." + name))
                        .toList(),
                List.of(includeClassNamePatterns(".*Test"), excludeClassNamePatterns(LEFT_OUT)));
        long seed = Long.getLong("orders.seed", System.currentTimeMillis());

        System.out.printf("the first order has the seed %d%n", seed);
        RandomOrders.Run first = orders.run(seed);

        assertThat(first.failed()).isEmpty();
        assertThat(orders.differing(first, seed + 1, Integer.getInteger("orders", 20) - 1))
                .as("by seeds of random orders")
                .isEmpty();
    }
}
