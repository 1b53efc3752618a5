package org.ledgermock.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.ledgermock.sandbox.Roots;
import org.ledgermock.state.Change;
import org.ledgermock.state.Limits;
import org.ledgermock.state.Model;
import org.ledgermock.state.Root;

/**
 * What a log says that a sandbox is.
 *
 * @param newest the row that has led there
 */
record Loaded(Root root, RowMark newest) {

    // Each time one of those who write has come further with its own checkpoint meanwhile.
    private static final int TRIES = 10;

    // Of as many as are told at once, one may be known, and one one's own.
    private static final int FULL = CommitLog.ROWS_AT_ONCE - 2;

    Loaded {
        requireNonNull(root, "root");
        requireNonNull(newest, "newest");
    }

    /**
     * Reads it, from its newest checkpoint on.
     *
     * @param limits those of a new sandbox of its family
     * @return empty when it is gone
     * @throws StoreRefused when it is not written as it is known here
     */
    static Optional<Loaded> of(CommitLog.KeptSandbox sandbox, Model model, Limits limits, LogReader log) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Checkpoint> checkpoint = log.checkpoint(sandbox.number());
            if (checkpoint.isEmpty()) {
                return Optional.empty();
            }
            long version = checkpoint.get().version();
            List<CommitRow> rows = log.rows(sandbox.number(), version, CommitLog.ROWS_AT_ONCE);
            if (!rows.isEmpty() && rows.get(0).first() <= version) {
                Root root = CommitCodec.root(checkpoint.get(), model, limits);
                return Optional.of(new Loaded(root, rows.get(0).mark()).with(rows, log, Roots.Watch.NONE));
            }
        }
        throw new StoreRefused("the rows of the sandbox %s do not follow its checkpoint: bring back a copy of the store"
                .formatted(sandbox.id()));
    }

    /** After rows that came behind, and all that there are behind those. */
    Loaded with(List<CommitRow> behind, LogReader log, Roots.Watch watch) {
        Loaded now = this;
        List<CommitRow> rows = behind;
        while (true) {
            for (CommitRow row : rows) {
                now = new Loaded(CommitCodec.after(now.root, row, watch), row.mark());
            }
            if (rows.size() < FULL) {
                return now;
            }
            rows = log.rows(rows.get(0).sandbox(), now.root.version() + 1, CommitLog.ROWS_AT_ONCE);
        }
    }

    /** What is left of a sandbox that is gone. */
    Loaded ended() {
        return root.isEnded() ? this : new Loaded(root.after(List.of(new Change.Ended())), newest);
    }
}
