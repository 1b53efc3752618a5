package org.ledgermock.bench;

import java.io.IOException;
import java.nio.file.Files;

/** Entry point: runs one of the three measurements, prints its report and exits by its bars. */
final class Bench {

    private static final int PASSED = 0;
    private static final int BAR_MISSED = 1;
    private static final int NOT_MEASURED = 2;

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try {
            return run(BenchOptions.parse(arguments));
        } catch (IllegalArgumentException wrongOption) {
            System.err.println(wrongOption.getMessage());
            return NOT_MEASURED;
        }
    }

    private static int run(BenchOptions options) {
        try {
            Report report = switch (options.measurement()) {
                case COMPARE -> Comparison.run(options);
                case HEAP -> HeapGrowth.run(options);
                case START -> StartTime.run(options);
            };
            publish(report, options);
            return report.passed() ? PASSED : BAR_MISSED;
        } catch (IOException | WrongAnswer notMeasured) {
            System.err.println("bench: not measured: " + notMeasured);
            return NOT_MEASURED;
        } catch (RuntimeException defect) {
            // Uncaught, it would end the process with the status of a missed bar.
            defect.printStackTrace();
            return NOT_MEASURED;
        }
    }

    private static void publish(Report report, BenchOptions options) throws IOException {
        System.out.print(report.markdown());
        if (options.write().isPresent()) {
            Files.writeString(options.write().get(), report.markdown());
        }
    }
}
