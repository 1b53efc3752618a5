package org.ledgermock.wiremock;

import java.util.concurrent.atomic.AtomicLong;

/** The bytes of bodies that the server holds at once. Large ones leave an eighth of the room to calls as they usually are. */
final class BodyRoom {

    private static final int USUAL = 64 << 10;
    private static final int PART_FOR_USUAL = 8;

    private final long most;
    private final AtomicLong taken = new AtomicLong();
    private final ReachedBound reached;

    BodyRoom(long most, ReachedBound reached) {
        this.most = most;
        this.reached = reached;
    }

    /** Takes so many more, or none: who asks for too many is in nobody's way meanwhile. */
    boolean take(long bytes) {
        long room = bytes > USUAL ? most - most / PART_FOR_USUAL : most;
        long before = taken.get();
        while (before + bytes <= room) {
            if (taken.compareAndSet(before, before + bytes)) {
                return true;
            }
            before = taken.get();
        }
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
