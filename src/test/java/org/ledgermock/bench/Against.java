package org.ledgermock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** This Ledgermock beside that of another checkout, by turns in one run: what disturbs the machine disturbs both. */
final class Against {

    private static final double CPU_ALLOWED = 1.01;
    private static final double START_ALLOWED = 1.05;

    private Against() {}

    /** @param other a checkout that was built, with the class path of its dependencies in target/bench.classpath */
    static Report run(Bench bench, Path other) throws IOException {
        double[] ours = new double[bench.rounds()];
        double[] theirs = new double[bench.rounds()];
        try (Driven here = start(Path.of(""));
                Driven there = start(other)) {
            warmUp(bench, here);
            warmUp(bench, there);
            for (int round = 0; round < bench.rounds(); round++) {
                boolean first = round % 2 == 0;
                double begun = cpu(bench, first ? here : there);
                double ended = cpu(bench, first ? there : here);
                ours[round] = first ? begun : ended;
                theirs[round] = first ? ended : begun;
                System.err.printf(
                        "round %d of %d: %.1f us against %.1f us%n",
                        round + 1, ours.length, ours[round], theirs[round]);
            }
        }
        Spread calls = Spread.ofRatios(ours, theirs);
        StartTime.Starts starts = StartTime.of(
                bench, StartTime.launcher(Path.of("ledgermock")), StartTime.launcher(other.resolve("ledgermock")));
        return new Report(
                        "Against another commit",
                        "%d rounds of %d s full load each, by turns, %d connections, and %d starts each, by turns: median (lowest..highest)."
                                .formatted(bench.rounds(), bench.seconds(), LoadDriver.CONNECTIONS, bench.starts()))
                .table("Ledgermock as a multiple of the other", "")
                .row("CPU per call", calls.toString())
                .row("CPU to first answer", starts.cpu().toString())
                .row("time to first answer", starts.time().toString())
                .bar("CPU per call", calls.median(), CPU_ALLOWED)
                .bar("CPU to first answer", starts.cpu().median(), START_ALLOWED);
    }

    private static void warmUp(Bench bench, Driven driven) throws IOException {
        System.err.println("warming up");
        driven.warmUp(Comparison.WARM_UP_CALLS, bench.warmUpSeconds());
    }

    private static double cpu(Bench bench, Driven driven) throws IOException {
        return driven.measure(bench.seconds(), Comparison.STEADY_RATE, 1).cpuMicrosPerCall();
    }

    private static Driven start(Path checkout) throws IOException {
        String dependencies =
                Files.readString(checkout.resolve("target/bench.classpath")).trim();
        List<String> command = new ArrayList<>(List.of(
                Contestant.java(),
                Contestant.HEAP,
                Contestant.COLLECTOR,
                "-cp",
                checkout.resolve("target/classes").toAbsolutePath() + ":" + dependencies,
                Ledgermock.MAIN_CLASS));
        command.addAll(Ledgermock.serve(0));
        Server server = Server.start(command, Path.of("").toAbsolutePath());
        return new Driven(server, server.port(), GrowingTotal.of(server.port()));
    }
}
