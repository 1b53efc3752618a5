package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ledgermock.message.FamilyTimes;

/** What the credentials of a sandbox may use of its limits, and have used. Of one call, which asks it in one thread. */
public final class Usage {

    private final Supplier<Limits> limits;
    private final List<LimitRule> rules;
    private final Supplier<List<String>> credentials;
    private boolean asked;

    /**
     * Of a sandbox.
     *
     * @param limits with what was counted until now, the call itself included
     * @param rules that hold for the operation
     * @param credentials the ids of all credentials of the sandbox
     */
    public Usage(Supplier<Limits> limits, List<LimitRule> rules, Supplier<List<String>> credentials) {
        this.limits = requireNonNull(limits, "limits");
        this.rules = requireNonNull(rules, "rules");
        this.credentials = requireNonNull(credentials, "credentials");
    }

    /** Where nothing is limited and nobody calls. */
    public static Usage none() {
        return new Usage(() -> new Limits(FamilyTimes.DEFAULT, Map.of()), List.of(), List::of);
    }

    /** Whether anything was asked of it: then what comes of the call hangs on what was counted, and not on the state alone. */
    public boolean wasAsked() {
        return asked;
    }

    /**
     * A day of one credential.
     *
     * @param limit how many calls were let through at most
     * @param calls how many were
     */
    public record Day(long limit, long calls) {}

    /** The ids of all credentials of the sandbox, in their order as texts. */
    public List<String> credentials() {
        asked = true;
        return credentials.get().stream().sorted().toList();
    }

    /** How many calls a limit lets through for a credential at an instant of API time. */
    public EffectiveLimit allowance(String limit, String credential, Instant apiTime, State state) {
        return limits.get().allowance(rule(limit), credential, apiTime, state);
    }

    /** What a credential has used on a day of API time; on one without calls the limit is that of its end, or of now. */
    public Day day(String limit, String credential, LocalDate day, Instant now, State state) {
        Limits counted = limits.get();
        Instant end = counted.times().begin(day.plusDays(1)).minusSeconds(1);
        return counted.day(rule(limit), credential, day)
                .map(calls -> new Day(calls.limit(), calls.granted()))
                .orElseGet(() -> new Day(
                        allowance(limit, credential, end.isBefore(now) ? end : now, state)
                                .calls(),
                        0));
    }

    private LimitRule rule(String id) {
        asked = true;
        return rules.stream()
                .filter(rule -> rule.id().equals(id) && rule.per() == LimitRule.Per.DAY)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the operation has no daily limit '" + id + "'"));
    }
}
