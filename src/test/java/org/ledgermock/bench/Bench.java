package org.ledgermock.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs one of the measurements, prints its report and exits by its bars. */
@Command(name = "bench", sortOptions = false)
final class Bench implements Callable<Integer> {

    private static final int PASSED = 0;
    private static final int BAR_MISSED = 1;
    private static final int NOT_MEASURED = 2;

    enum Measurement {
        AGAINST,
        COMPARE,
        HEAP,
        PEERS,
        SANDBOX,
        SCALE,
        START,
        ATTACKS,
        STORE,
        RECOVERY,
        SHARED,
        CONSOLE
    }

    @Parameters(
            arity = "0..1",
            defaultValue = "compare",
            description =
                    "compare: CPU per call, throughput and p99 against WireMock and bare Jetty (default);"
                            + " heap: live heap after many allocations against that after a tenth of them;"
                            + " peers: an allocation by other mock servers; scale: very many customers;"
                            + " sandbox: CPU of the first sandbox in a test run against a bare WireMock;"
                            + " start: time from process start to first answer against stock WireMock;"
                            + " against: this and another checkout, by turns;"
                            + " attacks: what a good client loses and how long it waits beside each attack;"
                            + " store: a server that keeps its sandboxes in a file, and one that does not, by turns;"
                            + " console: a server whose console a browser shows, and one that nobody looks at, by turns;"
                            + " shared: a server on a database, and one that keeps nothing, by turns, and three on one database")
    private Measurement measurement = Measurement.COMPARE;

    @Option(names = "--quick", description = "fewer, shorter rounds: about a minute on a machine that is not busy")
    boolean quick;

    @Option(names = "--rounds", paramLabel = "N", description = "how often each contestant is measured")
    private int rounds;

    @Option(names = "--seconds", paramLabel = "N", description = "time under full load per contestant and round")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "seconds of full load before the first round, per contestant, or longer")
    private int warmUp;

    @Option(names = "--rate", paramLabel = "N", description = "calls a second of the steady load on peers")
    private int rate;

    @Option(names = "--other", paramLabel = "DIR", description = "the other checkout, built")
    private @Nullable Path other;

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "also write the report, as Markdown, to this file, into its place where the file has one")
    private @Nullable Path write;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    int rounds() {
        return chosen(rounds, quick ? 3 : 7);
    }

    int seconds() {
        return chosen(seconds, quick ? 1 : 4);
    }

    int starts() {
        return quick ? 3 : 7;
    }

    /** So that hot code is compiled. */
    int warmUpSeconds() {
        return chosen(warmUp, quick ? 8 : 40);
    }

    /** What the slowest of them can serve on a small machine. */
    int rate() {
        return chosen(rate, 500);
    }

    private static int chosen(int given, int usual) {
        return given > 0 ? given : usual;
    }

    @Override
    public Integer call() throws IOException {
        try {
            Report report = switch (measurement) {
                case AGAINST -> Against.run(this, requireNonNull(other, "--other"));
                case COMPARE -> Comparison.run(this);
                case HEAP -> HeapGrowth.run(this);
                case PEERS -> Peers.run(this);
                case SANDBOX -> FirstSandbox.run(this);
                case SCALE -> Scale.run(this);
                case START -> StartTime.run(this);
                case ATTACKS -> Attacks.run(this);
                case STORE -> KeptLoad.run(this);
                case RECOVERY -> Recovery.run(this);
                case SHARED -> SharedLoad.run(this);
                case CONSOLE -> WatchedLoad.run(this);
            };
            System.out.print(report.markdown());
            if (write != null) {
                report.write(write, measurement.name().toLowerCase(Locale.ROOT));
            }
            return report.passed() ? PASSED : BAR_MISSED;
        } catch (IOException | RuntimeException notMeasured) {
            // Uncaught, it would end the process with the status of a missed bar.
            notMeasured.printStackTrace();
            return NOT_MEASURED;
        }
    }
}
