package org.ledgermock.sandbox;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ledgermock.state.Change;
import org.ledgermock.state.Root;

/**
 * One change of a sandbox's state.
 *
 * @param at the machine's time
 */
public record Version(Root before, Root after, Instant at) {

    public Version {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(at, "at");
    }

    /** The version of the state that it has led to. */
    public long number() {
        return after.state().version();
    }

    /** Whether it took the sandbox back, to a snapshot or to its beginning. */
    public boolean isBack() {
        return after.restored() != before.restored();
    }

    /** The lines of the ledger that it made, oldest first. */
    public List<Change.Entry> entries() {
        long made = after.state().ledger().count() - before.state().ledger().count();
        if (isBack() || made <= 0) {
            return List.of();
        }
        List<Change.Entry> entries =
                new ArrayList<>(after.state().ledger().newestFirst().limit(made).toList());
        Collections.reverse(entries);
        return entries;
    }
}
