package org.ledgermock.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The cells of all rounds, and what they come to. */
final class Results {

    private static final double P99_MILLIS_ALLOWED = 5;
    private static final Map<Contestant, Double> CPU_ALLOWED = new EnumMap<>(Map.of(
            Contestant.WIREMOCK_DEFAULT, 0.75,
            Contestant.WIREMOCK_TUNED, 1.0,
            Contestant.BARE_JETTY, 2.5));

    private final Map<Contestant, List<Cell>> cells = new EnumMap<>(Contestant.class);

    void add(Contestant contestant, Cell cell) {
        cells.computeIfAbsent(contestant, c -> new ArrayList<>()).add(cell);
    }

    Report report(BenchOptions options) {
        Report report = new Report(
                "Signed allocation against static stubs",
                "%d rounds of %d s full load and %d calls/s for %d s each, %d connections: median (lowest..highest)."
                        .formatted(
                                options.rounds(),
                                options.cell().toSeconds(),
                                Cell.STEADY_RATE,
                                options.steadyCell().toSeconds(),
                                LoadDriver.CONNECTIONS));
        report.table(
                "Ledgermock as a multiple of", "CPU per call", "throughput", "p99 at %d/s".formatted(Cell.STEADY_RATE));
        CPU_ALLOWED
                .keySet()
                .forEach(other -> report.row(
                        other.label(),
                        ratio(Cell::cpuMicrosPerCall, other).toString(),
                        ratio(Cell::callsPerSecond, other).toString(),
                        ratio(Cell::p99Millis, other).toString()));
        CPU_ALLOWED.forEach((other, allowed) -> report.bar(new Bar(
                "CPU per call against " + other.label(),
                ratio(Cell::cpuMicrosPerCall, other).median(),
                allowed)));
        return report.bar(p99Bar());
    }

    /** The only bar on an absolute figure: bare Jetty's tells how much of it is the machine. */
    private Bar p99Bar() {
        double ours = Spread.of(values(Contestant.LEDGERMOCK, Cell::p99Millis)).median();
        double jettys =
                Spread.of(values(Contestant.BARE_JETTY, Cell::p99Millis)).median();
        String name =
                String.format(Locale.ROOT, "p99 in ms at %d calls/s (bare Jetty's: %.2f)", Cell.STEADY_RATE, jettys);
        return new Bar(name, ours, P99_MILLIS_ALLOWED);
    }

    private Spread ratio(ToDoubleFunction<Cell> figure, Contestant other) {
        return Spread.ofRatios(values(Contestant.LEDGERMOCK, figure), values(other, figure));
    }

    private double[] values(Contestant contestant, ToDoubleFunction<Cell> figure) {
        return cells.get(contestant).stream().mapToDouble(figure).toArray();
    }
}
