package org.ledgermock.wiremock;

import java.util.concurrent.TimeUnit;
import wiremock.org.eclipse.jetty.util.thread.Scheduler;

/** Work that is done again and again, as long as the server runs. */
record Repeated(Runnable work, long pauseMillis, Scheduler scheduler) implements Runnable {

    void goOn() {
        scheduler.schedule(this, pauseMillis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void run() {
        try {
            work.run();
        } finally {
            goOn();
        }
    }
}
