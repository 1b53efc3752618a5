package org.ledgermock.verify.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.ledgermock.wiremock.MockServer;

/** A run in a process of its own, which allocates credit to customer 1. */
final class LiveProcess {

    static final BigDecimal BEFORE = new BigDecimal("90");

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private LiveProcess() {}

    static ProcessBuilder allocating(URI target, Path ca, Path report) {
        ProcessBuilder command = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.ledgermock.cli.Main",
                        "verify",
                        "--target",
                        target.toString(),
                        "--ca",
                        ca.toString(),
                        "--report",
                        report.toString(),
                        "--family",
                        "tencent-partner",
                        "--operation",
                        "AllocateCustomerCredit",
                        "--allow-mutations",
                        "--customer",
                        "1",
                        "--max-credit",
                        "1000000"))
                .redirectErrorStream(true);
        command.environment().put("TENCENTCLOUD_SECRET_ID", "AKIDLEDGERMOCKEXAMPLE");
        command.environment().put("TENCENTCLOUD_SECRET_KEY", "ledgermock-example-secret-key");
        return command;
    }

    /** Waits until the run has changed something. */
    static void awaitChange(MockServer server, Process run) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (credit(server).compareTo(BEFORE) == 0) {
            assertThat(run.isAlive())
                    .as("the run goes on until something was changed")
                    .isTrue();
            assertThat(System.nanoTime()).isLessThan(until);
            LockSupport.parkNanos(1_000_000);
        }
    }

    static BigDecimal credit(MockServer server) {
        return server.sandboxes()
                .find("tencent-partner/default")
                .orElseThrow()
                .state()
                .find("customer", "1")
                .orElseThrow()
                .quantity("Credit");
    }
}
