package org.ledgermock.state;

import java.time.Instant;

/**
 * A sandbox as it was, under a name.
 *
 * @param at the machine's time at which it was taken
 * @param root without credentials and snapshots, which a sandbox never goes back to
 */
public record NamedRoot(String name, Instant at, Root root) {

    /** How many a sandbox keeps at most. */
    public static final int BOUND = 100;

    /** That keeps what a sandbox is. */
    public static NamedRoot of(String name, Instant at, Root root) {
        return new NamedRoot(name, at, RootDraft.kept(root));
    }
}
