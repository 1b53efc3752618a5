package org.ledgermock.state;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import org.pcollections.TreePMap;

/**
 * The calls of one window after the other, of the newest that had any: a call that was held up, and is counted only when
 * others of a later window have been, is counted in its own.
 */
record WindowCounts(TreePMap<Long, Limits.Calls> windows) {

    static final WindowCounts NONE = new WindowCounts(TreePMap.empty(Comparator.<Long>naturalOrder()));

    private static final int SHORT_KEPT = 16;
    private static final int DAYS_KEPT = 400;

    WindowCounts with(Change.Counted counted) {
        WindowCounts counting = with(counted.window(), counted.calls());
        TreePMap<Long, Limits.Calls> more = counting.windows;
        if (more.size() <= (counted.per() == LimitRule.Per.DAY ? DAYS_KEPT : SHORT_KEPT)) {
            return counting;
        }
        // After the time was set back, the oldest window may be the one that counts.
        return new WindowCounts(more.firstKey() == counted.window() ? more.minusLastEntry() : more.minusFirstEntry());
    }

    /** The number of the second or minute that a call is counted in: its own, or the present one when its own is forgotten. */
    long counting(LimitRule.Per per, Instant came, Supplier<Instant> present) {
        long own = per.number(came);
        return windows.size() >= SHORT_KEPT && own < windows.firstKey() ? per.number(present.get()) : own;
    }

    WindowCounts with(long window, Limits.Calls calls) {
        return new WindowCounts(windows.plus(window, calls));
    }

    Optional<Limits.Calls> on(long window) {
        return Optional.ofNullable(windows.get(window));
    }
}
