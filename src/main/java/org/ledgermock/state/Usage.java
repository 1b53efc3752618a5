package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** What the credentials of a sandbox may use of its limits, and have used: read only, and as it is when it is asked. */
public final class Usage {

    /** Where nothing is limited and nobody calls. */
    public static final Usage NONE = new Usage(new Limits(), List.of(), List::of);

    private final Limits limits;
    private final List<LimitRule> rules;
    private final Supplier<List<String>> credentials;

    /**
     * @param rules that hold for the operation
     * @param credentials the ids of all credentials of the sandbox
     */
    public Usage(Limits limits, List<LimitRule> rules, Supplier<List<String>> credentials) {
        this.limits = requireNonNull(limits, "limits");
        this.rules = List.copyOf(rules);
        this.credentials = requireNonNull(credentials, "credentials");
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
        return credentials.get().stream().sorted().toList();
    }

    /** How many calls a limit lets through for a credential at an instant of API time. */
    public EffectiveLimit allowance(String limit, String credential, Instant apiTime, State state) {
        return limits.allowance(rule(limit), credential, apiTime, state);
    }

    /** What a credential has used on a day of API time; on one without calls the limit is that of its end, or of now. */
    public Day day(String limit, String credential, LocalDate day, Instant now, State state) {
        Instant end = limits.times().begin(day.plusDays(1)).minusSeconds(1);
        return limits.day(rule(limit), credential, day)
                .map(counted -> new Day(counted.limit(), counted.granted()))
                .orElseGet(() -> new Day(
                        allowance(limit, credential, end.isBefore(now) ? end : now, state)
                                .calls(),
                        0));
    }

    private LimitRule rule(String id) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id) && rule.per() == LimitRule.Per.DAY)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the operation has no daily limit '" + id + "'"));
    }
}
