package org.ledgermock.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of one sandbox that several servers write, in memory: what a shared log is, without its ways to fail. */
final class SharedRows {

    private final Checkpoint first;
    private final List<CommitRow> rows = new ArrayList<>();

    /** @param begun the row that the sandbox begins with */
    SharedRows(Checkpoint first, CommitRow begun) {
        this.first = first;
        rows.add(begun);
    }

    Optional<Checkpoint> first() {
        return Optional.of(first);
    }

    /** What a right log answers. */
    synchronized LogAnswer exchange(Asked asked) {
        if (rows.stream().noneMatch(row -> row.mark().equals(asked.known()))) {
            return new LogAnswer.Lost();
        }
        List<CommitRow> after = after(asked.known());
        if (asked.row().isEmpty()) {
            return new LogAnswer.Kept(after);
        }
        if (!after.isEmpty()) {
            return new LogAnswer.Behind(after);
        }
        rows.add(asked.row().get());
        return new LogAnswer.Kept(List.of());
    }

    synchronized List<CommitRow> after(RowMark mark) {
        return rows.stream().filter(row -> row.first() > mark.first()).toList();
    }

    synchronized List<CommitRow> from(long version) {
        return rows.stream().filter(row -> row.last() >= version).toList();
    }

    /** Puts a row, whatever is there. */
    synchronized void force(CommitRow row) {
        rows.removeIf(other -> other.last() >= row.first());
        rows.add(row);
    }

    /** Loses the newest commits, so many and those that went with them. */
    synchronized void goBack(int commits) {
        long last = rows.get(rows.size() - 1).last();
        rows.removeIf(row -> row.last() > last - commits);
    }
}
