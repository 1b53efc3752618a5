package org.ledgermock.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a long run leaves on the heap: ledger, journal and whatever else keeps something per call must be bounded.
 *
 * <p>The first of the two figures is taken when every bound has long been reached.
 */
final class HeapGrowth {

    private static final double ALLOWED = 1.1;
    private static final int CALLS = 1_000_000;
    private static final int QUICK_CALLS = 200_000;
    private static final Pattern TOTAL = Pattern.compile("^Total\\s+\\d+\\s+(\\d+)", Pattern.MULTILINE);

    private HeapGrowth() {}

    static Report run(Bench bench) throws IOException {
        int calls = bench.quick ? QUICK_CALLS : CALLS;
        int few = calls / 10;
        double growth;
        try (Server server = Contestant.LEDGERMOCK.start(Ledgermock.serve(0))) {
            GrowingTotal totals = GrowingTotal.of(server.port());
            drive(server, totals, few);
            long afterFew = liveBytes(server);
            drive(server, totals, calls - few);
            growth = (double) liveBytes(server) / afterFew;
            totals.verifyAt(server.port());
        }
        return new Report("Heap", "Live bytes after a full collection.")
                .table("after allocations", "as a multiple of those after", "")
                .row(text(calls), text(few), String.format(Locale.ROOT, "%.3f", growth))
                .bar("heap after %s against %s".formatted(text(calls), text(few)), growth, ALLOWED);
    }

    private static void drive(Server server, GrowingTotal check, int calls) throws IOException {
        System.err.printf("%d allocations%n", calls);
        try (LoadDriver driver = new LoadDriver(server.port(), check)) {
            driver.run(LoadDriver.Pace.fullUntil(calls));
        }
    }

    /** Of the class histogram, which collects first: exact, where the used heap counts whole regions. */
    private static long liveBytes(Server server) throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(List.of(jcmd, Long.toString(server.pid()), "GC.class_histogram"))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        Matcher total = TOTAL.matcher(output);
        if (!total.find()) {
            throw new IOException("no total in the class histogram:\n" + output);
        }
        return Long.parseLong(total.group(1));
    }

    private static String text(int calls) {
        return String.format(Locale.ROOT, "%,d", calls).replace(',', ' ');
    }
}
