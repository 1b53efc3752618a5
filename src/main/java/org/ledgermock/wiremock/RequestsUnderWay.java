package org.ledgermock.wiremock;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import wiremock.jakarta.servlet.AsyncEvent;
import wiremock.jakarta.servlet.AsyncListener;
import wiremock.org.eclipse.jetty.server.Request;

/** The requests whose head has come and that are not answered yet: a server that is stopped waits for them. */
final class RequestsUnderWay implements AsyncListener {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");

    private final AtomicLong count = new AtomicLong();
    private final CountDownLatch noneLeft = new CountDownLatch(1);
    private volatile boolean stopping;

    /** @return whether it is not too late for one more */
    boolean begin() {
        count.incrementAndGet();
        return !stopping;
    }

    /** How many there are. */
    long count() {
        return count.get();
    }

    /** Of a request that is answered elsewhere, when what handled it has returned, the end is still to come. */
    void handled(Request request) {
        if (request.isAsyncStarted()) {
            request.getAsyncContext().addListener(this);
        } else {
            end();
        }
    }

    private void end() {
        if (count.decrementAndGet() == 0 && stopping) {
            noneLeft.countDown();
        }
    }

    /** From now on it is too late for others; waits for the last of these, but no longer than this. */
    void stop(Duration atMost) throws InterruptedException {
        stopping = true;
        if (count.get() > 0 && !noneLeft.await(atMost.toMillis(), TimeUnit.MILLISECONDS) && !atMost.isZero()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "stopped before all requests were answered (left: {0}): the {1} s of --grace are over",
                    count.get(),
                    atMost.toSeconds());
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    // For each turn of a request listeners are asked anew.
    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // Whoever set the time ends the request.
    }

    @Override
    public void onError(AsyncEvent event) {
        // The end comes all the same.
    }
}
