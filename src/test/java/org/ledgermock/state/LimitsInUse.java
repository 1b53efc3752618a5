package org.ledgermock.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Limits as a sandbox has them: each call is counted in the newest, however many threads ask at once. */
public final class LimitsInUse {

    private final AtomicReference<Limits> limits;

    public LimitsInUse(Limits limits) {
        this.limits = new AtomicReference<>(limits);
    }

    /** What came of a call. */
    public sealed interface Told {}

    public record Granted(long count) implements Told {}

    public record Exceeded(LimitRule rule, long count, long limit) implements Told {}

    public Limits now() {
        return limits.get();
    }

    public Usage usage(List<LimitRule> rules, String... credentials) {
        return new Usage(this::now, rules, () -> List.of(credentials));
    }

    public Told admit(LimitRule rule, String credential, String operation, Instant wireTime, Instant apiTime) {
        return admit(rule, now().limit(rule), credential, operation, wireTime, apiTime);
    }

    Told admit(LimitRule rule, long limit, String credential, String operation, Instant wireTime, Instant apiTime) {
        while (true) {
            Limits before = now();
            Limits.Admission admission =
                    before.admit(rule, limit, credential, operation, wireTime, () -> wireTime, apiTime);
            Change.Counted counted = admission.counted().orElseThrow();
            if (limits.compareAndSet(before, before.with(counted))) {
                return admission instanceof Limits.Exceeded beyond
                        ? new Exceeded(beyond.rule(), beyond.count(), beyond.limit())
                        : new Granted(
                                rule.per() == LimitRule.Per.DAY
                                        ? counted.calls().granted()
                                        : counted.calls().all());
            }
        }
    }

    long limit(LimitRule rule) {
        return now().limit(rule);
    }

    void change(String id, long calls) {
        limits.updateAndGet(one -> one.with(new Change.LimitChanged(id, Optional.of(calls))));
    }

    void unchange(String id) {
        limits.updateAndGet(one -> one.with(new Change.LimitChanged(id, Optional.empty())));
    }

    void forget(String credential) {
        limits.updateAndGet(one -> one.without(credential));
    }

    void backTo(Limits earlier, boolean all) {
        limits.updateAndGet(one -> one.backTo(earlier, all));
    }
}
