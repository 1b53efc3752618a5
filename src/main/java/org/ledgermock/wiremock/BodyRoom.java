package org.ledgermock.wiremock;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The bytes of bodies that the server holds at once, and the pieces that it holds large ones in, which are outside of the heap
 * and used again: in it they cost the collector more than all the calls beside them. Large bodies leave an eighth of the room
 * to calls as they usually are.
 */
final class BodyRoom {

    /** So many bytes has a body as they usually are at most, and a piece of a large one. */
    static final int PIECE = 64 << 10;

    private static final int PART_FOR_USUAL = 8;
    private static final int LOOKS_UNUSED = 6;

    private final long most;
    private final AtomicLong taken = new AtomicLong();
    private final Deque<ByteBuffer> pieces = new ArrayDeque<>();
    private final Deque<byte[]> ways = new ArrayDeque<>();
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

    /** Has room for {@link #PIECE} bytes. */
    ByteBuffer piece() {
        synchronized (pieces) {
            looksUnused = 0;
            if (!pieces.isEmpty()) {
                return pieces.pop().clear();
            }
        }
        return ByteBuffer.allocateDirect(PIECE);
    }

    void giveBack(ByteBuffer piece) {
        synchronized (pieces) {
            pieces.push(piece);
        }
    }

    /** An array of {@link #PIECE} bytes, through which they come from a stream; what is in it was somebody else's. */
    byte[] way() {
        synchronized (ways) {
            return ways.isEmpty() ? new byte[PIECE] : ways.pop();
        }
    }

    void giveBack(byte[] way) {
        synchronized (ways) {
            ways.push(way);
        }
    }

    /**
     * Lets go of the pieces when nobody has wanted one for some looks, about a minute.
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
