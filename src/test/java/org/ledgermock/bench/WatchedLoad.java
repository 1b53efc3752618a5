package org.ledgermock.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ledgermock.browser.Browser;
import org.ledgermock.message.JsonNumber;

/** A server whose calls a browser shows, beside the same server that nobody looks at, by turns. */
final class WatchedLoad {

    private static final int RATE = 5_000;
    private static final double CPU_ALLOWED = 1.03;
    private static final double ASKED_ALLOWED = 8;
    private static final double KILOBYTES_ALLOWED = 120;
    private static final double PAINT_ALLOWED = 400;
    private static final double CALL_ALLOWED = 800;
    private static final String ASKED =
            "performance.getEntriesByType('resource').filter((one) => one.name.includes('/__admin/ledgermock/') && !one.name.includes('/console/'))";

    private WatchedLoad() {}

    static Report run(Bench bench) throws IOException {
        Path program = Browser.found().orElseThrow(() -> new IOException("there is no Chromium here"));
        Path folder = Files.createTempDirectory("bench");
        List<Double> watched = new ArrayList<>();
        List<Double> unwatched = new ArrayList<>();
        List<Double> asked = new ArrayList<>();
        List<Double> kilobytes = new ArrayList<>();
        double leftOut = 0;
        Opened opened;
        try (Driven driven = KeptLoad.start(List.of());
                Browser browser = Browser.start(program, folder)) {
            driven.warmUp(Comparison.WARM_UP_CALLS, bench.warmUpSeconds());
            URI page = URI.create("http://127.0.0.1:%d/__admin/ledgermock/#/calls".formatted(driven.port()));
            opened = Opened.in(browser, page);
            for (int round = 0; round < bench.rounds(); round++) {
                for (boolean looks : round % 2 == 0 ? new boolean[] {true, false} : new boolean[] {false, true}) {
                    browser.show(URI.create("about:blank"));
                    if (looks) {
                        browser.show(page);
                        // What it begins with is no part of what it goes on with.
                        browser.await("document.querySelector('a.row')");
                    }
                    browser.evaluate(
                            "performance.setResourceTimingBufferSize(10000); performance.clearResourceTimings()");
                    (looks ? watched : unwatched).add(driven.cpuMicrosPerCall(RATE, bench.seconds()));
                    if (looks) {
                        asked.add(number(browser, ASKED + ".length") / bench.seconds());
                        kilobytes.add(number(browser, ASKED + ".reduce((sum, one) => sum + one.transferSize, 0)")
                                / 1e3
                                / bench.seconds());
                        leftOut += number(
                                browser,
                                "Number(/(\\d+) calls? came too fast/.exec(document.body.innerText)?.[1] ?? 0)");
                    }
                }
                System.err.printf(
                        "round %d of %d: watched %.1f us, not %.1f us%n",
                        round + 1, bench.rounds(), watched.get(round), unwatched.get(round));
            }
        }
        double[] with = watched.stream().mapToDouble(one -> one).toArray();
        double[] without = unwatched.stream().mapToDouble(one -> one).toArray();
        Spread ratio = Spread.ofRatios(with, without);
        return new Report(
                        "A console that somebody looks at",
                        "%d round(s) of %d s at %d calls a second each, with the page of calls open in Chromium and with none, by turns: median (lowest..highest)."
                                .formatted(bench.rounds(), bench.seconds(), RATE))
                .table("", "")
                .row("CPU per call, watched, us", Spread.of(with).toString())
                .row("CPU per call, not watched, us", Spread.of(without).toString())
                .row("as a multiple", ratio.toString())
                .row("first paint, ms", opened.painted().toString())
                .row("first call in the page, ms", opened.firstCall().toString())
                .row(
                        "calls that the page said it left out, of each thousand",
                        "%.0f".formatted(1_000 * leftOut / (bench.rounds() * RATE * (double) bench.seconds())))
                .bar("CPU per call, as a multiple", ratio.median(), CPU_ALLOWED)
                .bar(
                        "requests of the page a second",
                        Spread.of(asked.stream().mapToDouble(one -> one).toArray())
                                .median(),
                        ASKED_ALLOWED)
                .bar(
                        "kilobytes to the page a second",
                        Spread.of(kilobytes.stream().mapToDouble(one -> one).toArray())
                                .median(),
                        KILOBYTES_ALLOWED)
                .bar("first paint, ms", opened.painted().median(), PAINT_ALLOWED)
                .bar("first call in the page, ms", opened.firstCall().median(), CALL_ALLOWED);
    }

    static double number(Browser browser, String expression) {
        return ((JsonNumber) browser.evaluate(expression)).value().doubleValue();
    }
}
