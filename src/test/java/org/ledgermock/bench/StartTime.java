package org.ledgermock.bench;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** From the start of the process to the first correct answer, as someone who starts the server sees it. */
final class StartTime {

    private static final double CPU_ALLOWED = 0.8;
    private static final double TIME_ALLOWED = 1.0;

    private StartTime() {}

    /** How a server is started on a port, and which answer of it is a correct one. */
    record Starter(IntFunction<List<String>> command, Predicate<Answer> correct) {}

    /** What ours took as a multiple of the other's, start by start. */
    record Starts(Spread cpu, Spread time) {}

    private record Start(double cpuMillis, double millis) {}

    static Report run(Bench bench) throws IOException {
        // It has no mapping to load, and its first answer of any kind counts: both to its advantage.
        Starter stock = new Starter(StartTime::stockWireMock, answer -> true);
        Starts starts = of(bench, launcher(Path.of("ledgermock")), stock);
        return new Report(
                        "Start",
                        "Process start to first answer, %d starts each, in turn: median (lowest..highest)."
                                .formatted(bench.starts()))
                .table("Ledgermock as a multiple of", "CPU", "time")
                .row(
                        "stock WireMock standalone",
                        starts.cpu().toString(),
                        starts.time().toString())
                .bar("CPU to first answer against stock WireMock", starts.cpu().median(), CPU_ALLOWED)
                .bar(
                        "time to first answer against stock WireMock",
                        starts.time().median(),
                        TIME_ALLOWED);
    }

    static Starts of(Bench bench, Starter ours, Starter other) throws IOException {
        // A directory of its own: stock WireMock loads the mappings of the directory it is started in, and makes one.
        Path directory = Files.createDirectories(Path.of("target", "bench-start"));
        List<Start> here = new ArrayList<>();
        List<Start> there = new ArrayList<>();
        // The first start of each fills the page cache and whatever a launcher prepares once: not measured.
        for (int start = 0; start <= bench.starts(); start++) {
            Start our = measure(ours, directory);
            Start their = measure(other, directory);
            System.err.printf(
                    "start %d: %.0f ms of CPU in %.0f ms against %.0f ms in %.0f ms%n",
                    start, our.cpuMillis, our.millis, their.cpuMillis, their.millis);
            if (start > 0) {
                here.add(our);
                there.add(their);
            }
        }
        return new Starts(ratios(Start::cpuMillis, here, there), ratios(Start::millis, here, there));
    }

    private static Spread ratios(ToDoubleFunction<Start> figure, List<Start> ours, List<Start> others) {
        return Spread.ofRatios(
                ours.stream().mapToDouble(figure).toArray(),
                others.stream().mapToDouble(figure).toArray());
    }

    private static Start measure(Starter starter, Path directory) throws IOException {
        int port = Server.freePort();
        long started = System.nanoTime();
        try (Server server = Server.start(starter.command.apply(port), directory)) {
            while (!answers(port, starter.correct)) {
                server.awaitALittle();
            }
            double millis = (System.nanoTime() - started) / 1e6;
            return new Start(server.cpu().toNanos() / 1e6, millis);
        }
    }

    private static boolean answers(int port, Predicate<Answer> correct) {
        try {
            return correct.test(Ledgermock.allocate(port));
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Through a checkout's launcher, which becomes the server, and knows the archive of loaded classes. */
    static Starter launcher(Path launcher) {
        return new Starter(
                port -> {
                    List<String> command = new ArrayList<>(Ledgermock.serve(port));
                    command.add(0, launcher.toAbsolutePath().toString());
                    return command;
                },
                answer -> answer.isOk() && answer.body().contains(Ledgermock.ANSWERED_TOTAL));
    }

    private static List<String> stockWireMock(int port) {
        String jar = WireMockServer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return List.of(Contestant.java(), "-jar", jar, "--bind-address", "127.0.0.1", "--port", Integer.toString(port));
    }
}
