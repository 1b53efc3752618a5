package org.ledgermock.wiremock;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Reads one after the other, each in a thread that is lent for it, and at a rate: whoever sends much waits, and not those who
 * send little beside it.
 */
final class OneByOne {

    private static final long BYTES_A_MILLISECOND = 100 << 10;

    private CompletableFuture<Long> last = CompletableFuture.completedFuture(0L);

    /**
     * Does it when all before it is done.
     *
     * @param reading how many bytes it has read; what it fails with is its own affair
     */
    synchronized void next(Executor threads, LongSupplier reading) {
        last = last.handleAsync((bytes, failed) -> reading.getAsLong(), after(last, threads));
    }

    // As long after the one before as its bytes may take.
    private static Executor after(CompletableFuture<Long> before, Executor threads) {
        return task -> {
            long millis = before.isCompletedExceptionally() ? 0 : before.join() / BYTES_A_MILLISECOND;
            (millis == 0 ? threads : CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, threads))
                    .execute(task);
        };
    }
}
