package org.ledgermock.wiremock;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.ledgermock.message.Body;

/**
 * What has come of one body. Room is taken before bytes are held: of an announced length for all at once, of any other for
 * a piece at a time. Whoever announces much and sends little holds little. Safe for use by many threads: a body that is late
 * is let go while another thread reads it.
 */
final class HeldBody {

    private static final byte[] NOTHING = {};

    private final BodyRoom room;
    private final int announced;
    private final List<byte[]> pieces = new ArrayList<>(1);
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
        if (!isLarge() && announced > 0) {
            if (pieces.isEmpty()) {
                pieces.add(new byte[announced]);
            }
            return took(input.read(pieces.get(0), length, announced - length));
        }
        int at = length % BodyRoom.PIECE;
        if (at == 0 && pieces.size() == length / BodyRoom.PIECE) {
            pieces.add(room.piece());
        }
        return took(input.read(pieces.get(length / BodyRoom.PIECE), at, BodyRoom.PIECE - at));
    }

    private int took(int count) {
        length += Math.max(0, count);
        return count;
    }

    /** Reads some more that nobody wants. */
    int drop(InputStream input) throws IOException {
        byte[] piece = room.piece();
        try {
            return input.read(piece);
        } finally {
            room.giveBack(piece);
        }
    }

    /** All that came. Of a large one the pieces are put together for who asks for all of it before it is let go. */
    synchronized Body body() {
        if (length <= BodyRoom.PIECE) {
            return Body.of(whole());
        }
        return Body.later(length, pieces.get(0).clone(), this::whole);
    }

    private synchronized byte[] whole() {
        if (length == 0) {
            return NOTHING;
        }
        if (gone) {
            throw new IllegalStateException("the request is answered, and its body is no longer held");
        }
        byte[] first = pieces.get(0);
        if (first.length == length) {
            pieces.clear();
            return first;
        }
        byte[] whole = new byte[length];
        for (int piece = 0; piece < pieces.size(); piece++) {
            int from = piece * BodyRoom.PIECE;
            System.arraycopy(pieces.get(piece), 0, whole, from, Math.min(BodyRoom.PIECE, length - from));
        }
        giveBackPieces();
        return whole;
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
