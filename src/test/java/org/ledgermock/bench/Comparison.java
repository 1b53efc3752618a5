package org.ledgermock.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.ledgermock.bench.Driven.Cell;

/** All contestants side by side: each is up all the time, one at a time is driven. */
final class Comparison implements AutoCloseable {

    static final int WARM_UP_CALLS = 250_000;
    static final int STEADY_RATE = 2_000;
    private static final double P99_MILLIS_ALLOWED = 5;
    private static final Map<Contestant, Double> CPU_ALLOWED = new EnumMap<>(Map.of(
            Contestant.WIREMOCK_DEFAULT, 0.65,
            Contestant.WIREMOCK_TUNED, 0.85,
            Contestant.BARE_JETTY, 2.2));

    private final Bench bench;
    private final Map<Contestant, Driven> contestants = new EnumMap<>(Contestant.class);
    private final Map<Contestant, List<Cell>> cells = new EnumMap<>(Contestant.class);

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
        GrowingTotal totals = GrowingTotal.of(ledgermock.port());
        warmUp(Contestant.LEDGERMOCK, ledgermock, totals);
        // Taken after the warm-up: by then a total has about as many digits as it has in the rounds.
        Answer sample = Ledgermock.allocate(ledgermock.port());
        totals.accept(sample);
        String body = sample.body();
        for (Contestant other : CPU_ALLOWED.keySet()) {
            warmUp(other, other.start(List.of(body)), new FixedAnswer(body));
        }
        for (int round = 0; round < bench.rounds(); round++) {
            measureRound(round);
        }
        totals.verifyAt(ledgermock.port());
        return report();
    }

    @Override
    public void close() {
        contestants.values().forEach(Driven::close);
    }

    private void warmUp(Contestant contestant, Server server, Consumer<Answer> check) throws IOException {
        Driven driven = new Driven(server, server.port(), check);
        contestants.put(contestant, driven);
        System.err.printf("%s: warming up%n", contestant.label());
        driven.warmUp(WARM_UP_CALLS, bench.warmUpSeconds());
    }

    /** Each round begins with another contestant, so that none always follows the same one. */
    private void measureRound(int round) throws IOException {
        List<Contestant> order = new ArrayList<>(List.of(Contestant.values()));
        Collections.rotate(order, -round);
        for (Contestant contestant : order) {
            Cell cell = contestants.get(contestant).measure(bench.seconds(), STEADY_RATE, steadySeconds());
            System.err.printf("round %d of %d: %s: %s%n", round + 1, bench.rounds(), contestant.label(), cell);
            cells.computeIfAbsent(contestant, first -> new ArrayList<>()).add(cell);
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
                    ratio(cell -> cell.millis(99), other).toString());
            report.bar("CPU per call against " + other.label(), cpu.median(), allowed);
        });
        // The only bar on an absolute figure: bare Jetty's tells how much of it is the machine.
        double jettys = Spread.of(values(Contestant.BARE_JETTY, cell -> cell.millis(99)))
                .median();
        return report.bar(
                String.format(Locale.ROOT, "p99 in ms at %d calls/s (bare Jetty's: %.2f)", STEADY_RATE, jettys),
                Spread.of(values(Contestant.LEDGERMOCK, cell -> cell.millis(99)))
                        .median(),
                P99_MILLIS_ALLOWED);
    }

    private Spread ratio(ToDoubleFunction<Cell> figure, Contestant other) {
        return Spread.ofRatios(values(Contestant.LEDGERMOCK, figure), values(other, figure));
    }

    private double[] values(Contestant contestant, ToDoubleFunction<Cell> figure) {
        return cells.get(contestant).stream().mapToDouble(figure).toArray();
    }
}
