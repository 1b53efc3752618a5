package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.ledgermock.message.FamilyTimes;

/** Counts the calls of a sandbox against its limits, by windows of a fixed length and by the day. Exact however many threads ask at once. */
public final class Limits {

    /** The number of calls that stands for no limit: more than anybody makes, and not more than an answer can say. */
    public static final long OFF = 999_999_999_999_999L;

    private final Map<Key, Windows> windows = new ConcurrentHashMap<>();
    private final Map<Key, AtomicReference<DailyCounts>> days = new ConcurrentHashMap<>();
    private final Map<String, Long> overrides = new ConcurrentHashMap<>();
    private final FamilyTimes times;
    private final Map<String, Long> chosen;

    /** As the contract has them, where days are those of UTC. */
    public Limits() {
        this(FamilyTimes.DEFAULT, Map.of());
    }

    /**
     * Limits that nothing has been counted against.
     *
     * @param times by which days begin
     * @param chosen calls that are let through by limits of these ids, instead of what the contract says
     */
    public Limits(FamilyTimes times, Map<String, Long> chosen) {
        this.times = requireNonNull(times, "times");
        this.chosen = Map.copyOf(chosen);
    }

    private record Key(String rule, String credential, String operation) {}

    /** The calls of a window. */
    private record Window(long number, long calls) {

        Window counted(long now) {
            return now == number ? new Window(number, calls + 1) : new Window(now, 1);
        }
    }

    /**
     * The newest windows, each in a place of its own: a call that was held up, and is counted only when others of a
     * later window have been, is counted in its own.
     */
    private static final class Windows {

        private static final int KEPT = 16;

        private final AtomicReferenceArray<Window> ring = new AtomicReferenceArray<>(KEPT);

        Windows() {
            for (int at = 0; at < KEPT; at++) {
                ring.set(at, new Window(Long.MIN_VALUE, 0));
            }
        }

        long count(long number) {
            return ring.updateAndGet((int) Math.floorMod(number, (long) KEPT), window -> window.counted(number)).calls;
        }
    }

    /** Whether a call is let through. */
    public sealed interface Admission {}

    /** It is; the count includes it. */
    public record Granted(long count) implements Admission {}

    /** It is not: the count of its window, which includes it, is beyond the limit. */
    public record Exceeded(LimitRule rule, long count, long limit) implements Admission {}

    /** Counts a call, and says whether it is let through. */
    public Admission admit(LimitRule rule, String credential, String operation, Instant wireTime, Instant apiTime) {
        return admit(rule, limit(rule), credential, operation, wireTime, apiTime);
    }

    /** Counts a call, and says whether it is let through where so many are. */
    public Admission admit(
            LimitRule rule, long limit, String credential, String operation, Instant wireTime, Instant apiTime) {
        Key key = key(rule, credential, operation);
        if (rule.per() == LimitRule.Per.DAY) {
            return daily(rule, limit, key, times.day(apiTime).toEpochDay());
        }
        Windows known = windows.get(key);
        long count = (known == null ? windows.computeIfAbsent(key, none -> new Windows()) : known)
                .count(rule.per().number(wireTime));
        return count <= limit ? new Granted(count) : new Exceeded(rule, count, limit);
    }

    private Admission daily(LimitRule rule, long limit, Key key, long day) {
        AtomicReference<DailyCounts> counts =
                days.computeIfAbsent(key, none -> new AtomicReference<>(DailyCounts.NONE));
        DailyCounts before = counts.getAndUpdate(one -> one.plus(day, limit));
        long granted = before.on(day).map(DailyCounts.Day::granted).orElse(0L);
        long calls = before.on(day).map(DailyCounts.Day::calls).orElse(0L);
        return granted < limit ? new Granted(granted + 1) : new Exceeded(rule, calls + 1, limit);
    }

    /** How many calls are let through for a credential at an instant of API time, as the state may raise it. */
    public EffectiveLimit allowance(LimitRule rule, String credential, Instant apiTime, State state) {
        return state.model()
                .raise(rule.id())
                .flatMap(raise -> raise.at(apiTime, credential, state))
                .orElseGet(() -> EffectiveLimit.byDefault(limit(rule)));
    }

    /** The calls of all operations on a day of API time; empty when there were none, or too many days ago. */
    Optional<DailyCounts.Day> day(LimitRule rule, String credential, LocalDate day) {
        return Optional.ofNullable(days.get(key(rule, credential, "")))
                .flatMap(counts -> counts.get().on(day.toEpochDay()));
    }

    /** The number of calls let through, after any change of it. */
    public long limit(LimitRule rule) {
        Long changed = overrides.get(rule.id());
        return changed == null ? chosen.getOrDefault(rule.id(), rule.calls()) : changed;
    }

    /** Lets this many calls through from now on. */
    public void change(String ruleId, long calls) {
        overrides.put(ruleId, calls);
    }

    /** Lets as many calls through as at first. */
    public void unchange(String ruleId) {
        overrides.remove(ruleId);
    }

    /** All as at first. */
    public void reset() {
        overrides.clear();
        restore(Days.NONE);
    }

    /** The calls of each day so far, as a value. */
    public Days days() {
        Map<Key, DailyCounts> counts = new HashMap<>();
        days.forEach((key, value) -> counts.put(key, value.get()));
        return new Days(counts);
    }

    /** Counts on from there: the calls of days are as they were, those of shorter windows are forgotten. */
    public void restore(Days from) {
        windows.clear();
        days.clear();
        from.counts.forEach((key, value) -> days.put(key, new AtomicReference<>(value)));
    }

    /** Forgets what a credential has used, for nobody can ask for it any more. */
    public void forget(String credential) {
        windows.keySet().removeIf(key -> key.credential.equals(credential));
        days.keySet().removeIf(key -> key.credential.equals(credential));
    }

    /** The calls of days by limit, credential and operation. */
    public static final class Days {

        static final Days NONE = new Days(Map.of());

        private final Map<Key, DailyCounts> counts;

        private Days(Map<Key, DailyCounts> counts) {
            this.counts = Map.copyOf(counts);
        }
    }

    FamilyTimes times() {
        return times;
    }

    private static Key key(LimitRule rule, String credential, String operation) {
        return new Key(
                rule.id(),
                rule.scope().contains(LimitRule.Scope.CREDENTIAL) ? credential : "",
                rule.scope().contains(LimitRule.Scope.OPERATION) ? operation : "");
    }
}
