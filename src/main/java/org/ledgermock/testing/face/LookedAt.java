package org.ledgermock.testing.face;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.ledgermock.client.ActivityClient;
import org.ledgermock.client.AdminRefused;
import org.ledgermock.testing.TestSandbox;

/**
 * Keeps the sandboxes of failed tests for somebody who looks at them in the console: where a system property says for how
 * long, and never in a CI build. The first failure starts the time, and all failures of a run share it: the run takes so
 * much longer at most. Thread-safe.
 */
final class LookedAt {

    /** The system property: a number of seconds. */
    static final String PROPERTY = "ledgermock.wait";

    private static final String CONSOLE = "/__admin/ledgermock/#/sandboxes/";
    private static final Duration ROUND = Duration.ofMillis(500);
    private static final LookedAt IN_THIS_RUN = new LookedAt(
            Optional.ofNullable(System.getProperty(PROPERTY)),
            Optional.ofNullable(System.getenv("CI")),
            System::nanoTime,
            // System.out is the framework's to capture, and not ours to close.
            new PrintWriter(System.out, true, StandardCharsets.UTF_8));

    private final Optional<String> seconds;
    private final Optional<String> ci;
    private final LongSupplier nanos;
    private final PrintWriter out;
    private final AtomicReference<Optional<Long>> end = new AtomicReference<>(Optional.empty());

    /**
     * A way to wait.
     *
     * @param seconds what the property says
     * @param ci what the environment variable of CI builds says
     * @param nanos a time that goes on
     */
    LookedAt(Optional<String> seconds, Optional<String> ci, LongSupplier nanos, PrintWriter out) {
        this.seconds = requireNonNull(seconds, "seconds");
        this.ci = requireNonNull(ci, "ci");
        this.nanos = requireNonNull(nanos, "nanos");
        this.out = requireNonNull(out, "out");
    }

    static LookedAt inThisRun() {
        return IN_THIS_RUN;
    }

    /** Returns when the time is up, or somebody has deleted the sandboxes. */
    void keep(List<TestSandbox> sandboxes) {
        if (seconds.isEmpty() || sandboxes.isEmpty()) {
            return;
        }
        if (!seconds.get().matches("[1-9]\\d{0,3}")) {
            say("%s is a number of seconds from 1 to 9999, not '%s': nobody is waited for."
                    .formatted(PROPERTY, seconds.get()));
        } else if (ci.filter(value -> !value.isBlank() && !value.equals("false"))
                .isPresent()) {
            say("%s is set, and so is the environment variable CI: nobody is waited for.".formatted(PROPERTY));
        } else {
            long now = nanos.getAsLong();
            long until = end.updateAndGet(known -> known.or(() -> Optional.of(now
                            + Duration.ofSeconds(Long.parseLong(seconds.get())).toNanos())))
                    .orElseThrow();
            if (until - now > 0) {
                keep(sandboxes, until, Duration.ofNanos(until - now).toSeconds());
            }
        }
    }

    private void keep(List<TestSandbox> sandboxes, long until, long left) {
        say("a test failed, and what it called is kept for %d s. Look at it here; delete it there to go on at once:"
                .formatted(left));
        sandboxes.forEach(sandbox -> out.println("  " + sandbox.endpoint() + CONSOLE + sandbox.id()));
        out.flush();
        for (TestSandbox sandbox : sandboxes) {
            while (nanos.getAsLong() - until < 0 && isThere(sandbox)) {
                // It has waited a little.
            }
        }
    }

    private static boolean isThere(TestSandbox sandbox) {
        ActivityClient activity = sandbox.control().activity();
        try {
            activity.awaitChange(activity.now().mark(), ROUND);
            return true;
        } catch (AdminRefused gone) {
            return false;
        }
    }

    private void say(String words) {
        out.println("ledgermock: " + words);
        out.flush();
    }
}
