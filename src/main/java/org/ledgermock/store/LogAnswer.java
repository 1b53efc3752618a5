package org.ledgermock.store;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What the log says to what it was asked for a sandbox. It was so at a moment after it was asked. */
sealed interface LogAnswer {

    /**
     * The row is there, if one was to be put.
     *
     * @param after rows that came behind it since, or behind the known one where none was to be put
     */
    record Kept(List<CommitRow> after) implements LogAnswer {

        public Kept {
            after = List.copyOf(after);
        }
    }

    /**
     * Others came first, and the row is not there.
     *
     * @param rows behind the known one; more may have come since
     */
    record Behind(List<CommitRow> rows) implements LogAnswer {

        public Behind {
            rows = List.copyOf(rows);
        }
    }

    /** The known row is not there: its like is in a checkpoint, the sandbox is gone, or the log is older than it was. */
    record Lost() implements LogAnswer {}

    /** A credential that the row claims is another sandbox's, and the row is not there. */
    record Taken(String credential) implements LogAnswer {

        public Taken {
            requireNonNull(credential, "credential");
        }
    }
}
