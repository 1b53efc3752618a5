package org.ledgermock.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The commits of all sandboxes, each sandbox's in order. What is appended lasts when the call returns. Used by one thread at
 * a time; after a failure everything can be asked again.
 */
interface CommitLog extends AutoCloseable {

    /**
     * The log of a store, which is made where it is not there.
     *
     * @throws StoreRefused when there cannot be one, or it is in use
     */
    static CommitLog at(StoreAddress address) {
        if (address instanceof StoreAddress.InFile in) {
            return new SqliteLog(new SqliteFile(in.file(), Map.of()));
        }
        throw new StoreRefused("%s is a database, and this Ledgermock keeps its sandboxes in files alone: name a file"
                .formatted(address));
    }

    /** Of the tables and of what is written in them. A store of a newer one is refused. */
    int FORMAT = 1;

    /** A sandbox that is kept. */
    record KeptSandbox(long number, String id) {

        String family() {
            return id.substring(0, id.indexOf('/'));
        }
    }

    /** What was written once of the store as a whole, by name. */
    Map<String, String> facts();

    void writeFacts(Map<String, String> facts);

    /** The sandboxes that have not ended, in the order in which they began. */
    List<KeptSandbox> sandboxes();

    /** Begins a sandbox, of which nobody else has the id, with a root of this version; its number. */
    long begin(String id, long version, byte[] root);

    /** Takes a sandbox away with all that is kept of it. */
    void remove(long sandbox);

    /**
     * Appends rows, all or none.
     *
     * @throws StoreFailed when none was, or that is unclear
     */
    void append(List<CommitRow> rows);

    /** Takes away what is there of a sandbox beyond a version. */
    void cut(long sandbox, long version);

    /** Rows of a sandbox from that which holds a version on, at most so many. */
    List<CommitRow> rows(long sandbox, long from, int most);

    /** Keeps a root, instead of older ones of the sandbox; of one that is gone, nothing. */
    void keep(Checkpoint checkpoint);

    /** Lets go of some rows that nobody needs any more who has a root of this version; whether there are more. */
    boolean trim(long sandbox, long version);

    Optional<Checkpoint> checkpoint(long sandbox);

    /** Gives back the room of what was let go of, as far as that is needed. */
    void compact();

    /** Writes all that is kept into a file that is not there yet, as of one moment. */
    void backUp(String file);

    @Override
    void close();
}
