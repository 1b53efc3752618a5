package org.ledgermock.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.ledgermock.bench.LoadDriver.Load;
import org.ledgermock.bench.LoadDriver.Pace;
import org.ledgermock.server.Crowd;
import org.ledgermock.store.Postgres;

/** A server on a database that makes sure that all lasts, beside one that keeps nothing; and three that change one sandbox. */
final class SharedLoad {

    private static final int SERVERS = 3;
    private static final int SINGLE_CALLS = 300;

    private static final double RATE_ALLOWED = 1 / 0.25;
    private static final double MICROS_ALLOWED = 1e6 / 2_500;
    private static final double CPU_ALLOWED = 80;
    private static final double WAYS_ALLOWED = 0.2;
    // One, and now and then a look at the clock.
    private static final double WAYS_OF_ONE_ALLOWED = 1.01;
    private static final double MICROS_TOGETHER_ALLOWED = 1e6 / 2_000;
    private static final double P99_ALLOWED = 300;
    private static final double LONGEST_ALLOWED = 2_000;

    private SharedLoad() {}

    static Report run(Bench bench) throws IOException {
        try (Postgres database = Postgres.durable()) {
            Report report = beside(bench, database);
            Together three = together(bench, database);
            return report.row(
                            "calls a second of %d servers together, one sandbox".formatted(SERVERS),
                            "%.0f".formatted(three.rate))
                    .row(
                            "their p50, p99 and longest, ms",
                            "%.1f, %.1f, %.0f".formatted(three.p50, three.p99, three.longest))
                    .row("ways to the database and back, for each of their calls", "%.3f".formatted(three.ways))
                    .bar(
                            "us from call to call of %d servers".formatted(SERVERS),
                            1e6 / three.rate,
                            MICROS_TOGETHER_ALLOWED)
                    .bar("their p99, ms", three.p99, P99_ALLOWED)
                    .bar("their longest wait for an answer, ms", three.longest, LONGEST_ALLOWED);
        }
    }

    private static Report beside(Bench bench, Postgres postgres) throws IOException {
        String database = postgres.database();
        try (Driven shared = KeptLoad.start(List.of("--store", database));
                Driven memory = KeptLoad.start(List.of())) {
            BesideMemory measured = BesideMemory.measure(bench, shared, memory);
            double ways = ways(postgres, database, shared, bench.seconds());
            double waysOfOne = waysOfOne(postgres, database, shared.port());
            return measured.into(new Report("Servers that share a store", BesideMemory.how(bench)))
                    .row("ways to the database and back for each call", "%.3f".formatted(ways))
                    .row("the same, with one connection", "%.3f".formatted(waysOfOne))
                    .bar(
                            "calls a second in memory, as a multiple",
                            measured.slower().median(),
                            RATE_ALLOWED)
                    .bar("us from call to call", 1e6 / measured.rate().median(), MICROS_ALLOWED)
                    .bar("CPU more per call, us", measured.moreCpu().median(), CPU_ALLOWED)
                    .bar("ways to the database and back for each call", ways, WAYS_ALLOWED)
                    .bar("the same, with one connection", waysOfOne, WAYS_OF_ONE_ALLOWED);
        }
    }

    private static double ways(Postgres postgres, String database, Driven driven, int seconds) throws IOException {
        long before = postgres.statements(database);
        int calls = driven.drive(Integer.MAX_VALUE, Duration.ofSeconds(seconds));
        return (postgres.statements(database) - before) / (double) calls;
    }

    private static double waysOfOne(Postgres postgres, String database, int port) throws IOException {
        long before = postgres.statements(database);
        for (int call = 0; call < SINGLE_CALLS; call++) {
            Ledgermock.allocate(port);
        }
        return (postgres.statements(database) - before) / (double) SINGLE_CALLS;
    }

    private record Together(double rate, double p50, double p99, double longest, double ways) {}

    private static Together together(Bench bench, Postgres postgres) throws IOException {
        String database = postgres.database();
        List<Driven> servers = new ArrayList<>();
        try {
            for (int server = 0; server < SERVERS; server++) {
                servers.add(KeptLoad.start(List.of("--store", database)));
            }
            drive(servers, Duration.ofSeconds(Math.max(1, bench.warmUpSeconds() / 2)));
            long total = Ledgermock.queriedTotal(servers.get(0).port());
            long statements = postgres.statements(database);
            List<Load> loads = drive(servers, Duration.ofSeconds(3L * bench.seconds()));
            long calls = loads.stream().mapToLong(Load::calls).sum();
            long added = Ledgermock.queriedTotal(servers.get(1).port()) - total;
            if (added != calls * Ledgermock.ADDED_HUNDREDTHS) {
                throw new IllegalStateException("%d calls added %d hundredths".formatted(calls, added));
            }
            return new Together(
                    loads.stream().mapToDouble(Load::callsPerSecond).sum(),
                    worst(loads, 50),
                    worst(loads, 99),
                    worst(loads, 100),
                    (postgres.statements(database) - statements) / (double) calls);
        } finally {
            servers.forEach(Driven::close);
        }
    }

    // Of the server of which it is the longest.
    private static double worst(List<Load> loads, double percent) {
        return loads.stream()
                .mapToDouble(load -> load.percentile(percent) / 1e6)
                .max()
                .orElseThrow();
    }

    private static List<Load> drive(List<Driven> servers, Duration time) throws IOException {
        try {
            return Crowd.of(servers.size(), server -> {
                Driven driven = servers.get(server);
                try (LoadDriver driver = new LoadDriver(driven.port(), Ledgermock::allocation, driven.check())) {
                    return driver.run(Pace.fullFor(time));
                }
            });
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
