package org.ledgermock.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What the log is asked for a sandbox: whether anything has come behind the row that is known, and, if not, to put another
 * there.
 *
 * @param known the newest row that is known
 * @param row that is to follow it; empty when nothing is to be put
 * @param claims of the row
 * @param isEnd whether the sandbox has ended with the row
 */
record Asked(long sandbox, RowMark known, Optional<CommitRow> row, List<CredentialClaim> claims, boolean isEnd) {

    Asked {
        requireNonNull(known, "known");
        requireNonNull(row, "row");
        claims = List.copyOf(claims);
    }

    /** Whether more than the row is to be written, and all of it or nothing. */
    boolean hasMore() {
        return isEnd || !claims.isEmpty();
    }
}
