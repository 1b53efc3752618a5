package org.ledgermock.journal;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much is kept together of what has come to the sandboxes of a server, their journals and their versions: about so many
 * bytes. Thread-safe.
 */
public final class JournalRoom {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");

    private static final int KEPT_OF_NONE = 1_000;

    private final long bytes;
    private final AtomicLong used = new AtomicLong();
    private final AtomicLong added = new AtomicLong();
    private final AtomicBoolean told = new AtomicBoolean();

    public JournalRoom(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("journals take no less than nothing, not " + bytes + " bytes");
        }
        this.bytes = bytes;
    }

    /** @param more below zero for what is let go of */
    public void use(long more) {
        if (more != 0) {
            used.addAndGet(more);
        }
    }

    /** A journal of calls that belong to no sandbox. */
    public Journal journalOfNone() {
        Journal journal = new Journal(KEPT_OF_NONE);
        journal.share(this);
        return journal;
    }

    /** The place of one that is added now among those of all journals that share the room, from 1 on. */
    long next() {
        return added.incrementAndGet();
    }

    /** How many were added to all of them. */
    public long added() {
        return added.get();
    }

    /** About so many bytes, at the moment. */
    public long used() {
        return used.get();
    }

    /** Whether who adds something has to let go of something. */
    public boolean isOverfull() {
        boolean overfull = used.get() > bytes;
        if (overfull && told.compareAndSet(false, true)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The journals and versions of all sandboxes together have reached about %d MB, which is as much as they may: sandboxes that are called keep fewer calls and versions from now on. Delete sandboxes, clear journals, or give the JVM more heap."
                            .formatted(bytes >> 20));
        }
        return overfull;
    }
}
