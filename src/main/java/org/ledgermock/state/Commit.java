package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What one step changed. The commits of a sandbox in the order of their versions are its whole history, from its first root
 * on.
 *
 * @param version of the root that the changes lead to; consecutive
 */
public record Commit(String sandbox, long version, List<Change> changes) {

    public Commit {
        requireNonNull(sandbox, "sandbox");
        changes = List.copyOf(changes);
    }
}
