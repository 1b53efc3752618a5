package org.ledgermock.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.ledgermock.bench.Driven.Cell;

/** The same signed, limited, stateful allocation, answered by what a user would pick: what a call costs, how long it takes. */
final class Peers implements AutoCloseable {

    /** Of fewer calls nothing can be said of the slowest in a thousand. */
    private static final int LEAST_STEADY = 10_000;

    private static final int WARM_UP_CALLS = 100_000;
    private static final int CALLS = 1_000_000;
    private static final int QUICK_DIVISOR = 20;

    /** That many calls are not waited for any longer. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final double MEGABYTE = 1 << 20;

    private final Bench bench;
    private final Map<Peer, Driven> up = new EnumMap<>(Peer.class);
    private final Map<Peer, List<Cell>> cells = new EnumMap<>(Peer.class);
    private final Map<Peer, Memory> memory = new EnumMap<>(Peer.class);

    /** What the process held after its start, and after so many calls. */
    private record Memory(long started, long later, int calls) {

        @Override
        public String toString() {
            return "%.0f MB, %.0f MB after %s calls"
                    .formatted(started / MEGABYTE, later / MEGABYTE, Report.number(calls));
        }
    }

    private Peers(Bench bench) {
        this.bench = bench;
    }

    static Report run(Bench bench) throws IOException {
        try (Peers peers = new Peers(bench)) {
            return peers.measure();
        }
    }

    private Report measure() throws IOException {
        Map<Peer, Long> started = new EnumMap<>(Peer.class);
        Optional<String> sample = Optional.empty();
        for (Peer peer : Peer.values()) {
            if (!peer.isInstalled()) {
                System.err.printf("%s: was not to be had%n", peer.label());
                continue;
            }
            Driven driven = peer.start(sample);
            up.put(peer, driven);
            started.put(peer, driven.server().residentBytes());
            refuseWhatIsWronglySigned(peer, driven);
            System.err.printf("%s: warming up%n", peer.label());
            driven.warmUp(few(WARM_UP_CALLS), bench.warmUpSeconds());
            if (sample.isEmpty()) {
                // Taken after the warm-up: by then a total has about as many digits as it has in the rounds.
                sample = Optional.of(judged(driven).body());
            }
        }
        for (int round = 0; round < bench.rounds(); round++) {
            measureRound(round);
        }
        for (Map.Entry<Peer, Driven> one : up.entrySet()) {
            System.err.printf("%s: many calls%n", one.getKey().label());
            int calls = one.getValue().drive(few(CALLS), LONGEST);
            long later = one.getValue().server().residentBytes();
            memory.put(one.getKey(), new Memory(started.get(one.getKey()), later, calls));
        }
        for (Driven driven : up.values()) {
            if (driven.check() instanceof GrowingTotal totals) {
                totals.verify();
            }
        }
        return report();
    }

    private int few(int calls) {
        return bench.quick ? calls / QUICK_DIVISOR : calls;
    }

    /** What is said to check signatures is held to it: otherwise its figures are those of something else. */
    private static void refuseWhatIsWronglySigned(Peer peer, Driven driven) throws IOException {
        Answer answer = Answer.to(Ledgermock.wronglySigned(driven.port(), Instant.now()), driven.port());
        if (answer.body().contains("\"Error\"") != peer.checksSignatures()) {
            throw new Answer.Wrong(peer.label() + " answers a wrongly signed call", answer);
        }
        if (!peer.checksSignatures() && driven.check() instanceof GrowingTotal totals) {
            totals.accept(answer);
        }
    }

    private static Answer judged(Driven driven) throws IOException {
        Answer answer = Ledgermock.allocate(driven.port());
        driven.check().accept(answer);
        return answer;
    }

    /** Each round begins with another one, so that none always follows the same one. */
    private void measureRound(int round) throws IOException {
        List<Peer> order = new ArrayList<>(up.keySet());
        Collections.rotate(order, -round);
        for (Peer peer : order) {
            Cell cell = up.get(peer).measure(bench.seconds(), bench.rate(), steadySeconds());
            System.err.printf("round %d of %d: %s: %s%n", round + 1, bench.rounds(), peer.label(), cell);
            cells.computeIfAbsent(peer, first -> new ArrayList<>()).add(cell);
        }
    }

    private int steadySeconds() {
        int least = bench.quick ? LEAST_STEADY / QUICK_DIVISOR : LEAST_STEADY;
        return Math.max(1, least / bench.rate());
    }

    private Report report() {
        Report report = new Report(
                        "An allocation by what else could answer it",
                        "%d rounds of %d s full load and %d calls/s for %d s each, %d connections: medians."
                                .formatted(
                                        bench.rounds(),
                                        bench.seconds(),
                                        bench.rate(),
                                        steadySeconds(),
                                        LoadDriver.CONNECTIONS))
                .table(
                        "server",
                        "what it does with a call",
                        "CPU per call, as a multiple of Ledgermock's",
                        "throughput",
                        "p50, p99, p99.9 at %d/s, in ms".formatted(bench.rate()),
                        "memory after the start, and later");
        up.keySet()
                .forEach(peer -> report.row(
                        peer.label(),
                        peer.does(),
                        ratio(Cell::cpuMicrosPerCall, peer).toString(),
                        ratio(Cell::callsPerSecond, peer).toString(),
                        String.format(
                                Locale.ROOT,
                                "%.2f, %.2f, %.2f",
                                millis(peer, 50),
                                millis(peer, 99),
                                millis(peer, 99.9)),
                        memory.get(peer).toString()));
        List<String> missing = Arrays.stream(Peer.values())
                .filter(peer -> !up.containsKey(peer))
                .map(Peer::label)
                .toList();
        if (!missing.isEmpty()) {
            report.paragraph("Not to be had, and not measured: " + String.join("; ", missing) + ".");
        }
        return report.picture(
                "peers.svg",
                "CPU per call, as a multiple of Ledgermock's",
                Chart.svg(
                        "CPU per call, as a multiple of Ledgermock's",
                        up.keySet().stream()
                                .map(peer -> new Chart.Bar(
                                        peer.label(),
                                        ratio(Cell::cpuMicrosPerCall, peer).median()))
                                .toList()));
    }

    private double millis(Peer peer, double percent) {
        return Spread.of(values(peer, cell -> cell.millis(percent))).median();
    }

    private Spread ratio(ToDoubleFunction<Cell> figure, Peer peer) {
        return Spread.ofRatios(values(peer, figure), values(Peer.LEDGERMOCK, figure));
    }

    private double[] values(Peer peer, ToDoubleFunction<Cell> figure) {
        return cells.get(peer).stream().mapToDouble(figure).toArray();
    }

    @Override
    public void close() {
        up.values().forEach(Driven::close);
    }
}
