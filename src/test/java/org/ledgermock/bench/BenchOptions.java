package org.ledgermock.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * What to measure, and for how long.
 *
 * @param cell time under full load per contestant and round
 * @param warmUp time under full load before a contestant is measured, so that its hot code is compiled; longer where the
 *     machine is too busy for enough calls in that time
 * @param write where the report goes in addition to standard output
 */
record BenchOptions(
        Measurement measurement, boolean quick, int rounds, Duration cell, Duration warmUp, Optional<Path> write) {

    static final String USAGE = """
            usage: bench [compare|heap|start] [--quick] [--rounds N] [--seconds N] [--warm-up N] [--write FILE]
              compare    CPU per call, throughput and p99 against WireMock and bare Jetty (default)
              heap       live heap after many allocations against that after a tenth of them
              start      time from process start to first answer against stock WireMock
              --quick    fewer, shorter rounds: about a minute on a machine that is not busy
              --rounds   how often each contestant is measured
              --seconds  time under full load per contestant and round
              --warm-up  seconds of full load before the first round, per contestant, or longer
              --write    also write the report, as Markdown, to this file""";

    enum Measurement {
        COMPARE,
        HEAP,
        START
    }

    static BenchOptions parse(String... arguments) {
        Queue<String> left = new ArrayDeque<>(List.of(arguments));
        boolean quick = left.remove("--quick");
        BenchOptions options = quick
                ? new BenchOptions(Measurement.COMPARE, true, 3, seconds(1), seconds(8), Optional.empty())
                : new BenchOptions(Measurement.COMPARE, false, 7, seconds(4), seconds(40), Optional.empty());
        while (!left.isEmpty()) {
            options = options.with(left.remove(), left);
        }
        return options;
    }

    /** Half as long as under full load, but enough calls for a 99th percentile. */
    Duration steadyCell() {
        return seconds(Math.max(1, (int) cell.toSeconds() / 2));
    }

    private BenchOptions with(String argument, Queue<String> left) {
        return switch (argument) {
            case "compare" -> measuring(Measurement.COMPARE);
            case "heap" -> measuring(Measurement.HEAP);
            case "start" -> measuring(Measurement.START);
            case "--rounds" -> new BenchOptions(measurement, quick, number(argument, left), cell, warmUp, write);
            case "--seconds" ->
                new BenchOptions(measurement, quick, rounds, seconds(number(argument, left)), warmUp, write);
            case "--warm-up" ->
                new BenchOptions(measurement, quick, rounds, cell, seconds(number(argument, left)), write);
            case "--write" ->
                new BenchOptions(measurement, quick, rounds, cell, warmUp, Optional.of(Path.of(value(argument, left))));
            default -> throw new IllegalArgumentException("unknown argument '%s'%n%s".formatted(argument, USAGE));
        };
    }

    private BenchOptions measuring(Measurement chosen) {
        return new BenchOptions(chosen, quick, rounds, cell, warmUp, write);
    }

    private static int number(String option, Queue<String> left) {
        String text = value(option, left);
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException("%s takes a number from 1 to 9999, got '%s'".formatted(option, text));
        }
        return Integer.parseInt(text);
    }

    private static String value(String option, Queue<String> left) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException("%s takes a value%n%s".formatted(option, USAGE));
        }
        return left.remove();
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
