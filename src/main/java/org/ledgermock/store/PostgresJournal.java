package org.ledgermock.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.ledgermock.journal.Exchange;
import org.ledgermock.journal.SharedJournal;

/** The journal of one sandbox in a store in PostgreSQL. */
final class PostgresJournal implements SharedJournal {

    // So many beyond the bound are there at most, for each server.
    private static final int UNTRIMMED = 100;

    private final PostgresJournals all;
    private final long sandbox;
    private final int bound;
    private final AtomicLong lost = new AtomicLong();
    private int untrimmed;
    private String seen = "";

    PostgresJournal(PostgresJournals all, long sandbox, int bound) {
        this.all = all;
        this.sandbox = sandbox;
        this.bound = bound;
    }

    long sandbox() {
        return sandbox;
    }

    @Override
    public void add(Exchange exchange, long weight) {
        all.add(this, exchange, weight);
    }

    /** Counts one that cannot be written. */
    void lost() {
        lost.incrementAndGet();
    }

    /** Lets go of older ones now and then, when so many of this server's have been written. */
    void written(int number, Connection connection) throws SQLException {
        untrimmed += number;
        long gone = lost.get();
        if ((untrimmed >= UNTRIMMED || gone > 0) && JournalRows.trim(connection, sandbox, bound, gone)) {
            lost.addAndGet(-gone);
            untrimmed = 0;
        }
    }

    @Override
    public List<Exchange> newestFirst() {
        return all.ask((connection, clock) -> JournalRows.newestFirst(connection, sandbox, bound, clock));
    }

    @Override
    public Counts counts() {
        return all.ask((connection, clock) -> {
            written(0, connection);
            return JournalRows.counts(connection, all.server(), sandbox, bound);
        });
    }

    @Override
    public void clear() {
        all.ask((connection, clock) -> {
            JournalRows.clear(connection, sandbox);
            return sandbox;
        });
    }

    /** Somebody who waits for something to happen. */
    final class Watched implements Watch {

        private final Runnable moved;

        private Watched(Runnable moved) {
            this.moved = moved;
        }

        void look(Connection connection) throws SQLException {
            JournalRows.News news = JournalRows.news(connection, all.server(), sandbox);
            boolean other = !news.mark().equals(seen);
            seen = news.mark();
            if (other && news.others() > 0) {
                moved.run();
            }
        }

        @Override
        public void close() {
            all.watched().remove(this);
        }
    }

    @Override
    public Watch watch(Runnable moved) {
        Watched made = new Watched(moved);
        all.ask((connection, clock) -> {
            made.look(connection);
            return all.watched().add(made);
        });
        return made;
    }
}
