package org.ledgermock.sandbox;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ledgermock.journal.JournalRoom;

/**
 * The newest changes of a sandbox's state, in a ring. A state is a value that shares most of itself with its neighbours, so
 * each costs little more than a reference. Where there is no room, only the newest few are kept.
 */
final class RecentVersions {

    static final int KEPT = 100;
    static final int LEAST = 10;

    // About what one does not share with its neighbours, in bytes.
    private static final long WEIGHT = 3 << 10;

    private final AtomicReferenceArray<Version> ring = new AtomicReferenceArray<>(KEPT);
    private volatile boolean closed;

    void add(Version made, JournalRoom room) {
        Version before = ring.getAndAccumulate((int) (made.number() % KEPT), made, RecentVersions::newer);
        if (before == null) {
            room.use(WEIGHT);
        }
        if (closed) {
            dropTo(Long.MAX_VALUE, room);
        } else if (room.isOverfull()) {
            dropTo(made.number() - LEAST, room);
        }
    }

    // Of two threads, the one whose change came first may come here last.
    private static Version newer(@Nullable Version there, Version made) {
        return there != null && there.number() > made.number() ? there : made;
    }

    private void dropTo(long number, JournalRoom room) {
        for (int at = 0; at < KEPT; at++) {
            Version there = ring.get(at);
            if (there != null && there.number() <= number && ring.compareAndSet(at, there, null)) {
                room.use(-WEIGHT);
            }
        }
    }

    List<Version> newestFirst() {
        return IntStream.range(0, KEPT)
                .mapToObj(ring::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(Version::number).reversed())
                .toList();
    }

    void forget(JournalRoom room) {
        dropTo(Long.MAX_VALUE, room);
    }

    /** Forgets them all, and those to come. */
    void close(JournalRoom room) {
        closed = true;
        forget(room);
    }
}
