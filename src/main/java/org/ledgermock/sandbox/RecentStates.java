package org.ledgermock.sandbox;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.ledgermock.fault.Deviation;
import org.ledgermock.state.Root;
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

    /** @param restored what the root said of it: what was before a sandbox was taken back is not to be seen again */
    private record Begun(long second, long restored, State state) {}

    /** Remembers what a change in this second has ended. */
    void ended(long second, Root before) {
        int place = Math.floorMod(second, KEPT);
        State state = before.state();
        if (isBetter(ring.get(place), second, before.restored(), state)) {
            ring.accumulateAndGet(
                    place,
                    new Begun(
                            second, before.restored(), state.with(state.ledger().folding())),
                    RecentStates::better);
        }
    }

    private static Begun better(@Nullable Begun known, Begun made) {
        return known == null || isBetter(known, made.second, made.restored, made.state) ? made : known;
    }

    // Of two threads that change in one second, the one that was first may come here last.
    private static boolean isBetter(@Nullable Begun known, long second, long restored, State before) {
        return known == null
                || known.second != second
                || known.restored < restored
                || known.restored == restored && known.state.version() > before.version();
    }

    /**
     * The state at the end of a past second.
     *
     * @param now the present second
     * @param back how many seconds before it, at most {@value #SECONDS}
     * @param present the root now, whose state it is when nothing has changed since
     */
    State at(long now, long back, Root present) {
        for (long second = now - back + 1; second <= now; second++) {
            Begun begun = ring.get(Math.floorMod(second, KEPT));
            if (begun != null && begun.second == second && begun.restored == present.restored()) {
                return begun.state.with(
                        begun.state.ledger().from(present.state().ledger()));
            }
        }
        return present.state();
    }
}
