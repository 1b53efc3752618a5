package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What one operation changed, as it left the atomic step. The commits of a sandbox in the order of their versions are
 * its whole history: a durable store would append each, and refuse a version that is already taken.
 *
 * @param version of the state that the changes lead to; consecutive
 */
public record Commit(String sandbox, long version, List<Change> changes) {

    public Commit {
        requireNonNull(sandbox, "sandbox");
        changes = List.copyOf(changes);
    }
}
