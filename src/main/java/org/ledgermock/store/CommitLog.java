package org.ledgermock.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The commits of all sandboxes, each sandbox's in order. What is put lasts when the call returns. Used by one thread at a time;
 * after a failure everything can be asked again.
 */
interface CommitLog extends LogReader, AutoCloseable {

    /** Of the tables and of what is written in them. A store of a newer one is refused. */
    int FORMAT = 1;

    /** How many rows of a sandbox an outcome tells at most. */
    int ROWS_AT_ONCE = 1_000;

    /** A sandbox that is kept. */
    record KeptSandbox(long number, String id) {

        String family() {
            return id.substring(0, id.indexOf('/'));
        }
    }

    /** Whether other servers may write at the same time: then what is known has to be checked before it is read. */
    boolean isShared();

    /** What was written once of the store as a whole, by name. */
    Map<String, String> facts();

    /** Writes facts, all or none: none when one of them is there. */
    void writeFacts(Map<String, String> facts);

    /** Writes another fact in the place of one, when that is still there. */
    void replaceFact(String name, String before, String after);

    /** The sandboxes that have not ended, in the order in which they began. */
    List<KeptSandbox> sandboxes();

    /** The sandbox of that id that has not ended. */
    Optional<KeptSandbox> find(String id);

    /** The sandbox that a credential of a family belongs to; empty when it is nobody's. */
    Optional<KeptSandbox> owner(String family, String credential);

    /**
     * Begins a sandbox with a root of this version, under a row that has no commits; its number.
     *
     * @param row chosen by chance
     * @throws org.ledgermock.message.Conflict when its id or a credential is taken
     */
    long begin(String id, long row, long version, byte[] root, List<CredentialClaim> claims);

    /** Takes a sandbox away with all that is kept of it. */
    void remove(long sandbox);

    /** Takes away what is left of sandboxes that have ended. */
    void removeEnded();

    /**
     * Puts rows where nothing else has come first, and looks what has.
     *
     * @return what it came to, in the order in which it was asked
     * @throws StoreFailed when nothing was put, or that is unclear
     */
    List<LogAnswer> exchange(List<Asked> asked);

    /** Keeps a root, instead of older ones of the sandbox; of one that is gone, nothing. */
    void keep(Checkpoint checkpoint);

    /** Lets go of some rows that nobody needs any more who has a root of this version; whether there are more. */
    boolean trim(long sandbox, long version);

    /** Gives back the room of what was let go of, where that does not come about by itself. */
    void compact();

    /**
     * Looks whether it can be reached again.
     *
     * @throws StoreFailed when it cannot
     */
    void reach();

    /** How far the clock that all servers of the log go by is ahead of this machine's; any thread may ask. */
    Duration ahead();

    /** Writes all that is kept into a file that is not there yet, as of one moment. */
    void backUp(String file);

    @Override
    void close();
}
