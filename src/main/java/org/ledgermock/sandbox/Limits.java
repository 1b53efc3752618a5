package org.ledgermock.sandbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Counts the calls of a sandbox against its limits. Exact however many threads ask at once. */
public final class Limits {

    /** The zone in which both vendors' days begin. */
    public static final ZoneOffset API_ZONE = ZoneOffset.ofHours(8);

    private final Map<Key, AtomicReference<Window>> windows = new ConcurrentHashMap<>();
    private final Map<String, Long> overrides = new ConcurrentHashMap<>();

    private record Key(String rule, String credential, String operation) {}

    private record Window(long number, long calls) {

        // A thread that read the time just before its window ended may count just after another one opened the next:
        // it belongs to the next, which must not be counted from the start again.
        Window next(long now) {
            return now == number || now == number - 1 ? new Window(number, calls + 1) : new Window(now, 1);
        }
    }

    /** Whether a call is let through. */
    public sealed interface Admission {}

    /** It is, as the so-manieth of its window. */
    public record Granted(long count) implements Admission {}

    /** It is not: it is the so-manieth of its window, and the limit is lower. */
    public record Exceeded(LimitRule rule, long count, long limit) implements Admission {}

    /** Counts a call, and says whether it is let through. */
    public Admission admit(LimitRule rule, String credential, String operation, Instant wireTime, Instant apiTime) {
        long number = rule.per() == LimitRule.Per.SECOND ? wireTime.getEpochSecond() : day(apiTime);
        long count = windows.computeIfAbsent(
                        key(rule, credential, operation), none -> new AtomicReference<>(new Window(number, 0)))
                .updateAndGet(window -> window.next(number))
                .calls;
        long limit = limit(rule);
        return count <= limit ? new Granted(count) : new Exceeded(rule, count, limit);
    }

    /** The number of calls let through, after any change of it. */
    public long limit(LimitRule rule) {
        return Optional.ofNullable(overrides.get(rule.id())).orElse(rule.calls());
    }

    /** Lets this many calls through from now on. */
    public void change(String ruleId, long calls) {
        overrides.put(ruleId, calls);
    }

    private static long day(Instant apiTime) {
        return apiTime.atOffset(API_ZONE).toLocalDate().toEpochDay();
    }

    private static Key key(LimitRule rule, String credential, String operation) {
        return new Key(
                rule.id(),
                rule.scope().contains(LimitRule.Scope.CREDENTIAL) ? credential : "",
                rule.scope().contains(LimitRule.Scope.OPERATION) ? operation : "");
    }
}
