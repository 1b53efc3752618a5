package org.ledgermock.wiremock;

import java.util.concurrent.atomic.AtomicLong;

/** The bytes of bodies that the server holds at once. */
final class BodyRoom {

    private final long most;
    private final AtomicLong taken = new AtomicLong();
    private final ReachedBound reached;

    BodyRoom(long most, ReachedBound reached) {
        this.most = most;
        this.reached = reached;
    }

    /** Takes so many more, or none. */
    boolean take(long bytes) {
        if (taken.addAndGet(bytes) <= most) {
            return true;
        }
        taken.addAndGet(-bytes);
        reached.again();
        return false;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }

    long taken() {
        return taken.get();
    }
}
