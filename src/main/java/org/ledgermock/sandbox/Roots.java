package org.ledgermock.sandbox;

import org.ledgermock.state.Commit;
import org.ledgermock.state.Root;

/**
 * The roots of one sandbox, of which the newest is what it is. Where they are kept beyond the server's end, the newest one may
 * not last yet, and is thrown away when it cannot be made to. Thread-safe.
 */
public interface Roots {

    /** How often newest roots were thrown away. Who asks it first, and then for the newest root, can tell. */
    long thrownAway();

    /** The newest root: to decide on. */
    Root newest();

    /**
     * Makes a root the newest one, unless another is that by now.
     *
     * @return whether it was done; when it was, it lasts
     * @throws NotKept when it was done and thrown away again
     */
    boolean replace(Root before, Root after, Commit commit);

    /** Lets go of all that is kept of a sandbox that is gone. */
    default void end() {}

    /**
     * Waits until what somebody has read of a root lasts.
     *
     * @param thrownAway as it was before the root was asked for
     * @return false when the root may have been thrown away: then it has to be read again
     */
    boolean lasts(Root read, long thrownAway);
}
