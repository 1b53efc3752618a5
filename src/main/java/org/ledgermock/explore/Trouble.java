package org.ledgermock.explore;

import static java.util.Objects.requireNonNull;

/** A deviation at a delivery. */
public record Trouble(CallName at, Going going) {

    public Trouble {
        requireNonNull(at, "at");
        requireNonNull(going, "going");
    }

    @Override
    public String toString() {
        return at + " " + going;
    }
}
