package org.ledgermock.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All contestants side by side: each is up all the time, one at a time is driven. */
final class Comparison implements AutoCloseable {

    private static final int WARM_UP_CALLS = 250_000;
    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(1);

    private final BenchOptions options;
    private final Map<Contestant, ChildProcess> servers = new EnumMap<>(Contestant.class);
    private final Map<Contestant, AnswerCheck> checks = new EnumMap<>(Contestant.class);
    private final Results results = new Results();

    private Comparison(BenchOptions options) {
        this.options = options;
    }

    static Report run(BenchOptions options) throws IOException {
        try (Comparison comparison = new Comparison(options)) {
            return comparison.measure();
        }
    }

    private Report measure() throws IOException {
        ChildProcess ledgermock = start(Contestant.LEDGERMOCK, Ledgermock.serve(0));
        try {
            GrowingTotal totals = warmUpLedgermock();
            startStatic(sample(totals));
            for (int round = 0; round < options.rounds(); round++) {
                measureRound(round);
            }
            totals.verify(ledgermock.port());
            return results.report(options);
        } catch (IOException | WrongAnswer failed) {
            System.err.println(ledgermock.output());
            throw failed;
        }
    }

    @Override
    public void close() {
        servers.values().forEach(ChildProcess::close);
    }

    private ChildProcess start(Contestant contestant, List<String> arguments) throws IOException {
        ChildProcess server = contestant.start(arguments);
        servers.put(contestant, server);
        return server;
    }

    private GrowingTotal warmUpLedgermock() throws IOException {
        GrowingTotal totals = GrowingTotal.of(server(Contestant.LEDGERMOCK).port());
        checks.put(Contestant.LEDGERMOCK, totals);
        warmUp(Contestant.LEDGERMOCK);
        return totals;
    }

    /** Taken after the warm-up: by then a total has about as many digits as it has in the rounds. */
    private String sample(GrowingTotal totals) throws IOException {
        ResponseReader answer =
                Ledgermock.allocate(server(Contestant.LEDGERMOCK).port());
        totals.accept(answer);
        totals.finish();
        return answer.bodyText();
    }

    private void startStatic(String body) throws IOException {
        for (Contestant contestant :
                List.of(Contestant.WIREMOCK_DEFAULT, Contestant.WIREMOCK_TUNED, Contestant.BARE_JETTY)) {
            start(contestant, List.of(body));
            checks.put(contestant, new SameBytes(body.getBytes(UTF_8)));
            warmUp(contestant);
        }
    }

    private void warmUp(Contestant contestant) throws IOException {
        System.err.printf("%s: warming up%n", contestant.label());
        long from = System.nanoTime();
        long calls = 0;
        Duration elapsed = Duration.ZERO;
        try (LoadDriver driver = new LoadDriver(server(contestant).port(), check(contestant))) {
            while (!isWarm(calls, elapsed) && elapsed.compareTo(LONGEST_WARM_UP) < 0) {
                calls += driver.run(Pace.fullFor(Duration.ofSeconds(1))).calls();
                elapsed = Duration.ofNanos(System.nanoTime() - from);
            }
        }
    }

    /** By calls as well as by time: on a busy machine time alone would leave the slower contestants cold. */
    private boolean isWarm(long calls, Duration elapsed) {
        return calls >= WARM_UP_CALLS && elapsed.compareTo(options.warmUp()) >= 0;
    }

    /** Each round begins with another contestant, so that none always follows the same one. */
    private void measureRound(int round) throws IOException {
        List<Contestant> order = new ArrayList<>(List.of(Contestant.values()));
        Collections.rotate(order, -round);
        for (Contestant contestant : order) {
            Cell cell = Cell.measure(server(contestant), check(contestant), options);
            System.err.printf("round %d of %d: %s: %s%n", round + 1, options.rounds(), contestant.label(), cell);
            results.add(contestant, cell);
        }
    }

    private ChildProcess server(Contestant contestant) {
        return servers.get(contestant);
    }

    private AnswerCheck check(Contestant contestant) {
        return checks.get(contestant);
    }
}
