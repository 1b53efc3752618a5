package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

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
        SECOND,
        /** A day of API time, from midnight to midnight at UTC+8. */
        DAY
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
