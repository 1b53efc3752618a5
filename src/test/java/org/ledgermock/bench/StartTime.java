package org.ledgermock.bench;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** From the start of the process to the first correct answer, as someone who starts the server sees it. */
final class StartTime {

    private static final double ALLOWED = 1.0;
    private static final int STARTS = 7;
    private static final int QUICK_STARTS = 3;

    private StartTime() {}

    static Report run(Bench bench) throws IOException {
        int starts = bench.quick ? QUICK_STARTS : STARTS;
        // A directory of its own: stock WireMock loads the mappings of the directory it is started in, and makes one.
        Path directory = Files.createDirectories(Path.of("target", "bench-start"));
        double[] ours = new double[starts];
        double[] stock = new double[starts];
        // The first start of each fills the page cache and whatever a launcher prepares once: not measured.
        for (int start = -1; start < starts; start++) {
            double ourMillis = millis(StartTime::ledgermock, StartTime::isAllocated, directory);
            // It has no mapping to load, and its first answer of any kind counts: both to its advantage.
            double stockMillis = millis(StartTime::stockWireMock, answer -> true, directory);
            System.err.printf("start %d: Ledgermock %.0f ms, WireMock %.0f ms%n", start + 1, ourMillis, stockMillis);
            if (start >= 0) {
                ours[start] = ourMillis;
                stock[start] = stockMillis;
            }
        }
        double ratio = Spread.of(ours).median() / Spread.of(stock).median();
        return new Report(
                        "Start",
                        "Process start to first answer, %d starts each, in turn: median (lowest..highest)."
                                .formatted(starts))
                .table("Ledgermock as a multiple of", "time to first answer")
                .row("stock WireMock standalone", Spread.ofRatios(ours, stock).toString())
                .bar("median start against the median of stock WireMock", ratio, ALLOWED);
    }

    private static double millis(IntFunction<List<String>> command, Predicate<Answer> correct, Path directory)
            throws IOException {
        int port = Server.freePort();
        long started = System.nanoTime();
        try (Server server = Server.start(command.apply(port), directory)) {
            while (!answers(port, correct)) {
                server.awaitALittle();
            }
            return (System.nanoTime() - started) / 1e6;
        }
    }

    private static boolean answers(int port, Predicate<Answer> correct) {
        try {
            return correct.test(Ledgermock.allocate(port));
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean isAllocated(Answer answer) {
        return answer.isOk() && answer.body().contains(Ledgermock.ANSWERED_TOTAL);
    }

    /** Through the launcher, which knows the archive of loaded classes. */
    private static List<String> ledgermock(int port) {
        List<String> command = new ArrayList<>(Ledgermock.serve(port));
        command.add(0, Path.of("ledgermock").toAbsolutePath().toString());
        return command;
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
