package org.ledgermock.state;

import java.util.Comparator;
import java.util.Optional;
import org.pcollections.TreePMap;

/** The calls of one day after the other, as an immutable value; of the newest {@value #KEPT} days that had any. */
final class DailyCounts {

    static final DailyCounts NONE = new DailyCounts(TreePMap.empty(Comparator.<Long>naturalOrder()));

    private static final int KEPT = 400;

    private final TreePMap<Long, Day> days;

    private DailyCounts(TreePMap<Long, Day> days) {
        this.days = days;
    }

    /**
     * The calls of a day.
     *
     * @param calls all of them
     * @param granted those that were let through
     * @param limit as it was for the last of them
     */
    record Day(long calls, long granted, long limit) {

        private Day next(long newLimit) {
            return new Day(calls + 1, granted < newLimit ? granted + 1 : granted, newLimit);
        }
    }

    /** With one more call on a day, of which so many are let through. */
    DailyCounts plus(long day, long limit) {
        Day counted = on(day).orElse(new Day(0, 0, limit)).next(limit);
        TreePMap<Long, Day> more = days.plus(day, counted);
        if (more.size() <= KEPT) {
            return new DailyCounts(more);
        }
        // After the time was set back, the oldest day may be the one that counts.
        return new DailyCounts(more.firstKey() == day ? more.minusLastEntry() : more.minusFirstEntry());
    }

    Optional<Day> on(long day) {
        return Optional.ofNullable(days.get(day));
    }
}
