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

    private KeptLoad() {}

    static Report run(Bench bench) throws IOException {
        Path folder = Files.createTempDirectory("bench");
        try (Driven file = start(List.of("--store", folder.resolve("bench.db").toString()));
                Driven memory = start(List.of())) {
            BesideMemory measured = BesideMemory.measure(bench, file, memory);
            return measured.into(new Report("A store in a file", BesideMemory.how(bench)))
                    .row("size of the file after all of them, MB", "%.1f".formatted(size(folder) / 1e6))
                    .bar(
                            "calls a second in memory, as a multiple",
                            measured.slower().median(),
                            RATE_ALLOWED)
                    .bar("CPU more per call, us", measured.moreCpu().median(), CPU_ALLOWED)
                    .bar(
                            "p99 at %d/s, ms".formatted(Comparison.STEADY_RATE),
                            measured.millis(99).median(),
                            P99_ALLOWED);
        } finally {
            delete(folder);
        }
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

    static Driven start(List<String> options) throws IOException {
        List<String> arguments = new ArrayList<>(Ledgermock.serve(0));
        arguments.addAll(options);
        Server server = Contestant.LEDGERMOCK.start(arguments);
        return new Driven(server, server.port(), GrowingTotal.of(server.port()));
    }
}
