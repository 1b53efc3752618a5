package org.ledgermock.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongSupplier;
import org.ledgermock.journal.Exchange;

/**
 * Tells when exchanges arrived by the clock that all servers of a store have: microseconds since 1970.
 *
 * @param micros by that clock, at a moment
 * @param nanos by this server's running count, not later than that
 */
record JournalClock(long micros, long nanos) {

    private static final int LOOKS = 5;

    /** By the quickest of some looks. What it tells is too late by no more than that took, and never too early. */
    static JournalClock of(Connection connection, LongSupplier running) throws SQLException {
        JournalClock best = new JournalClock(0, 0);
        long quickest = Long.MAX_VALUE;
        for (int look = 0; look < LOOKS; look++) {
            long before = running.getAsLong();
            long micros = JournalRows.clock(connection);
            long took = running.getAsLong() - before;
            if (took < quickest) {
                quickest = took;
                best = new JournalClock(micros, before);
            }
        }
        return best;
    }

    long arrived(Exchange exchange) {
        return micros + (exchange.nanos() - nanos) / 1_000;
    }

    long ended(Exchange exchange) {
        return micros + (exchange.nanos() + exchange.took().toNanos() - nanos) / 1_000;
    }

    /** When something was that arrived so, by this server's running count. */
    long nanos(long arrived) {
        return nanos + (arrived - micros) * 1_000;
    }
}
