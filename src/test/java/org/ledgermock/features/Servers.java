package org.ledgermock.features;

import java.util.ArrayList;
import java.util.List;

/**
 * The servers that run: the mock as it comes, for most scenarios, and the last few that were set up otherwise, for the
 * examples of an outline follow each other. Scenarios run one after the other: the servers have the time of the one that
 * runs.
 */
final class Servers {

    private static final int PLAIN_TENANTS = 100;
    private static final int SPECIAL_TENANTS = 4;
    private static final int KEPT = 6;

    // The one that was asked for last is the last.
    private static final List<Tenancy> RUNNING = new ArrayList<>();

    private Servers() {}

    static synchronized Tenancy with(Wanted wanted) {
        Tenancy found = RUNNING.stream()
                .filter(tenancy -> tenancy.hasRoomFor(wanted))
                .findFirst()
                .orElseGet(() -> start(wanted));
        RUNNING.remove(found);
        RUNNING.add(found);
        if (RUNNING.size() > KEPT) {
            RUNNING.remove(0).close();
        }
        return found;
    }

    private static Tenancy start(Wanted wanted) {
        int tenants = wanted.equals(Wanted.plain(wanted.family())) ? PLAIN_TENANTS : SPECIAL_TENANTS;
        return Tenancy.start(wanted, tenants, SceneClock.running());
    }

    static synchronized void closeAll() {
        RUNNING.forEach(Tenancy::close);
        RUNNING.clear();
    }
}
