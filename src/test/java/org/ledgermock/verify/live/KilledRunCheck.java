package org.ledgermock.verify.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.cli.Main;
import org.ledgermock.server.Setup;
import org.ledgermock.wiremock.MockServer;

/**
 * Runs that are killed at random moments, each followed by {@code --put-back}: nothing is left. Takes some seconds for each
 * ({@code -Dledgermock.kills=N}, {@code -Dledgermock.seed=N} for the same moments again), so that it is no part of the unit
 * tests; {@link KilledRunTest} has every moment of a short run.
 */
class KilledRunCheck {

    private static final int LONGEST_MILLIS = 3_000;

    @Test
    void after_each_kill_everything_can_be_put_back(@TempDir Path folder) throws Exception {
        long seed = Long.getLong("ledgermock.seed", System.nanoTime());
        Random random = new Random(seed);
        Path ca = folder.resolve("ca.pem");
        Path report = folder.resolve("report");
        Path journal = report.resolve("live-journal.jsonl");
        Path credentials = Files.writeString(folder.resolve("credentials.json"), """
                {"credentials": [{"family": "tencent-partner", "id": "AKIDLEDGERMOCKEXAMPLE", "secret": "ledgermock-example-secret-key"}]}
                """);
        int moved = 0;
        try (MockServer server = MockServer.start(Setup.builder().https(0, ca).build())) {
            for (int kill = 0; kill < Integer.getInteger("ledgermock.kills", 5); kill++) {
                Process run = LiveProcess.allocating(server.httpsUri().orElseThrow(), ca, report)
                        .redirectOutput(folder.resolve("output").toFile())
                        .start();
                LiveProcess.awaitChange(server, run);
                LockSupport.parkNanos(random.nextInt(LONGEST_MILLIS) * 1_000_000L);
                run.destroyForcibly().waitFor();
                moved += LiveProcess.credit(server).compareTo(LiveProcess.BEFORE) == 0 ? 0 : 1;

                StringWriter said = new StringWriter();
                PrintWriter out = new PrintWriter(said, true);
                int code = !Files.exists(journal)
                        ? 0
                        : Main.run(
                                out,
                                out,
                                "verify",
                                "--put-back",
                                journal.toString(),
                                "--credentials",
                                credentials.toString());
                assertThat(code).as("kill %d of seed %d: %s", kill, seed, said).isZero();
                assertThat(LiveProcess.credit(server))
                        .as("kill %d of seed %d: %s", kill, seed, said)
                        .isEqualByComparingTo(LiveProcess.BEFORE);
            }
        }
        System.out.printf("seed %d: something was moved at %d of the kills%n", seed, moved);
    }
}
