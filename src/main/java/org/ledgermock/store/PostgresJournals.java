package org.ledgermock.store;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.ledgermock.journal.Exchange;
import org.ledgermock.sandbox.NotKept;

/**
 * The journals of all sandboxes of a store in PostgreSQL. What came to this server is written behind, in a thread and by a
 * connection of their own, in neither the calls' way nor the log's; who reads has all that is waiting written first.
 */
final class PostgresJournals implements AutoCloseable {

    private static final long TICK_MILLIS = 20;
    private static final long BEAT = Duration.ofSeconds(1).toNanos();
    private static final long PAUSE = Duration.ofMillis(500).toNanos();
    private static final int AT_ONCE = 200;
    private static final long MOST_WAITING = 32 << 20;

    private static final System.Logger LOG = System.getLogger("org.ledgermock");

    private final PostgresServer place;
    private final Surroundings surroundings;
    private final long server;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicLong bytesWaiting = new AtomicLong();
    private final AtomicLong added = new AtomicLong();
    private final Set<PostgresJournal.Watched> watched = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "ledgermock-journal");
    // All below is for who holds the lock of this.
    private final List<Taken> taken = new ArrayList<>();
    private Optional<Connection> open = Optional.empty();
    private JournalClock clock = new JournalClock(0, 0);
    private long beaten;
    private long failedAt;
    private boolean fails;

    /** An exchange that waits to be written. */
    private record Waiting(PostgresJournal journal, long n, Exchange exchange, long weight) {}

    /** One that is about to be. */
    private record Taken(PostgresJournal journal, JournalRows.Row row) {}

    /** Something that is done on a connection, by the clock of the store. */
    interface Work<T> {
        T on(Connection connection, JournalClock clock) throws SQLException;
    }

    /** @throws StoreRefused when it cannot be reached */
    PostgresJournals(StoreAddress.InDatabase address, Surroundings surroundings) {
        this.place = new PostgresServer(address);
        this.surroundings = requireNonNull(surroundings, "surroundings");
        this.server = surroundings.chance().getAsLong();
        try {
            // Others are to know of it before it is called.
            connect();
        } catch (SQLException e) {
            throw new StoreRefused(place.problem(e), e);
        }
        thread.setDaemon(true);
        thread.start();
    }

    PostgresJournal of(long sandbox, int bound) {
        return new PostgresJournal(this, sandbox, bound);
    }

    long server() {
        return server;
    }

    /** Takes an exchange; one for which there is no room, for nothing could be written for long, is lost. */
    void add(PostgresJournal journal, Exchange exchange, long weight) {
        if (bytesWaiting.addAndGet(weight) > MOST_WAITING) {
            bytesWaiting.addAndGet(-weight);
            journal.lost();
        } else {
            waiting.add(new Waiting(journal, added.getAndIncrement(), exchange, weight));
        }
    }

    Set<PostgresJournal.Watched> watched() {
        return watched;
    }

    /**
     * Does something when all is written that waits.
     *
     * @throws NotKept when the store is out of reach
     */
    synchronized <T> T ask(Work<T> work) {
        try {
            try {
                return written(work);
            } catch (SQLException e) {
                // The connection may have been lost while nobody used it.
                forget();
                return written(work);
            }
        } catch (SQLException e) {
            forget();
            throw new NotKept(place.problem(e), false, e);
        }
    }

    private <T> T written(Work<T> work) throws SQLException {
        Connection connection = connect();
        write(connection);
        return work.on(connection, clock);
    }

    private Connection connect() throws SQLException {
        if (open.isEmpty()) {
            Connection connection = place.open();
            open = Optional.of(connection);
            clock = JournalClock.of(connection, surroundings.nanos());
            beat(connection);
        }
        return open.get();
    }

    private void forget() {
        open.ifPresent(SqlLog::close);
        open = Optional.empty();
    }

    private void beat(Connection connection) throws SQLException {
        JournalRows.beat(connection, server);
        beaten = surroundings.nanos().getAsLong();
    }

    // What was taken and not written is written again: by its number it is known.
    private void write(Connection connection) throws SQLException {
        while (true) {
            while (taken.size() < AT_ONCE && !waiting.isEmpty()) {
                take(waiting.remove());
            }
            if (taken.isEmpty()) {
                return;
            }
            JournalRows.put(connection, server, taken.stream().map(Taken::row).toList());
            Map<PostgresJournal, Integer> written = new HashMap<>();
            for (Taken one : taken) {
                written.merge(one.journal, 1, Integer::sum);
            }
            taken.clear();
            for (Map.Entry<PostgresJournal, Integer> one : written.entrySet()) {
                one.getKey().written(one.getValue(), connection);
            }
        }
    }

    private void take(Waiting next) {
        bytesWaiting.addAndGet(-next.weight);
        try {
            Exchange exchange = next.exchange;
            taken.add(new Taken(
                    next.journal,
                    new JournalRows.Row(
                            next.journal.sandbox(),
                            next.n,
                            clock.arrived(exchange),
                            clock.ended(exchange),
                            ExchangeCodec.write(exchange))));
        } catch (RuntimeException defect) {
            next.journal.lost();
            LOG.log(System.Logger.Level.ERROR, "DEFECT of the mock, please report: a call cannot be written", defect);
        }
    }

    private void run() {
        try {
            while (!closing.await(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
                tick();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void tick() {
        long now = surroundings.nanos().getAsLong();
        if (fails && now - failedAt < PAUSE) {
            return;
        }
        try {
            Connection connection = connect();
            write(connection);
            if (now - beaten > BEAT) {
                beat(connection);
            }
            for (PostgresJournal.Watched one : watched) {
                one.look(connection);
            }
            fails = false;
        } catch (SQLException | RuntimeException e) {
            forget();
            failedAt = now;
            if (!fails) {
                fails = true;
                LOG.log(System.Logger.Level.WARNING, "calls are not written for other servers to read, but wait", e);
            }
        }
    }

    /** Ends when all is written that waits, if it can be. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            try {
                Connection connection = connect();
                write(connection);
                JournalRows.leave(connection, server);
            } catch (SQLException | StoreRefused e) {
                LOG.log(System.Logger.Level.DEBUG, "the last calls are not there for other servers", e);
            } finally {
                forget();
            }
        }
    }
}
