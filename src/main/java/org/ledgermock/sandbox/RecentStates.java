package org.ledgermock.sandbox;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.ledgermock.fault.Deviation;
import org.ledgermock.state.State;

/**
 * What the state was at the beginning of each recent second in which it changed: enough to say what it was at the end of
 * any of the last {@value #SECONDS} seconds. Only the first change of a second writes. Of the ledger, which would be another
 * one in each second of full load, only the count is kept; its entries are those that the present one still has.
 */
final class RecentStates {

    static final int SECONDS = Deviation.Stale.MOST_SECONDS;

    private static final int KEPT = SECONDS + 1;

    private final AtomicReferenceArray<Begun> ring = new AtomicReferenceArray<>(KEPT);

    private record Begun(long second, State state) {}

    /** Remembers the state that a change in this second has ended. */
    void ended(long second, State before) {
        int place = Math.floorMod(second, KEPT);
        Begun known = ring.get(place);
        if (isBetter(known, second, before)) {
            ring.accumulateAndGet(
                    place, new Begun(second, before.with(before.ledger().folding())), RecentStates::better);
        }
    }

    /** Forgets them all: what was is not to be seen again. */
    void clear() {
        for (int place = 0; place < KEPT; place++) {
            ring.set(place, null);
        }
    }

    private static Begun better(@Nullable Begun known, Begun made) {
        return known == null || isBetter(known, made.second, made.state) ? made : known;
    }

    // Of two threads that change in one second, the one that was first may come here last.
    private static boolean isBetter(@Nullable Begun known, long second, State before) {
        return known == null || known.second != second || known.state.version() > before.version();
    }

    /**
     * The state at the end of a past second.
     *
     * @param now the present second
     * @param back how many seconds before it, at most {@value #SECONDS}
     * @param present the state now, which it is when nothing has changed since
     */
    State at(long now, long back, State present) {
        for (long second = now - back + 1; second <= now; second++) {
            Begun begun = ring.get(Math.floorMod(second, KEPT));
            if (begun != null && begun.second == second) {
                return begun.state.with(begun.state.ledger().from(present.ledger()));
            }
        }
        return present;
    }
}
