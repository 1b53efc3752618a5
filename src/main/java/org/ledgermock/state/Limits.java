package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.ledgermock.message.FamilyTimes;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The limits of a sandbox and what was counted against them, by windows of a fixed length and by the day: an immutable value. */
public final class Limits {

    /** The number of calls that stands for no limit: more than anybody makes, and not more than an answer can say. */
    public static final long OFF = 999_999_999_999_999L;

    private final FamilyTimes times;
    private final Map<String, Long> chosen;
    private final PMap<String, Long> changed;
    private final PMap<Key, WindowCounts> counts;

    /**
     * Limits that nothing has been counted against.
     *
     * @param times by which days begin
     * @param chosen calls that are let through by limits of these ids, instead of what the contract says
     */
    public Limits(FamilyTimes times, Map<String, Long> chosen) {
        this(times, Map.copyOf(chosen), HashTreePMap.empty(), HashTreePMap.empty());
    }

    private Limits(
            FamilyTimes times, Map<String, Long> chosen, PMap<String, Long> changed, PMap<Key, WindowCounts> counts) {
        this.times = requireNonNull(times, "times");
        this.chosen = chosen;
        this.changed = changed;
        this.counts = counts;
    }

    /** What has a count of its own; of credential and operation those are empty that have none. */
    public record Key(String limit, String credential, String operation) {

        private static Key of(LimitRule rule, String credential, String operation) {
            return new Key(
                    rule.id(),
                    rule.scope().contains(LimitRule.Scope.CREDENTIAL) ? credential : "",
                    rule.scope().contains(LimitRule.Scope.OPERATION) ? operation : "");
        }
    }

    /**
     * The calls of a window.
     *
     * @param all of them
     * @param granted those that were let through
     * @param limit as it was for the last of them
     */
    public record Calls(long all, long granted, long limit) {

        // What a day is raised to is not used up by calls that were refused before; a second counts these, too.
        private Calls next(LimitRule.Per per, long newLimit) {
            boolean granting = (per == LimitRule.Per.DAY ? granted : all) < newLimit;
            return new Calls(all + 1, granting ? granted + 1 : granted, newLimit);
        }
    }

    /** Whether a call is let through. */
    public sealed interface Admission {

        /** That it was counted; nothing where there is no limit. */
        Optional<Change.Counted> counted();
    }

    /** It is. */
    public record Granted(Optional<Change.Counted> counted) implements Admission {}

    /** It is not: the count of its window, which includes it, is beyond the limit. */
    public record Exceeded(LimitRule rule, long count, long limit, Optional<Change.Counted> counted)
            implements Admission {}

    /**
     * What comes of a call when it is counted against a limit, of which a state may raise the number.
     *
     * @param wireTime at which it came
     * @param present wire time now: where a call was held up for longer than its own second is remembered, it is counted in
     *     this one; when this one is as old, the time was set back
     */
    public Admission admit(
            LimitRule rule,
            String credential,
            String operation,
            Instant wireTime,
            Supplier<Instant> present,
            Instant apiTime,
            State state) {
        long limit = allowance(rule, credential, apiTime, state).calls();
        return admit(rule, limit, credential, operation, wireTime, present, apiTime);
    }

    /** The same where so many are let through. */
    Admission admit(
            LimitRule rule,
            long limit,
            String credential,
            String operation,
            Instant wireTime,
            Supplier<Instant> present,
            Instant apiTime) {
        if (limit == OFF) {
            return new Granted(Optional.empty());
        }
        Key key = Key.of(rule, credential, operation);
        WindowCounts windows = counts.getOrDefault(key, WindowCounts.NONE);
        long window = rule.per() == LimitRule.Per.DAY
                ? times.day(apiTime).toEpochDay()
                : windows.counting(rule.per(), wireTime, present);
        Calls before = windows.on(window).orElse(new Calls(0, 0, limit));
        Calls after = before.next(rule.per(), limit);
        Optional<Change.Counted> counted = Optional.of(new Change.Counted(key, rule.per(), window, after));
        return after.granted > before.granted ? new Granted(counted) : new Exceeded(rule, after.all, limit, counted);
    }

    private Optional<Calls> of(Key key, long window) {
        return Optional.ofNullable(counts.get(key)).flatMap(windows -> windows.on(window));
    }

    /** How many calls are let through for a credential at an instant of API time, as the state may raise it. */
    public EffectiveLimit allowance(LimitRule rule, String credential, Instant apiTime, State state) {
        return state.model()
                .raise(rule.id())
                .flatMap(raise -> raise.at(apiTime, credential, state))
                .orElseGet(() -> EffectiveLimit.byDefault(limit(rule)));
    }

    /** The calls of all operations on a day of API time; empty when there were none, or too many days ago. */
    Optional<Calls> day(LimitRule rule, String credential, LocalDate day) {
        return of(Key.of(rule, credential, ""), day.toEpochDay());
    }

    /** The number of calls let through, after any change of it. */
    public long limit(LimitRule rule) {
        Long other = changed.get(rule.id());
        return other == null ? chosen.getOrDefault(rule.id(), rule.calls()) : other;
    }

    /** With what was written of others of the same family. */
    Limits with(RootForm.LimitsForm form) {
        PMap<Key, WindowCounts> counted = HashTreePMap.empty();
        for (RootForm.Window one : form.counts()) {
            WindowCounts windows = counted.getOrDefault(one.key(), WindowCounts.NONE);
            counted = counted.plus(one.key(), windows.with(one.window(), one.calls()));
        }
        return new Limits(times, chosen, HashTreePMap.from(form.changed()), counted);
    }

    /** As they can be written. */
    RootForm.LimitsForm form() {
        return new RootForm.LimitsForm(
                changed,
                counts.entrySet().stream()
                        .flatMap(one -> one.getValue().windows().entrySet().stream()
                                .map(window -> new RootForm.Window(one.getKey(), window.getKey(), window.getValue())))
                        .toList());
    }

    Limits with(Change.LimitChanged change) {
        return new Limits(
                times,
                chosen,
                change.calls()
                        .map(calls -> changed.plus(change.limit(), calls))
                        .orElseGet(() -> changed.minus(change.limit())),
                counts);
    }

    /** With calls that are counted, before they are committed. */
    public Limits with(List<Change.Counted> counted) {
        Limits limits = this;
        for (Change.Counted one : counted) {
            limits = limits.with(one);
        }
        return limits;
    }

    Limits with(Change.Counted change) {
        WindowCounts windows = counts.getOrDefault(change.key(), WindowCounts.NONE);
        return new Limits(times, chosen, changed, counts.plus(change.key(), windows.with(change)));
    }

    /** Without what a credential has used, for nobody can ask for it any more. */
    Limits without(String credential) {
        return new Limits(
                times,
                chosen,
                changed,
                counts.minusAll(counts.keySet().stream()
                        .filter(key -> key.credential().equals(credential))
                        .toList()));
    }

    /** The same numbers, and nothing counted. */
    Limits uncounted() {
        return new Limits(times, chosen, changed, HashTreePMap.empty());
    }

    /** What was counted as it was in earlier ones, and with all of it the numbers. */
    Limits backTo(Limits earlier, boolean all) {
        return new Limits(times, chosen, all ? earlier.changed : changed, earlier.counts);
    }

    FamilyTimes times() {
        return times;
    }
}
