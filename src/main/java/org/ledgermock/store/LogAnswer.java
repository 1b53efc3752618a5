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

    /**
     * What it came to where a row was to be put, and was not.
     *
     * @param rows from the known one on
     */
    static LogAnswer of(Asked asked, List<CommitRow> rows) {
        RowMark own = asked.row().orElseThrow().mark();
        return rows.stream().anyMatch(row -> row.mark().equals(own))
                ? new Kept(after(rows, own))
                : new Behind(after(rows, asked.known()));
    }

    /** Those of some rows that come behind one. */
    static List<CommitRow> after(List<CommitRow> rows, RowMark mark) {
        return rows.stream().filter(row -> row.first() > mark.first()).toList();
    }
}
