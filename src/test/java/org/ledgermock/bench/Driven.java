package org.ledgermock.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.ledgermock.bench.LoadDriver.Load;
import org.ledgermock.bench.LoadDriver.Pace;

/** A server that is up and is driven, again and again, with allocations; each of its answers is checked. */
record Driven(Server server, int port, Consumer<Answer> check) implements AutoCloseable {

    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(1);

    /** Unmeasured calls on fresh connections, so that opening them is not charged to the first cell. */
    private static final int SETTLING_CALLS = 10 * LoadDriver.CONNECTIONS;

    /** What was measured in one round. */
    record Cell(double cpuMicrosPerCall, double callsPerSecond, Load steady) {

        double millis(double percent) {
            return steady.percentile(percent) / 1e6;
        }

        @Override
        public String toString() {
            return "%.1f us of CPU a call, %.0f calls/s, p99 %.2f ms"
                    .formatted(cpuMicrosPerCall, callsPerSecond, millis(99));
        }
    }

    /** By calls as well as by time: on a busy machine time alone would leave the slower ones cold. */
    void warmUp(int leastCalls, int leastSeconds) throws IOException {
        long from = System.nanoTime();
        long calls = 0;
        long seconds = 0;
        try (LoadDriver driver = driver()) {
            while ((calls < leastCalls || seconds < leastSeconds) && seconds < LONGEST_WARM_UP.toSeconds()) {
                calls += driver.run(Pace.fullFor(Duration.ofSeconds(1))).calls();
                seconds = Duration.ofNanos(System.nanoTime() - from).toSeconds();
            }
        }
    }

    /** Full load first, for CPU time and throughput, then a steady rate, for latency. */
    Cell measure(int fullSeconds, int steadyRate, int steadySeconds) throws IOException {
        try (LoadDriver driver = driver()) {
            driver.run(Pace.fullUntil(SETTLING_CALLS));
            Duration before = server.cpu();
            Load full = driver.run(Pace.fullFor(Duration.ofSeconds(fullSeconds)));
            Duration spent = server.cpu().minus(before);
            return new Cell(
                    spent.toNanos() / 1e3 / full.calls(),
                    full.callsPerSecond(),
                    driver.run(Pace.perSecond(steadyRate, Duration.ofSeconds(steadySeconds))));
        }
    }

    /** The CPU of a call at a steady rate. */
    double cpuMicrosPerCall(int rate, int seconds) throws IOException {
        try (LoadDriver driver = driver()) {
            driver.run(Pace.fullUntil(SETTLING_CALLS));
            Duration before = server.cpu();
            Load steady = driver.run(Pace.perSecond(rate, Duration.ofSeconds(seconds)));
            return server.cpu().minus(before).toNanos() / 1e3 / steady.calls();
        }
    }

    /** As many calls as it answers, at most this many and not for longer; their number. */
    int drive(int calls, Duration atMost) throws IOException {
        try (LoadDriver driver = driver()) {
            return driver.run(new Pace(sent -> 0, atMost.toNanos(), calls)).calls();
        }
    }

    private LoadDriver driver() throws IOException {
        return new LoadDriver(port, Ledgermock::allocation, check);
    }

    @Override
    public void close() {
        server.close();
    }
}
