package org.ledgermock.sandbox;

import java.util.concurrent.atomic.AtomicReference;
import org.ledgermock.state.Commit;
import org.ledgermock.state.Root;

/** Roots that end with the server. */
final class UnkeptRoots implements Roots {

    private final AtomicReference<Root> newest;

    UnkeptRoots(Root first) {
        this.newest = new AtomicReference<>(first);
    }

    @Override
    public long thrownAway() {
        return 0;
    }

    @Override
    public Root newest() {
        return newest.get();
    }

    @Override
    public boolean replace(Root before, Root after, Commit commit) {
        return newest.compareAndSet(before, after);
    }

    @Override
    public Root sure(Root read, long thrownAway) {
        return read;
    }
}
