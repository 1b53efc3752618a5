package org.ledgermock.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.ledgermock.bench.LoadDriver.Load;
import org.ledgermock.bench.LoadDriver.Pace;

/** All contestants side by side: each is up all the time, one at a time is driven. */
final class Comparison implements AutoCloseable {

    private static final int WARM_UP_CALLS = 250_000;
    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(1);
    private static final int STEADY_RATE = 2_000;
    private static final double P99_MILLIS_ALLOWED = 5;
    private static final Map<Contestant, Double> CPU_ALLOWED = new EnumMap<>(Map.of(
            Contestant.WIREMOCK_DEFAULT, 0.75,
            Contestant.WIREMOCK_TUNED, 1.0,
            Contestant.BARE_JETTY, 2.5));

    /** Unmeasured calls on fresh connections, so that opening them is not charged to the first cell. */
    private static final int SETTLING_CALLS = 10 * LoadDriver.CONNECTIONS;

    private final Bench bench;
    private final Map<Contestant, Server> servers = new EnumMap<>(Contestant.class);
    private final Map<Contestant, Consumer<Answer>> checks = new EnumMap<>(Contestant.class);
    private final Map<Contestant, List<Cell>> cells = new EnumMap<>(Contestant.class);

    /** One contestant in one round. */
    private record Cell(double cpuMicrosPerCall, double callsPerSecond, double p99Millis) {}

    private Comparison(Bench bench) {
        this.bench = bench;
    }

    static Report run(Bench bench) throws IOException {
        try (Comparison comparison = new Comparison(bench)) {
            return comparison.measure();
        }
    }

    private Report measure() throws IOException {
        Server ledgermock = Contestant.LEDGERMOCK.start(Ledgermock.serve(0));
        servers.put(Contestant.LEDGERMOCK, ledgermock);
        GrowingTotal totals = GrowingTotal.of(ledgermock.port());
        warmUp(Contestant.LEDGERMOCK, ledgermock, totals);
        // Taken after the warm-up: by then a total has about as many digits as it has in the rounds.
        Answer sample = Ledgermock.allocate(ledgermock.port());
        totals.accept(sample);
        String body = sample.body();
        for (Contestant other : CPU_ALLOWED.keySet()) {
            warmUp(other, other.start(List.of(body)), answer -> {
                if (!answer.isOk() || !answer.body().equals(body)) {
                    throw new Answer.Wrong("other bytes than " + body, answer);
                }
            });
        }
        for (int round = 0; round < bench.rounds(); round++) {
            measureRound(round);
        }
        totals.verifyAt(ledgermock.port());
        return report();
    }

    @Override
    public void close() {
        servers.values().forEach(Server::close);
    }

    /** By calls as well as by time: on a busy machine time alone would leave the slower contestants cold. */
    private void warmUp(Contestant contestant, Server server, Consumer<Answer> check) throws IOException {
        servers.put(contestant, server);
        checks.put(contestant, check);
        System.err.printf("%s: warming up%n", contestant.label());
        long from = System.nanoTime();
        long calls = 0;
        long seconds = 0;
        try (LoadDriver driver = new LoadDriver(server.port(), check)) {
            while ((calls < WARM_UP_CALLS || seconds < bench.warmUpSeconds())
                    && seconds < LONGEST_WARM_UP.toSeconds()) {
                calls += driver.run(Pace.fullFor(Duration.ofSeconds(1))).calls();
                seconds = Duration.ofNanos(System.nanoTime() - from).toSeconds();
            }
        }
    }

    /** Each round begins with another contestant, so that none always follows the same one. */
    private void measureRound(int round) throws IOException {
        List<Contestant> order = new ArrayList<>(List.of(Contestant.values()));
        Collections.rotate(order, -round);
        for (Contestant contestant : order) {
            Cell cell = cell(contestant);
            System.err.printf("round %d of %d: %s: %s%n", round + 1, bench.rounds(), contestant.label(), cell);
            cells.computeIfAbsent(contestant, first -> new ArrayList<>()).add(cell);
        }
    }

    /** Full load first, for CPU time and throughput, then a steady rate, for latency. */
    private Cell cell(Contestant contestant) throws IOException {
        Server server = servers.get(contestant);
        try (LoadDriver driver = new LoadDriver(server.port(), checks.get(contestant))) {
            driver.run(Pace.fullUntil(SETTLING_CALLS));
            Duration before = server.cpu();
            Load full = driver.run(Pace.fullFor(Duration.ofSeconds(bench.seconds())));
            Duration spent = server.cpu().minus(before);
            Load steady = driver.run(Pace.perSecond(STEADY_RATE, Duration.ofSeconds(steadySeconds())));
            return new Cell(spent.toNanos() / 1e3 / full.calls(), full.callsPerSecond(), steady.percentile(99) / 1e6);
        }
    }

    /** Half as long as under full load, but enough calls for a 99th percentile. */
    private int steadySeconds() {
        return Math.max(1, bench.seconds() / 2);
    }

    private Report report() {
        Report report = new Report(
                "Signed allocation against static stubs",
                "%d rounds of %d s full load and %d calls/s for %d s each, %d connections: median (lowest..highest)."
                        .formatted(
                                bench.rounds(), bench.seconds(), STEADY_RATE, steadySeconds(), LoadDriver.CONNECTIONS));
        report.table("Ledgermock as a multiple of", "CPU per call", "throughput", "p99 at %d/s".formatted(STEADY_RATE));
        CPU_ALLOWED.forEach((other, allowed) -> {
            Spread cpu = ratio(Cell::cpuMicrosPerCall, other);
            report.row(
                    other.label(),
                    cpu.toString(),
                    ratio(Cell::callsPerSecond, other).toString(),
                    ratio(Cell::p99Millis, other).toString());
            report.bar("CPU per call against " + other.label(), cpu.median(), allowed);
        });
        // The only bar on an absolute figure: bare Jetty's tells how much of it is the machine.
        double jettys =
                Spread.of(values(Contestant.BARE_JETTY, Cell::p99Millis)).median();
        return report.bar(
                String.format(Locale.ROOT, "p99 in ms at %d calls/s (bare Jetty's: %.2f)", STEADY_RATE, jettys),
                Spread.of(values(Contestant.LEDGERMOCK, Cell::p99Millis)).median(),
                P99_MILLIS_ALLOWED);
    }

    private Spread ratio(ToDoubleFunction<Cell> figure, Contestant other) {
        return Spread.ofRatios(values(Contestant.LEDGERMOCK, figure), values(other, figure));
    }

    private double[] values(Contestant contestant, ToDoubleFunction<Cell> figure) {
        return cells.get(contestant).stream().mapToDouble(figure).toArray();
    }
}
