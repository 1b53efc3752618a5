package org.ledgermock.sandbox;

import java.time.Instant;
import java.util.Optional;
import org.ledgermock.journal.SharedJournal;
import org.ledgermock.state.Commit;
import org.ledgermock.state.Root;

/**
 * The roots of one sandbox, of which the newest is what it is. Where they are kept beyond the server's end, the newest one may
 * not last yet, and is thrown away when it cannot be made to, or when another server came first. Thread-safe.
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
     * @throws org.ledgermock.message.Conflict when a credential that it adds is another sandbox's
     */
    boolean replace(Root before, Root after, Commit commit);

    /** Lets go of all that is kept of a sandbox that is gone. */
    default void end() {}

    /**
     * Waits until what somebody has read of a root lasts.
     *
     * @param read is the newest root, or was
     * @param thrownAway as it was before the root was asked for
     * @return that root; or another, which the sandbox was at a moment since this was called: then what was read has to be
     *     read again there, and is sure
     * @throws NotKept when it cannot be told
     */
    Root sure(Root read, long thrownAway);

    /**
     * The journal of the sandbox over all servers; empty when they do not share it.
     *
     * @param bound how many exchanges are kept
     */
    default Optional<SharedJournal> journal(int bound) {
        return Optional.empty();
    }

    /** Tells somebody of all that changes the sandbox from elsewhere. */
    default void watch(Watch by) {}

    /** Is told what another server has changed. */
    interface Watch {

        /** Nobody. */
        Watch NONE = (before, after, at) -> {};

        /** @param at the machine's time there */
        void changed(Root before, Root after, Instant at);
    }
}
