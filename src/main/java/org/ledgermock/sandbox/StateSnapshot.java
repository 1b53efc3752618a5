package org.ledgermock.sandbox;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.ledgermock.state.Limits;
import org.ledgermock.state.State;

/**
 * A sandbox as it was: its state, and what had been used of the limits of a day.
 *
 * @param at the machine's time at which it was taken
 */
public record StateSnapshot(String name, Instant at, State state, Limits.Days days) {

    public StateSnapshot {
        requireNonNull(name, "name");
        requireNonNull(at, "at");
        requireNonNull(state, "state");
        requireNonNull(days, "days");
    }
}
