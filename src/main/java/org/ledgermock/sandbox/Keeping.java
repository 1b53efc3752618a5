package org.ledgermock.sandbox;

import org.ledgermock.state.Root;

/** Gives the sandboxes that begin their roots: some that end with the server, or some that outlive it. */
public interface Keeping {

    /** In memory alone. */
    Keeping NONE = (id, first) -> new UnkeptRoots(first);

    /**
     * The roots of a sandbox that begins.
     *
     * @throws NotKept when they cannot be kept
     */
    Roots begin(String id, Root first);
}
