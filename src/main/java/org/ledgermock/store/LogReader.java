package org.ledgermock.store;

import java.util.List;
import java.util.Optional;

/** Reads what is kept of sandboxes. */
interface LogReader {

    /** The newest root of a sandbox that is kept as a whole; empty when the sandbox is gone. */
    Optional<Checkpoint> checkpoint(long sandbox);

    /** Rows of a sandbox from that which holds a version on, at most so many. */
    List<CommitRow> rows(long sandbox, long from, int most);
}
