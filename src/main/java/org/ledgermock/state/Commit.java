package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * What one step changed. The commits of a sandbox in the order of their versions are its whole history, from its first root
 * on.
 *
 * @param version of the root that the changes lead to; consecutive
 * @param at the machine's time
 */
public record Commit(String sandbox, long version, Instant at, List<Change> changes) {

    public Commit {
        requireNonNull(sandbox, "sandbox");
        requireNonNull(at, "at");
        changes = List.copyOf(changes);
    }
}
