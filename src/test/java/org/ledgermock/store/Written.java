package org.ledgermock.store;

import org.ledgermock.sandbox.Roots;
import org.ledgermock.state.Commit;
import org.ledgermock.state.Limits;
import org.ledgermock.state.Model;
import org.ledgermock.state.Root;

/** Roots and commits once written and read again, for tests of other packages. */
public final class Written {

    private Written() {}

    /** The root after a commit that was written and read. */
    public static Root after(Root before, Commit commit) {
        byte[] written = CommitCodec.write(before, commit);
        byte[] row = new byte[written.length + 2];
        row[0] = '[';
        System.arraycopy(written, 0, row, 1, written.length);
        row[row.length - 1] = ']';
        return CommitCodec.after(
                before, new CommitRow(1, 1, commit.version(), commit.version(), row), Roots.Watch.NONE);
    }

    /** A root that was written and read. */
    public static Root root(Root root, Model model, Limits limits) {
        return CommitCodec.root(new Checkpoint(1, root.version(), CommitCodec.write(root)), model, limits);
    }
}
