package org.ledgermock.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/**
 * What a long run leaves on the heap: ledger, journal and whatever else keeps something per call must be bounded.
 *
 * <p>The first of the two figures is taken when every bound has long been reached.
 */
final class HeapGrowth {

    private static final double ALLOWED = 1.1;
    private static final int CALLS = 1_000_000;
    private static final int QUICK_CALLS = 200_000;

    private HeapGrowth() {}

    static Report run(Bench bench) throws IOException {
        int calls = bench.quick ? QUICK_CALLS : CALLS;
        int few = calls / 10;
        double growth;
        try (Server server = Contestant.LEDGERMOCK.start(Ledgermock.serve(0))) {
            GrowingTotal totals = GrowingTotal.of(server.port());
            drive(server, totals, few);
            long afterFew = server.liveBytes();
            drive(server, totals, calls - few);
            growth = (double) server.liveBytes() / afterFew;
            totals.verifyAt(server.port());
        }
        return new Report("Heap", "Live bytes after a full collection.")
                .table("after allocations", "as a multiple of those after", "")
                .row(Report.number(calls), Report.number(few), String.format(Locale.ROOT, "%.3f", growth))
                .bar("heap after %s against %s".formatted(Report.number(calls), Report.number(few)), growth, ALLOWED);
    }

    private static void drive(Server server, GrowingTotal check, int calls) throws IOException {
        System.err.printf("%d allocations%n", calls);
        new Driven(server, server.port(), check).drive(calls, Duration.ofHours(1));
    }
}
