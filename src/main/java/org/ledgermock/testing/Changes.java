package org.ledgermock.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ledgermock.client.AdminWrite;
import org.ledgermock.client.SandboxClient;

/** What a test has changed in its sandbox besides calling, each with its place among the calls. Safe for use by many threads. */
final class Changes {

    private static final int MOST = 1_000;

    private final SandboxClient counted;
    private final List<Change> made = new ArrayList<>();
    private boolean complete = true;
    private long told;

    /** @param afterCalls how many calls had been made before */
    record Change(long afterCalls, AdminWrite write) {}

    /** @param counted the sandbox, asked how many calls it has had */
    Changes(SandboxClient counted) {
        this.counted = counted;
    }

    void add(AdminWrite write) {
        long calls = counted.newestCalls(1).kept();
        synchronized (this) {
            told++;
            boolean forgets = write.method().equals("DELETE") && write.path().endsWith("/journal") && calls > 0;
            boolean repeatable = made.size() < MOST && !write.path().endsWith("/credentials");
            complete &= repeatable && !forgets;
            boolean beginsAnew = write.path().endsWith(counted.id() + "/reset");
            if (beginsAnew) {
                made.clear();
            }
            // The time of the wire is that of each call.
            if (repeatable
                    && !beginsAnew
                    && !write.path().endsWith("/times/wire")
                    && !write.path().endsWith("/fork")) {
                made.add(new Change(calls, write));
            }
        }
    }

    /** One that is undone, and nothing to be repeated. */
    synchronized void undone() {
        told++;
    }

    /** Those that were made when there had been this many calls, in their order. */
    synchronized List<AdminWrite> after(long calls) {
        return made.stream()
                .filter(change -> change.afterCalls == calls)
                .map(Change::write)
                .toList();
    }

    /** Whether one of them is such. */
    synchronized boolean any(Predicate<AdminWrite> such) {
        return made.stream().map(Change::write).anyMatch(such);
    }

    /** How many changes were asked for, whatever came of them. */
    synchronized long told() {
        return told;
    }

    /** Whether they are all, and all calls are still known. */
    synchronized boolean areComplete() {
        return complete;
    }
}
