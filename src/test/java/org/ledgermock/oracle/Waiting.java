package org.ledgermock.oracle;

import java.io.IOException;
import java.time.Duration;

/** Waits for what happens elsewhere, as long as it takes on a machine that does nothing else, and many times that. */
public final class Waiting {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Waiting() {}

    /** What is waited for. */
    @FunctionalInterface
    public interface Condition {

        boolean holds() throws IOException;
    }

    /** @throws AssertionError when it has not come about in a minute */
    public static void until(String what, Condition condition) throws IOException {
        long begun = System.nanoTime();
        while (!condition.holds()) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new AssertionError("it did not come about: " + what);
            }
            Thread.onSpinWait();
        }
    }
}
