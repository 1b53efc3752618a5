package org.ledgermock.store;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * What a store reads of its machine.
 *
 * @param clock the machine's time
 * @param nanos a running count, for what takes long
 * @param chance any number
 */
public record Surroundings(InstantSource clock, LongSupplier nanos, LongSupplier chance) {

    public Surroundings {
        requireNonNull(clock, "clock");
        requireNonNull(nanos, "nanos");
        requireNonNull(chance, "chance");
    }
}
