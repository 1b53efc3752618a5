package org.ledgermock.wiremock;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Does one task after the other, each in a thread that is lent for it. */
final class OneByOne {

    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

    /** @param task what it fails with is its own affair */
    synchronized void next(Executor threads, Runnable task) {
        last = last.handleAsync(
                (done, failed) -> {
                    task.run();
                    return done;
                },
                threads);
    }
}
