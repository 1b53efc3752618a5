package org.ledgermock.journal;

import java.util.List;

/** The journal of a sandbox that servers share: what came to any of them. Thread-safe. */
public interface SharedJournal {

    /**
     * How many exchanges it has had, and who may add to it.
     *
     * @param count how many were ever added
     * @param dropped how many of those since it was last cleared can no longer be read
     * @param servers how many there are, this one too
     */
    record Counts(long count, long dropped, int servers) {}

    /** Holds a place in which it is looked for what happens elsewhere, until it is closed. */
    interface Watch {

        void close();
    }

    /**
     * Takes an exchange. It is there for other servers soon, and nobody waits for that.
     *
     * @param exchange of a bounded size
     * @param weight about how many bytes it takes
     */
    void add(Exchange exchange, long weight);

    /** The exchanges that can be read, those last that arrived first: all of this server's, and most of the others'. */
    List<Exchange> newestFirst();

    Counts counts();

    /** Forgets the exchanges that have ended so far, whichever server they came to. */
    void clear();

    /**
     * Looks whether something has happened at another server, now and again and again.
     *
     * @param moved is told each time
     */
    Watch watch(Runnable moved);
}
