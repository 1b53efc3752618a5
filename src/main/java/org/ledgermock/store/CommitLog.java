package org.ledgermock.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The commits of all sandboxes, each sandbox's in order. What is appended lasts when the call returns. Used by one thread at
 * a time; after a failure everything can be asked again.
 */
interface CommitLog extends AutoCloseable {

    /** A sandbox that is kept. */
    record KeptSandbox(long number, String id) {}

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

    /** Writes all that is kept into another file, as of one moment. */
    void backUp(String file);

    @Override
    void close();
}
