package org.ledgermock.pipeline;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What comes from outside, handed in at the edge.
 *
 * @param clock the real time
 * @param nanos a running count of nanoseconds, to measure by
 * @param requestIds a new one at each call, as vendors write them
 * @param pause holds the calling thread up for as long; how faults delay a call before it is carried out
 */
public record Environment(
        InstantSource clock, LongSupplier nanos, Supplier<String> requestIds, Consumer<Duration> pause) {

    public Environment {
        requireNonNull(clock, "clock");
        requireNonNull(nanos, "nanos");
        requireNonNull(requestIds, "requestIds");
        requireNonNull(pause, "pause");
    }
}
