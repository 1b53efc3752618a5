package org.ledgermock.server;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What a server holds at the same time, and how long it waits.
 *
 * @param connections that are open at once; further ones wait in the system's queue
 * @param bodyBytes of bodies at once; a request beyond it is refused as when the vendor is busy
 * @param headTime from the first byte of a request, or of its connection, to the end of its head
 * @param bodyTime from the head of a request to the end of its body
 * @param grace how long calls that have begun may go on when the server is stopped
 */
public record Bounds(int connections, long bodyBytes, Duration headTime, Duration bodyTime, Duration grace) {

    /** One body of the largest size has to fit. */
    public static final long LEAST_BODY_BYTES = 12 << 20;

    private static final int HEAP_PART = 8;

    /**
     * As many connections as there are descriptors for, an eighth of the heap, 20 s for a head and for a body. Who stops
     * a server from within its own program knows when its calls have ended: no grace.
     */
    public static final Bounds DEFAULT = new Bounds(
            OpenFiles.forConnections(),
            Math.max(LEAST_BODY_BYTES, Runtime.getRuntime().maxMemory() / HEAP_PART),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ZERO);

    public Bounds {
        requireSome(headTime, "head");
        requireSome(bodyTime, "body");
        requireNonNull(grace, "grace");
        if (connections < 1) {
            throw new IllegalArgumentException("a server has at least 1 connection, not " + connections);
        }
        if (bodyBytes < LEAST_BODY_BYTES) {
            throw new IllegalArgumentException(
                    "a server holds at least 12 MB of bodies, so that one fits, not %d bytes".formatted(bodyBytes));
        }
        if (grace.isNegative()) {
            throw new IllegalArgumentException("a grace is not negative, as " + grace.toSeconds() + " s is");
        }
    }

    private static void requireSome(Duration time, String what) {
        if (time.toMillis() < 1) {
            throw new IllegalArgumentException("a %s needs some time, not %d s".formatted(what, time.toSeconds()));
        }
    }
}
