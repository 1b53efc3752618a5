package org.ledgermock.sandbox;

import java.util.Collection;
import org.ledgermock.state.Commit;
import org.ledgermock.state.Root;

/** Roots of which each commit is told to a test. */
public final class RecordedRoots implements Roots {

    private final Roots roots;
    private final Collection<Commit> commits;

    public RecordedRoots(Root first, Collection<Commit> commits) {
        this.roots = new UnkeptRoots(first);
        this.commits = commits;
    }

    @Override
    public long thrownAway() {
        return roots.thrownAway();
    }

    @Override
    public Root newest() {
        return roots.newest();
    }

    @Override
    public boolean replace(Root before, Root after, Commit commit) {
        boolean replaced = roots.replace(before, after, commit);
        if (replaced) {
            commits.add(commit);
        }
        return replaced;
    }

    @Override
    public Root sure(Root read, long thrownAway) {
        return roots.sure(read, thrownAway);
    }
}
