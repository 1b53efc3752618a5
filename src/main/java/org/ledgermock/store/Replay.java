package org.ledgermock.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Consumer;
import org.ledgermock.state.Root;

/** Reads what a log has of a sandbox, in its order. */
final class Replay {

    private static final int ROWS_AT_ONCE = 1_000;

    private final CommitLog log;
    private final String place;

    /** @param place where the log is, for people */
    Replay(CommitLog log, String place) {
        this.log = requireNonNull(log, "log");
        this.place = requireNonNull(place, "place");
    }

    /**
     * The root that a sandbox's commits lead to, from its checkpoint on.
     *
     * @throws StoreRefused when there is none
     */
    Root root(CommitLog.KeptSandbox sandbox, SandboxStore.KnownFamily family) {
        Checkpoint from = checkpoint(sandbox);
        try {
            Root[] root = {CommitCodec.root(from, family.model(), family.limits())};
            rows(sandbox.number(), from.version() + 1, row -> root[0] = CommitCodec.after(root[0], row));
            return root[0];
        } catch (StoreRefused | IllegalArgumentException | IllegalStateException e) {
            if (checkpoint(sandbox).version() > from.version()) {
                // Meanwhile another server has made one, and let go of rows before it.
                return root(sandbox, family);
            }
            throw e instanceof StoreRefused refused
                    ? refused
                    : new StoreRefused(
                            "%s has something of the sandbox %s that cannot be: %s"
                                    .formatted(place, sandbox.id(), e.getMessage()),
                            e);
        }
    }

    /** @throws StoreRefused when there is none */
    Checkpoint checkpoint(CommitLog.KeptSandbox sandbox) {
        return log.checkpoint(sandbox.number())
                .orElseThrow(() ->
                        new StoreRefused("%s has nothing that the sandbox %s could begin with: bring back a copy of it"
                                .formatted(place, sandbox.id())));
    }

    /** All rows of a sandbox from that which holds a version on. */
    void rows(long sandbox, long from, Consumer<CommitRow> each) {
        long next = from;
        List<CommitRow> rows;
        do {
            rows = log.rows(sandbox, next, ROWS_AT_ONCE);
            for (CommitRow row : rows) {
                each.accept(row);
                next = row.last() + 1;
            }
        } while (rows.size() == ROWS_AT_ONCE);
    }
}
