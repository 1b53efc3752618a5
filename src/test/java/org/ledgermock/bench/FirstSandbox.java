package org.ledgermock.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import org.ledgermock.tencent.testing.PartnerSandbox;

/** What the first sandbox costs a test run that has just begun, against a bare WireMock in its place. */
final class FirstSandbox {

    private static final double ALLOWED = 3;
    private static final int STARTS = 15;
    private static final int QUICK_STARTS = 3;

    private FirstSandbox() {}

    static Report run(Bench bench) throws IOException {
        int starts = bench.quick ? QUICK_STARTS : STARTS;
        double[] ours = new double[starts];
        double[] bare = new double[starts];
        // The first of each fills the page cache.
        for (int start = -1; start < starts; start++) {
            double ourMillis = cpuMillis("sandbox");
            double bareMillis = cpuMillis("wiremock");
            System.err.printf("start %d: sandbox %.0f ms, WireMock %.0f ms of CPU%n", start + 1, ourMillis, bareMillis);
            if (start >= 0) {
                ours[start] = ourMillis;
                bare[start] = bareMillis;
            }
        }
        Spread ratio = Spread.ofRatios(ours, bare);
        return new Report(
                        "The first sandbox of a test run",
                        "CPU of a fresh JVM, %d of each, in turn: median (lowest..highest).".formatted(starts))
                .table("until there is", "CPU, ms")
                .row("a sandbox", Spread.of(ours).toString())
                .row("a bare WireMock", Spread.of(bare).toString())
                .row("the first as a multiple of the second", ratio.toString())
                .bar("CPU of the first sandbox against that of a bare WireMock", ratio.median(), ALLOWED);
    }

    private static double cpuMillis(String what) throws IOException {
        Process process = new ProcessBuilder(
                        Contestant.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstSandbox.class.getName(),
                        what)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return Double.parseDouble(new String(process.getInputStream().readAllBytes(), UTF_8));
    }

    public static void main(String[] arguments) {
        if (arguments[0].equals("sandbox")) {
            org.ledgermock.testing.Ledgermock.start().sandbox(PartnerSandbox.class);
        } else {
            new WireMockServer(WireMockConfiguration.options().dynamicPort()).start();
        }
        System.out.println(
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e6);
        System.out.flush();
        // Not the end of a run: nothing is written or waited for.
        Runtime.getRuntime().halt(0);
    }
}
