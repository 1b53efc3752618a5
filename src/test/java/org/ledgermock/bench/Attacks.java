package org.ledgermock.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLConnection;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A good client beside each attack: what it loses, and how its latency compares with that of the same minute without.
 *
 * <p>Each attack has a server of its own, which is quiet and attacked by turns. The good client comes first at the
 * processors, then the server, then the attack.
 */
final class Attacks {

    private static final int SIZE = 1_000;
    private static final int ROUNDS = 4;
    private static final int CALLS = 2_000;
    private static final int QUICK_CALLS = 400;
    private static final long EVERY_NANOS = 5_000_000;
    private static final int WARM_UP_CALLS = 20_000;
    private static final double ALLOWED = 3;
    private static final Pattern CONNECTIONS = Pattern.compile("(?m)^ledgermock_connections (\\d+)");
    // Its own, and the one that asks.
    private static final int CALM = 4;
    private static final long A_WHILE_NANOS = 100_000_000;
    private static final int MOST_WHILES = 600;

    private final Bench bench;
    private final Report report;

    private Attacks(Bench bench) {
        this.bench = bench;
        this.report = new Report(
                        "A good client beside attacks",
                        "%d calls of a good client, 200 a second, each due at its time, on kept and on new connections by turns, without and beside %d strangers, by turns; %d round(s): median (lowest..highest)."
                                .formatted(calls(), SIZE, rounds()))
                .table(
                        "attack",
                        "calls lost",
                        "p99 quiet, ms",
                        "p99 beside it, ms",
                        "as a multiple",
                        "cores busy with the server",
                        "with the attack");
    }

    static Report run(Bench bench) throws IOException {
        Attacks attacks = new Attacks(bench);
        for (Attack attack : Attack.values()) {
            attacks.measure(attack);
        }
        return attacks.report;
    }

    private int calls() {
        return bench.quick ? QUICK_CALLS : CALLS;
    }

    private int rounds() {
        return bench.quick ? 1 : ROUNDS;
    }

    private void measure(Attack attack) throws IOException {
        double[] quiet = new double[rounds()];
        double[] attacked = new double[rounds()];
        double[] serverCores = new double[rounds()];
        double[] attackCores = new double[rounds()];
        int lost = 0;
        // What one attack leaves behind is not laid to the next.
        try (Server server = Contestant.LEDGERMOCK.startNicely(Ledgermock.serve(0))) {
            int port = server.port();
            GoodClient.call(port, WARM_UP_CALLS / (bench.quick ? 10 : 1), 0);
            for (int round = 0; round < rounds(); round++) {
                awaitCalm(port);
                quiet[round] = millis(GoodClient.call(port, calls(), EVERY_NANOS));
                try (Server attacker = Attacker.start(attack, port, SIZE)) {
                    long begun = System.nanoTime();
                    long serverBefore = server.cpu().toNanos();
                    long attackBefore = attacker.cpu().toNanos();
                    GoodClient.Seen seen = GoodClient.call(port, calls(), EVERY_NANOS);
                    double took = System.nanoTime() - begun;
                    attacked[round] = millis(seen);
                    serverCores[round] = (server.cpu().toNanos() - serverBefore) / took;
                    attackCores[round] = (attacker.cpu().toNanos() - attackBefore) / took;
                    lost += seen.lost();
                }
            }
        }
        Spread ratio = Spread.ofRatios(attacked, quiet);
        System.err.printf("%s: %d lost, %s times%n", attack.label(), lost, ratio);
        report.row(
                        attack.label(),
                        Integer.toString(lost),
                        median(quiet),
                        median(attacked),
                        ratio.toString(),
                        median(serverCores),
                        median(attackCores))
                .bar("calls lost beside " + attack.label(), lost, 0)
                .bar("p99 beside " + attack.label() + ", against its quiet one", ratio.median(), ALLOWED);
    }

    private static double millis(GoodClient.Seen seen) {
        return seen.percentile(99) / 1e6;
    }

    private static String median(double... values) {
        return String.format(Locale.ROOT, "%.2f", Spread.of(values).median());
    }

    /** Waits until the connections of an attack have gone. */
    private static void awaitCalm(int port) throws IOException {
        for (int whiles = 0; connections(port) > CALM; whiles++) {
            if (whiles == MOST_WHILES) {
                throw new IOException("the connections of an attack that has ended do not go");
            }
            LockSupport.parkNanos(A_WHILE_NANOS);
        }
    }

    private static int connections(int port) throws IOException {
        URLConnection metrics = URI.create("http://127.0.0.1:%d/__admin/ledgermock/metrics".formatted(port))
                .toURL()
                .openConnection();
        Matcher connections =
                CONNECTIONS.matcher(new String(metrics.getInputStream().readAllBytes(), UTF_8));
        if (!connections.find()) {
            throw new IOException("the metrics do not tell the connections");
        }
        return Integer.parseInt(connections.group(1));
    }
}
