package org.ledgermock.explore;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.message.Likely;

/**
 * How far an exploration goes.
 *
 * @param runs no more of them, but for those that make sure of a finding
 * @param time no run begins later
 * @param parallel how many runs go on side by side
 * @param depth how many things go wrong in one run, 1 or 2
 * @param thorough whether stories go on that leave the same as another
 * @param patience how long a run may take; empty for ten times an undisturbed one, at least ten seconds
 * @param staleSeconds how old a read may be; 0 for never
 * @param only kinds that go wrong; none for all
 * @param without kinds that do not
 */
public record Choice(
        int runs,
        Duration time,
        int parallel,
        int depth,
        boolean thorough,
        Optional<Duration> patience,
        long staleSeconds,
        Set<String> only,
        Set<String> without) {

    /** As much as tells most: 300 runs, two minutes, up to two things going wrong. */
    public static final Choice DEFAULT =
            new Choice(300, Duration.ofMinutes(2), 4, 2, false, Optional.empty(), 1, Set.of(), Set.of());

    public Choice {
        requireNonNull(time, "time");
        requireNonNull(patience, "patience");
        only = Set.copyOf(only);
        without = Set.copyOf(without);
        requireKnown(only);
        requireKnown(without);
        if (runs < 1 || parallel < 1) {
            throw new IllegalArgumentException("at least one run, and at least one side by side");
        }
        if (depth < 1 || depth > 2) {
            throw new IllegalArgumentException("'depth' is 1 or 2, not " + depth);
        }
        if (staleSeconds < 0 || staleSeconds > 60) {
            throw new IllegalArgumentException("'stale' is from 0 to 60 seconds, not " + staleSeconds);
        }
    }

    private static void requireKnown(Set<String> kinds) {
        kinds.stream().filter(kind -> !Plan.KINDS.contains(kind)).findFirst().ifPresent(kind -> {
            throw new IllegalArgumentException("there is no kind '%s' of what goes wrong%s; kinds are %s"
                    .formatted(kind, Likely.hint(kind, Plan.KINDS), String.join(", ", Plan.KINDS)));
        });
    }

    public Choice withRuns(int most) {
        return new Choice(most, time, parallel, depth, thorough, patience, staleSeconds, only, without);
    }

    public Choice withTime(Duration most) {
        return new Choice(runs, most, parallel, depth, thorough, patience, staleSeconds, only, without);
    }

    public Choice withParallel(int most) {
        return new Choice(runs, time, most, depth, thorough, patience, staleSeconds, only, without);
    }

    public Choice withPatience(Duration most) {
        return new Choice(runs, time, parallel, depth, thorough, Optional.of(most), staleSeconds, only, without);
    }

    public Choice without(Set<String> kinds) {
        return new Choice(runs, time, parallel, depth, thorough, patience, staleSeconds, only, kinds);
    }

    boolean takes(String kind) {
        return (only.isEmpty() || only.contains(kind)) && !without.contains(kind);
    }
}
