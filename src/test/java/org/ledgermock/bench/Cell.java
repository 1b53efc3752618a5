package org.ledgermock.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/** One contestant in one round: full load first, for CPU time and throughput, then a steady rate, for latency. */
record Cell(double cpuMicrosPerCall, double callsPerSecond, double p99Millis) {

    static final int STEADY_RATE = 2_000;

    /** Unmeasured calls on fresh connections, so that opening them is not charged to the first cell. */
    private static final int SETTLING_CALLS = 10 * LoadDriver.CONNECTIONS;

    static Cell measure(ChildProcess server, AnswerCheck check, BenchOptions options) throws IOException {
        try (LoadDriver driver = new LoadDriver(server.port(), check)) {
            driver.run(Pace.fullUntil(SETTLING_CALLS));
            Duration before = server.cpu();
            Load full = driver.run(Pace.fullFor(options.cell()));
            Duration spent = server.cpu().minus(before);
            Load steady = driver.run(Pace.perSecond(STEADY_RATE, options.steadyCell()));
            return new Cell(
                    spent.toNanos() / 1e3 / full.calls(),
                    full.callsPerSecond(),
                    steady.latencies().percentile(99) / 1e6);
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.1f us CPU per call, %.0f calls/s, p99 %.2f ms at %d/s",
                cpuMicrosPerCall,
                callsPerSecond,
                p99Millis,
                STEADY_RATE);
    }
}
