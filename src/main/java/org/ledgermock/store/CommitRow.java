package org.ledgermock.store;

import static java.util.Objects.requireNonNull;

/**
 * Commits of one sandbox that follow each other, as they are kept: all of them, or none.
 *
 * @param sandbox its number, which is never used again
 * @param id chosen by chance, so that a row whose writing was not answered is not written twice
 * @param first the version that the first of them leads to
 * @param last the version that the last of them leads to
 * @param body their changes
 */
record CommitRow(long sandbox, long id, long first, long last, byte[] body) {

    CommitRow {
        requireNonNull(body, "body");
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("no commits are the versions from %d to %d".formatted(first, last));
        }
    }

    RowMark mark() {
        return new RowMark(first, id);
    }
}
