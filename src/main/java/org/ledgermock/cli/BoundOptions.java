package org.ledgermock.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ledgermock.server.Bounds;
import picocli.CommandLine.Option;

/** How much a server holds at the same time, and how long it waits. */
final class BoundOptions {

    @Option(
            names = "--max-connections",
            paramLabel = "N",
            description =
                    "Connections that are open at once; further ones wait (default: the files that the system lets it"
                            + " have open, but for 100).")
    private @Nullable Integer connections;

    @Option(
            names = "--max-bodies",
            paramLabel = "MB",
            description =
                    "Megabytes of bodies held at once; a call beyond them is refused as busy (default: an eighth of"
                            + " the heap, at least 12).")
    private @Nullable Integer megabytes;

    @Option(
            names = "--head-timeout",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "Time from the first byte of a request to the end of its head; then its connection is ended"
                    + " (default: ${DEFAULT-VALUE}).")
    private int headSeconds;

    @Option(
            names = "--body-timeout",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "Time from the head of a request to the end of its body (default: ${DEFAULT-VALUE}).")
    private int bodySeconds;

    @Option(
            names = "--grace",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "Time for calls that have begun when it is told to stop (default: ${DEFAULT-VALUE}).")
    private int graceSeconds;

    /** @throws IllegalArgumentException when one cannot be */
    Bounds bounds() {
        return new Bounds(
                connections == null ? Bounds.DEFAULT.connections() : connections,
                megabytes == null ? Bounds.DEFAULT.bodyBytes() : (long) megabytes << 20,
                Duration.ofSeconds(headSeconds),
                Duration.ofSeconds(bodySeconds),
                Duration.ofSeconds(graceSeconds));
    }
}
