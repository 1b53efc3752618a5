package org.ledgermock.wiremock;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ledgermock.message.Body;

/**
 * What has come of one body. Room is taken before bytes are held: of an announced length for all at once, of any other for
 * a piece at a time. Whoever announces much and sends little holds little. Safe for use by many threads: a body that is late
 * is let go while another thread reads it.
 */
final class HeldBody {

    private static final byte[] NOTHING = {};
    private static final int LEAST = 4 << 10;

    private final BodyRoom room;
    private final int announced;
    private final List<ByteBuffer> pieces = new ArrayList<>(0);
    private byte[] start = NOTHING;
    private int taken;
    private int length;
    private boolean gone;

    /** @param announced its length, or 0 where that is not known */
    HeldBody(BodyRoom room, int announced) {
        this.room = room;
        this.announced = announced;
    }

    /** Takes room for all that is announced; whether there is any. */
    synchronized boolean begin() {
        return take(announced);
    }

    synchronized boolean isLarge() {
        return Math.max(announced, length) > BodyRoom.PIECE;
    }

    /** Takes room for a byte more; whether there is any. */
    synchronized boolean makeRoom() {
        return length < taken || announced > 0 || take(BodyRoom.PIECE);
    }

    private boolean take(int bytes) {
        if (!room.take(bytes, taken + (long) bytes)) {
            return false;
        }
        taken += bytes;
        return true;
    }

    /** Reads some more; how many bytes came, or -1 for none any more. */
    synchronized int read(InputStream input) throws IOException {
        if (gone) {
            return -1;
        }
        if (announced > 0 && length == announced) {
            return drop(input);
        }
        if (length < BodyRoom.PIECE) {
            if (length == start.length) {
                start = Arrays.copyOf(start, moreThan(length));
            }
            return took(input.read(start, length, start.length - length));
        }
        return took(readOn(input));
    }

    private int moreThan(int known) {
        return Math.min(announced > 0 ? announced : Math.max(LEAST, 2 * known), BodyRoom.PIECE);
    }

    private int readOn(InputStream input) throws IOException {
        int piece = length / BodyRoom.PIECE - 1;
        if (piece == pieces.size()) {
            pieces.add(room.piece());
        }
        ByteBuffer into = pieces.get(piece);
        byte[] way = room.way();
        try {
            int count = input.read(way, 0, into.remaining());
            into.put(way, 0, Math.max(0, count));
            return count;
        } finally {
            room.giveBack(way);
        }
    }

    private int took(int count) {
        length += Math.max(0, count);
        return count;
    }

    /** Reads some more that nobody wants. */
    int drop(InputStream input) throws IOException {
        byte[] way = room.way();
        try {
            return input.read(way);
        } finally {
            room.giveBack(way);
        }
    }

    /** All that came. A large one is put together for who asks for all of it before it is let go. */
    synchronized Body body() {
        if (length > BodyRoom.PIECE) {
            return Body.later(length, start, this::whole);
        }
        return Body.of(start.length == length ? start : Arrays.copyOf(start, length));
    }

    private synchronized byte[] whole() {
        if (gone) {
            throw new IllegalStateException("the request is answered, and its body is no longer held");
        }
        ByteBuffer whole = ByteBuffer.allocate(length).put(start);
        pieces.forEach(piece -> whole.put(piece.flip()));
        giveBackPieces();
        return whole.array();
    }

    /** Gives back the room, and what it was held in. */
    synchronized void letGo() {
        gone = true;
        giveBackPieces();
        room.giveBack(taken);
        taken = 0;
    }

    private void giveBackPieces() {
        pieces.forEach(room::giveBack);
        pieces.clear();
    }
}
