package org.ledgermock.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ledgermock.bench.Driven.Cell;

/** What was measured of a server with a store, and of one without, by turns: all calls change one sandbox. */
final class BesideMemory {

    static final int STEADY_SECONDS = 3;

    private final List<Cell> kept = new ArrayList<>();
    private final List<Cell> unkept = new ArrayList<>();

    private BesideMemory() {}

    static BesideMemory measure(Bench bench, Driven store, Driven memory) throws IOException {
        BesideMemory measured = new BesideMemory();
        store.warmUp(Comparison.WARM_UP_CALLS, bench.warmUpSeconds());
        memory.warmUp(Comparison.WARM_UP_CALLS, bench.warmUpSeconds());
        for (int round = 0; round < bench.rounds(); round++) {
            Cell one = store.measure(bench.seconds(), Comparison.STEADY_RATE, STEADY_SECONDS);
            Cell other = memory.measure(bench.seconds(), Comparison.STEADY_RATE, STEADY_SECONDS);
            System.err.printf("round %d of %d: store %s; memory %s%n", round + 1, bench.rounds(), one, other);
            measured.kept.add(one);
            measured.unkept.add(other);
        }
        return measured;
    }

    /** How it was measured, for a report. */
    static String how(Bench bench) {
        return "%d round(s) of %d s full load and %d s at %d calls a second each, by turns with a server in memory, %d connections, one sandbox: median (lowest..highest)."
                .formatted(
                        bench.rounds(),
                        bench.seconds(),
                        STEADY_SECONDS,
                        Comparison.STEADY_RATE,
                        LoadDriver.CONNECTIONS);
    }

    Spread rate() {
        return Spread.of(of(kept, Cell::callsPerSecond));
    }

    Spread inMemory() {
        return Spread.of(of(unkept, Cell::callsPerSecond));
    }

    /** The calls a second in memory, as a multiple. */
    Spread slower() {
        return Spread.ofRatios(of(unkept, Cell::callsPerSecond), of(kept, Cell::callsPerSecond));
    }

    Spread moreCpu() {
        double[] more = of(kept, Cell::cpuMicrosPerCall);
        double[] less = of(unkept, Cell::cpuMicrosPerCall);
        for (int round = 0; round < more.length; round++) {
            more[round] -= less[round];
        }
        return Spread.of(more);
    }

    Spread millis(double percent) {
        return Spread.of(of(kept, cell -> cell.millis(percent)));
    }

    /** The rows that both kinds of store have. */
    Report into(Report report) {
        return report.table("", "")
                .row("calls a second, kept", rate().toString())
                .row("calls a second, in memory", inMemory().toString())
                .row("in memory as a multiple", slower().toString())
                .row("CPU more per call, us", moreCpu().toString())
                .row("p50 kept, ms", millis(50).toString())
                .row("p99 kept, ms", millis(99).toString());
    }

    private static double[] of(List<Cell> cells, ToDoubleFunction<Cell> figure) {
        return cells.stream().mapToDouble(figure).toArray();
    }
}
