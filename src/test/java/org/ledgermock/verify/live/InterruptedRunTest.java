package org.ledgermock.verify.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run in a process of its own, which is stopped by a signal in the middle. */
class InterruptedRunTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    static final String SIGNAL = ignoresInt() ? "TERM" : "INT";
    private static final int EXIT = ignoresInt() ? 143 : 130;

    @Test
    void a_run_that_is_stopped_by_SIGINT_puts_everything_back(@TempDir Path folder) throws Exception {
        Counterpart side = Counterpart.PARTNER;
        try (Outside outside = Outside.start(folder);
                LiveProcess run = LiveProcess.start(
                        outside, side, Mischief.all().get(0), Bounds.of(side, new BigDecimal("200"), 1_000), folder)) {
            run.awaitChange();
            run.stop(SIGNAL);

            assertThat(run.end()).isEqualTo(EXIT);
            assertThat(run.said())
                    .contains("stopped: putting back what was changed")
                    .contains("stays behind: tencent-partner/AllocateCustomerCredit was carried out ")
                    .doesNotContain("NOT PUT BACK")
                    .contains("stopped before its end: what had not been run by then counts as not exercised");
            assertThat(Files.readString(run.report().resolve("coverage.json"))).contains("\"complete\": false");
            assertThat(Files.readString(run.report().resolve("coverage.html"))).contains("Stopped before its end");
            assertThat(run.history().isAllBack()).isTrue();
            assertThat(run.problems()).isEmpty();
        }
    }

    @Test
    void a_run_on_its_own_mock_that_is_stopped_reports_as_far_as_it_got(@TempDir Path folder) throws Exception {
        Path output = folder.resolve("output");
        Process run = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.ledgermock.cli.Main",
                        "verify",
                        "--report",
                        folder.resolve("report").toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (!Files.readString(output).contains("100 of ")) {
                assertThat(run.isAlive()).isTrue();
                assertThat(System.nanoTime()).isLessThan(until);
                LockSupport.parkNanos(1_000_000);
            }
            stop(run);
            assertThat(run.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } finally {
            run.destroyForcibly();
        }
        assertThat(run.exitValue()).isEqualTo(EXIT);
        assertThat(Files.readString(output))
                .containsOnlyOnce("stopped before its end: what had not been run by then counts as not exercised")
                .containsPattern("\\d+ passed, 0 failed, \\d+ skipped, in \\d+ seconds?, on own mock");
        assertThat(Files.readString(folder.resolve("report/coverage.json"))).contains("\"complete\": false");
    }

    private static void stop(Process run) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + SIGNAL, Long.toString(run.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    // What is started in a shell's background ignores SIGINT, and so does all that it starts; SIGTERM goes the same
    // way.
    private static boolean ignoresInt() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("SigIgn:"))
                    .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).trim(), 16) & 1 << 1) != 0);
        } catch (IOException noSuchSystem) {
            return false;
        }
    }
}
