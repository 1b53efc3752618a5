package org.ledgermock.architecture.broken.util;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Reads clock, chance and environment for itself; what it does with a clock that it is given is right. */
final class Edge {
    static final double INEXACT = Math.random();
    static final Supplier<UUID> ID = UUID::randomUUID;
    static final Random CHANCE = new Random();

    private Edge() {}

    static String read() {
        return System.getenv("HOME")
                + System.currentTimeMillis()
                + Instant.now()
                + LocalDate.now(ZoneOffset.UTC)
                + Clock.systemUTC();
    }

    static Instant right(Clock clock) {
        return Instant.now(clock);
    }
}
