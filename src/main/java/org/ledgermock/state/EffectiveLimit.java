package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How many calls a limit lets through for one credential at one time.
 *
 * @param from since when, and {@code until} when it is raised, as the entity that raises it says; empty by default
 */
public record EffectiveLimit(long calls, Optional<String> from, Optional<String> until) {

    public EffectiveLimit {
        requireNonNull(from, "from");
        requireNonNull(until, "until");
    }

    static EffectiveLimit byDefault(long calls) {
        return new EffectiveLimit(calls, Optional.empty(), Optional.empty());
    }
}
