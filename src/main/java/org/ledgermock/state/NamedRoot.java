package org.ledgermock.state;

import java.time.Instant;
import org.ledgermock.message.Conflict;

/**
 * A sandbox as it was, under a name.
 *
 * @param at the machine's time at which it was taken
 * @param root without credentials and snapshots, which a sandbox never goes back to
 */
public record NamedRoot(String name, Instant at, Root root) {

    /** How many a sandbox keeps at most. */
    public static final int BOUND = 100;

    /** @throws Conflict when a sandbox can have no snapshot of that name: there is one, or there are as many as there may be */
    public static void requireRoom(String name, Root root) {
        if (root.snapshot(name).isPresent()) {
            throw new Conflict(
                    "there is a snapshot '%s' already; delete it first, or choose another name".formatted(name));
        }
        if (root.snapshots().size() == BOUND) {
            throw new Conflict("a sandbox keeps at most %d snapshots; delete one first".formatted(BOUND));
        }
    }

    /** That keeps what a sandbox is. */
    public static NamedRoot of(String name, Instant at, Root root) {
        return new NamedRoot(name, at, RootDraft.kept(root));
    }
}
