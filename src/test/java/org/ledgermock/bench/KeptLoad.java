package org.ledgermock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A server that keeps its sandboxes in a file beside one that does not, by turns: all calls change one sandbox. */
final class KeptLoad {

    private static final double RATE_ALLOWED = 1 / 0.6;
    private static final double CPU_ALLOWED = 30;
    private static final double P99_ALLOWED = 30;
    private static final int STEADY_SECONDS = 3;

    private KeptLoad() {}

    static Report run(Bench bench) throws IOException {
        Path folder = Files.createTempDirectory("bench");
        int rounds = bench.rounds();
        double[] kept = new double[rounds];
        double[] unkept = new double[rounds];
        double[] slower = new double[rounds];
        double[] p50 = new double[rounds];
        double[] p99 = new double[rounds];
        double[] more = new double[rounds];
        try (Driven file = start(List.of("--store", folder.resolve("bench.db").toString()));
                Driven memory = start(List.of())) {
            file.warmUp(Comparison.WARM_UP_CALLS, bench.warmUpSeconds());
            memory.warmUp(Comparison.WARM_UP_CALLS, bench.warmUpSeconds());
            for (int round = 0; round < rounds; round++) {
                Driven.Cell inFile = file.measure(bench.seconds(), Comparison.STEADY_RATE, STEADY_SECONDS);
                Driven.Cell inMemory = memory.measure(bench.seconds(), Comparison.STEADY_RATE, STEADY_SECONDS);
                System.err.printf("round %d of %d: file %s; memory %s%n", round + 1, rounds, inFile, inMemory);
                kept[round] = inFile.callsPerSecond();
                unkept[round] = inMemory.callsPerSecond();
                slower[round] = inMemory.callsPerSecond() / inFile.callsPerSecond();
                more[round] = inFile.cpuMicrosPerCall() - inMemory.cpuMicrosPerCall();
                p50[round] = inFile.millis(50);
                p99[round] = inFile.millis(99);
            }
            return report(bench, kept, unkept, slower, more, p50, p99)
                    .row("size of the file after all of them, MB", "%.1f".formatted(size(folder) / 1e6))
                    .bar(
                            "calls a second in memory, as a multiple",
                            Spread.of(slower).median(),
                            RATE_ALLOWED)
                    .bar("CPU more per call, us", Spread.of(more).median(), CPU_ALLOWED)
                    .bar(
                            "p99 at %d/s, ms".formatted(Comparison.STEADY_RATE),
                            Spread.of(p99).median(),
                            P99_ALLOWED);
        } finally {
            delete(folder);
        }
    }

    private static Report report(
            Bench bench, double[] kept, double[] unkept, double[] slower, double[] more, double[] p50, double[] p99) {
        return new Report(
                        "A store in a file",
                        "%d round(s) of %d s full load and %d s at %d calls a second each, by turns with a server in memory, %d connections, one sandbox: median (lowest..highest)."
                                .formatted(
                                        bench.rounds(),
                                        bench.seconds(),
                                        STEADY_SECONDS,
                                        Comparison.STEADY_RATE,
                                        LoadDriver.CONNECTIONS))
                .table("", "")
                .row("calls a second, kept", Spread.of(kept).toString())
                .row("calls a second, in memory", Spread.of(unkept).toString())
                .row("in memory as a multiple", Spread.of(slower).toString())
                .row("CPU more per call, us", Spread.of(more).toString())
                .row("p50 kept, ms", Spread.of(p50).toString())
                .row("p99 kept, ms", Spread.of(p99).toString());
    }

    static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static Driven start(List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Contestant.java(),
                Contestant.HEAP,
                Contestant.COLLECTOR,
                "-cp",
                System.getProperty("java.class.path"),
                Ledgermock.MAIN_CLASS));
        command.addAll(Ledgermock.serve(0));
        command.addAll(options);
        Server server = Server.start(command, Path.of("").toAbsolutePath());
        return new Driven(server, server.port(), GrowingTotal.of(server.port()));
    }
}
