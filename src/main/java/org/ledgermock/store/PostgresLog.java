package org.ledgermock.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A log in a database of PostgreSQL, which any number of servers write: the primary key of its rows decides who comes first. What
 * is not answered is sent again with the same ids, until it is known what came of it or its time is up.
 */
final class PostgresLog extends SqlLog {

    private static final long PATIENCE = Duration.ofSeconds(3).toNanos();
    private static final long PAUSE_MILLIS = 100;
    private static final long CLOCK_HOLDS = Duration.ofMinutes(1).toNanos();
    // The quickest of some tells most.
    private static final int CLOCK_READINGS = 5;
    private static final Duration APART = Duration.ofMillis(250);

    private static final System.Logger LOG = System.getLogger("org.ledgermock");

    private final Surroundings surroundings;
    private final PostgresServer server;
    private Optional<Connection> open = Optional.empty();
    private volatile Duration ahead = Duration.ZERO;
    private long clockRead;
    private boolean toldApart;

    /** @throws StoreRefused when it cannot be reached, or cannot be one of ours */
    PostgresLog(StoreAddress.InDatabase address, Surroundings surroundings) {
        this.surroundings = surroundings;
        this.server = new PostgresServer(address);
        try {
            patiently(connection -> {
                server.prepare(connection);
                return server;
            });
        } catch (StoreFailed e) {
            close();
            throw new StoreRefused(String.valueOf(e.getMessage()), e);
        }
    }

    private Connection connection() throws SQLException {
        if (open.isEmpty()) {
            Connection connection = server.open();
            open = Optional.of(connection);
            readClock(connection);
        }
        return open.get();
    }

    private void forget() {
        open.ifPresent(SqlLog::close);
        open = Optional.empty();
    }

    private <T> T patiently(Work<T> work) {
        long begun = surroundings.nanos().getAsLong();
        boolean unclear = false;
        while (true) {
            SQLException failed;
            try {
                Connection connection = connection();
                try {
                    return work.on(connection);
                } catch (SQLException e) {
                    unclear |= PostgresServer.isUnclear(e);
                    throw e;
                }
            } catch (SQLException e) {
                forget();
                failed = e;
            } catch (StoreRefused e) {
                throw new StoreFailed(String.valueOf(e.getMessage()), unclear, e);
            }
            if (surroundings.nanos().getAsLong() - begun + PAUSE_MILLIS * 1_000_000 > PATIENCE) {
                throw new StoreFailed(server.problem(failed), unclear, failed);
            }
            pause(unclear);
        }
    }

    private static void pause(boolean unclear) {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailed("interrupted while the store was asked", unclear, e);
        }
    }

    @Override
    <T> T once(Work<T> work) {
        return patiently(connection -> PostgresExchange.together(connection, work));
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public List<LogAnswer> exchange(List<Asked> asked) {
        List<LogAnswer> outcomes = patiently(connection -> PostgresExchange.of(connection, asked));
        if (surroundings.nanos().getAsLong() - clockRead > CLOCK_HOLDS) {
            patiently(connection -> readClock(connection));
        }
        return outcomes;
    }

    @Override
    public void reach() {
        patiently(this::readClock);
    }

    @Override
    public Duration ahead() {
        return ahead;
    }

    // Within the time that it took to ask nothing is known to be apart.
    static Duration ahead(Instant before, Instant there, Instant after) {
        boolean between = !there.isBefore(before) && !there.isAfter(after);
        return between
                ? Duration.ZERO
                : Duration.between(before.plus(Duration.between(before, after).dividedBy(2)), there);
    }

    private Duration readClock(Connection connection) throws SQLException {
        Duration quickest = Duration.ofDays(1);
        try (PreparedStatement ask = connection.prepareStatement("select clock_timestamp()")) {
            for (int time = 0; time < CLOCK_READINGS; time++) {
                Instant before = surroundings.clock().instant();
                try (ResultSet answer = ask.executeQuery()) {
                    answer.next();
                    Instant there = answer.getObject(1, OffsetDateTime.class).toInstant();
                    Instant after = surroundings.clock().instant();
                    Duration way = Duration.between(before, after);
                    if (way.compareTo(quickest) < 0) {
                        quickest = way;
                        ahead = ahead(before, there, after);
                    }
                }
            }
        }
        clockRead = surroundings.nanos().getAsLong();
        if (!toldApart && ahead.abs().compareTo(APART) > 0) {
            toldApart = true;
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the clock of the store is {0} ms ahead of this machine''s: the sandboxes go by that of the store",
                    ahead.toMillis());
        }
        return ahead;
    }

    // The database does so while it runs.
    @Override
    public void compact() {}

    @Override
    public void backUp(String file) {
        throw new StoreFailed("the sandboxes are in a database: copy it by its own means, as pg_dump does", false);
    }

    @Override
    public void close() {
        forget();
    }
}
