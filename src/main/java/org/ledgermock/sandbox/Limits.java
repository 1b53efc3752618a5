package org.ledgermock.sandbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Counts the calls of a sandbox against its limits. Exact however many threads ask at once. */
public final class Limits {

    /** The zone in which both vendors' days begin. */
    public static final ZoneOffset API_ZONE = ZoneOffset.ofHours(8);

    private final Map<Key, Windows> windows = new ConcurrentHashMap<>();
    private final Map<String, Long> overrides = new ConcurrentHashMap<>();

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

    /** It is, as the so-manieth of its window. */
    public record Granted(long count) implements Admission {}

    /** It is not: it is the so-manieth of its window, and the limit is lower. */
    public record Exceeded(LimitRule rule, long count, long limit) implements Admission {}

    /** Counts a call, and says whether it is let through. */
    public Admission admit(LimitRule rule, String credential, String operation, Instant wireTime, Instant apiTime) {
        long number = rule.per() == LimitRule.Per.SECOND ? wireTime.getEpochSecond() : day(apiTime);
        Key key = key(rule, credential, operation);
        Windows known = windows.get(key);
        long count = (known == null ? windows.computeIfAbsent(key, none -> new Windows()) : known).count(number);
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
