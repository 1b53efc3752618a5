package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Set;

/**
 * How many calls are let through in a window of time.
 *
 * @param id of the limit statement in the contract
 * @param calls at least 1
 * @param scope what is counted separately
 */
public record LimitRule(String id, long calls, Per per, Set<Scope> scope) {

    /** The window. */
    public enum Per {
        /** A second of wire time. */
        SECOND(1),
        /** A minute of wire time, from second 0 to second 59. */
        MINUTE(60),
        /** A day of API time, from midnight to midnight in the family's zone. */
        DAY(86_400);

        private final long seconds;

        Per(long seconds) {
            this.seconds = seconds;
        }

        /** The number of the window of wire time that an instant belongs to. */
        long number(Instant wireTime) {
            return Math.floorDiv(wireTime.getEpochSecond(), seconds);
        }
    }

    /** What has a count of its own. */
    public enum Scope {
        CREDENTIAL,
        OPERATION
    }

    public LimitRule {
        requireNonNull(id, "id");
        requireNonNull(per, "per");
        scope = Set.copyOf(scope);
        if (calls < 1) {
            throw new IllegalArgumentException("limit '" + id + "' must let at least one call through");
        }
    }
}
