package org.ledgermock.bench;

import java.io.IOException;
import java.util.Locale;

/** A good client beside each attack: what it loses, and how its latency compares with that of the same minute without. */
final class Attacks {

    private static final int SIZE = 1_000;
    private static final int ROUNDS = 3;
    private static final int CALLS = 600;
    private static final int QUICK_CALLS = 150;
    private static final long EVERY_NANOS = 10_000_000;
    private static final int WARM_UP_CALLS = 20_000;
    private static final double ALLOWED = 3;

    private Attacks() {}

    static Report run(Bench bench) throws IOException {
        int calls = bench.quick ? QUICK_CALLS : CALLS;
        int rounds = bench.quick ? 1 : ROUNDS;
        Report report = new Report(
                        "A good client beside attacks",
                        "%d calls of a good client, 100 a second, on kept and on new connections by turns, without and beside %d strangers; %d round(s): median (lowest..highest)."
                                .formatted(calls, SIZE, rounds))
                .table("attack", "calls lost", "p99 quiet, ms", "p99 beside it, ms", "as a multiple");
        for (Attack attack : Attack.values()) {
            double[] quiet = new double[rounds];
            double[] attacked = new double[rounds];
            int lost = 0;
            for (int round = 0; round < rounds; round++) {
                // A server of its own: what one attack leaves behind is not laid to the next.
                try (Server server = Contestant.LEDGERMOCK.start(Ledgermock.serve(0))) {
                    int port = server.port();
                    GoodClient.call(port, WARM_UP_CALLS / (bench.quick ? 10 : 1), 0);
                    quiet[round] = millis(GoodClient.call(port, calls, EVERY_NANOS));
                    try (Victim victim = Victim.of(attack, port, SIZE)) {
                        GoodClient.Seen seen = GoodClient.call(victim.port(), calls, EVERY_NANOS);
                        attacked[round] = millis(seen);
                        lost += seen.lost();
                    }
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    throw new IOException("the benchmark was interrupted", stopped);
                }
            }
            Spread ratio = Spread.ofRatios(attacked, quiet);
            System.err.printf("%s: %d lost, %s times%n", attack.label(), lost, ratio);
            report.row(
                            attack.label(),
                            Integer.toString(lost),
                            String.format(Locale.ROOT, "%.2f", Spread.of(quiet).median()),
                            String.format(
                                    Locale.ROOT, "%.2f", Spread.of(attacked).median()),
                            ratio.toString())
                    .bar("calls lost beside " + attack.label(), lost, 0)
                    .bar("p99 beside " + attack.label() + ", against its quiet one", ratio.median(), ALLOWED);
        }
        return report;
    }

    private static double millis(GoodClient.Seen seen) {
        return seen.percentile(99) / 1e6;
    }
}
