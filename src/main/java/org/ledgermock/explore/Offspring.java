package org.ledgermock.explore;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The processes that have come of this one, for all runs by one look: a look at the system's processes costs more than most
 * else of a run.
 */
final class Offspring {

    private static final Duration EACH = Duration.ofMillis(20);

    private final InstantSource clock;
    private Instant looked = Instant.EPOCH;
    private List<ProcessHandle> seen = List.of();

    Offspring(InstantSource clock) {
        this.clock = clock;
    }

    /** Adds to a family what has come of it, as far as that was seen while its parents lived. */
    void addTo(Set<ProcessHandle> family) {
        for (ProcessHandle one : seen()) {
            if (isOf(family, Optional.of(one))) {
                family.add(one);
            }
        }
    }

    private static boolean isOf(Set<ProcessHandle> family, Optional<ProcessHandle> one) {
        return one.isPresent()
                && (family.contains(one.get()) || isOf(family, one.get().parent()));
    }

    private synchronized List<ProcessHandle> seen() {
        Instant now = clock.instant();
        if (looked.plus(EACH).isBefore(now)) {
            seen = ProcessHandle.current().descendants().toList();
            looked = clock.instant();
        }
        return seen;
    }
}
