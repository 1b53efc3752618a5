package org.ledgermock.wiremock;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The bytes of bodies that the server holds at once, and the pieces that it holds large ones in, which are used again: arrays
 * of many megabytes cost a collector more than all the calls beside them. Large bodies leave an eighth of the room to calls as
 * they usually are.
 */
final class BodyRoom {

    /** So many bytes has a body as they usually are at most, and a piece of a large one. */
    static final int PIECE = 64 << 10;

    private static final int PART_FOR_USUAL = 8;
    private static final int LOOKS_UNUSED = 6;

    private final long most;
    private final AtomicLong taken = new AtomicLong();
    private final Deque<byte[]> pieces = new ArrayDeque<>();
    private int looksUnused;
    private final ReachedBound reached;

    BodyRoom(long most, ReachedBound reached) {
        this.most = most;
        this.reached = reached;
    }

    /**
     * Takes so many more, or none: who asks for too many is in nobody's way meanwhile.
     *
     * @param then so many bytes the body has taken with these
     */
    boolean take(long bytes, long then) {
        long room = then > PIECE ? most - most / PART_FOR_USUAL : most;
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

    /** An array of {@link #PIECE} bytes; what is in it was somebody else's. */
    byte[] piece() {
        synchronized (pieces) {
            looksUnused = 0;
            if (!pieces.isEmpty()) {
                return pieces.pop();
            }
        }
        return new byte[PIECE];
    }

    /** Takes one back for others; what is none is left to the collector. */
    void giveBack(byte[] piece) {
        if (piece.length == PIECE) {
            synchronized (pieces) {
                pieces.push(piece);
            }
        }
    }

    /**
     * Leaves the pieces to the collector when nobody has wanted one for some looks, about a minute: they cost it most while they
     * are young.
     */
    void look() {
        synchronized (pieces) {
            looksUnused++;
            if (looksUnused > LOOKS_UNUSED) {
                pieces.clear();
            }
        }
    }
}
