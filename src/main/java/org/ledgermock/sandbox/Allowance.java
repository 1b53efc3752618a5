package org.ledgermock.sandbox;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How many calls a limit lets through for one credential at one time.
 *
 * @param from since when, and {@code until} when it is raised, as the entity that raises it says; empty by default
 */
public record Allowance(long calls, Optional<String> from, Optional<String> until) {

    public Allowance {
        requireNonNull(from, "from");
        requireNonNull(until, "until");
    }

    static Allowance byDefault(long calls) {
        return new Allowance(calls, Optional.empty(), Optional.empty());
    }
}
