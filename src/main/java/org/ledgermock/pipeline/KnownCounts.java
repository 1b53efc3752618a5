package org.ledgermock.pipeline;

import static java.util.function.Function.identity;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How often each of several things has happened. Which they are is known beforehand, so that no stranger adds to them. */
final class KnownCounts {

    private static final String OTHER = "(other)";

    private final Map<String, LongAdder> counts;
    private final LongAdder other = new LongAdder();

    KnownCounts(Stream<String> names) {
        this.counts = names.distinct().collect(Collectors.toUnmodifiableMap(identity(), name -> new LongAdder()));
    }

    void add(String name) {
        counts.getOrDefault(name, other).increment();
    }

    /** Those that have happened. */
    Map<String, Long> now() {
        Map<String, Long> now = new TreeMap<>();
        now.put(OTHER, other.sum());
        counts.forEach((name, count) -> now.put(name, count.sum()));
        now.values().removeIf(count -> count == 0);
        return now;
    }
}
