package org.ledgermock.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A log in a file of SQLite, which is one server's as long as it has it open. After any failure the connection is thrown away
 * and made anew: SQLite has taken back what was under way, and says so in more ways than one.
 */
final class SqliteLog extends SqlLog {

    private final SqliteFile file;
    private Optional<Connection> open;

    /** @throws StoreRefused when the file cannot be one of ours, or is in use */
    SqliteLog(SqliteFile file) {
        this.file = file;
        this.open = Optional.of(file.open());
    }

    @Override
    <T> T once(Work<T> work) {
        Connection connection = connection();
        try {
            T done = work.on(connection);
            connection.commit();
            return done;
        } catch (SQLException e) {
            forget(connection);
            throw new StoreFailed(file.problem(e), SqliteFile.isUnclear(e), e);
        } catch (RuntimeException e) {
            forget(connection);
            throw e;
        }
    }

    private Connection connection() {
        try {
            Connection connection = open.orElseGet(file::open);
            open = Optional.of(connection);
            return connection;
        } catch (StoreRefused e) {
            throw new StoreFailed(String.valueOf(e.getMessage()), false, e);
        }
    }

    private void forget(Connection connection) {
        open = Optional.empty();
        close(connection);
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public List<LogAnswer> exchange(List<Asked> asked) {
        return once(connection -> {
            List<LogAnswer> answers = new ArrayList<>(asked.size());
            try (PreparedStatement insert = connection.prepareStatement(LogRows.PUT)) {
                for (Asked one : asked) {
                    answers.add(one.hasMore() ? withMore(connection, insert, one) : put(connection, insert, one));
                }
            }
            return answers;
        });
    }

    private static LogAnswer put(Connection connection, PreparedStatement insert, Asked one) throws SQLException {
        if (one.row().isEmpty() || LogRows.put(insert, one.row().get())) {
            return new LogAnswer.Kept(List.of());
        }
        // Nobody else writes: it was put before, and who did so was told that it is unclear.
        return LogAnswer.of(
                one, LogRows.rows(connection, one.sandbox(), one.known().first(), ROWS_AT_ONCE));
    }

    private static LogAnswer withMore(Connection connection, PreparedStatement insert, Asked one) throws SQLException {
        Savepoint before = connection.setSavepoint();
        LogAnswer answer = put(connection, insert, one);
        if (answer instanceof LogAnswer.Kept) {
            Optional<String> taken = LogRows.writeMore(connection, one);
            if (taken.isPresent()) {
                connection.rollback(before);
                return new LogAnswer.Taken(taken.get());
            }
        }
        connection.releaseSavepoint(before);
        return answer;
    }

    // Each call tries it anew.
    @Override
    public void reach() {}

    @Override
    public Duration ahead() {
        return Duration.ZERO;
    }

    @Override
    public void compact() {
        Connection connection = connection();
        try {
            SqliteFile.alone(connection, "vacuum");
        } catch (SQLException e) {
            forget(connection);
            throw new StoreFailed(file.problem(e), false, e);
        }
    }

    @Override
    public void backUp(String target) {
        file.backUp(connection(), target);
    }

    @Override
    public void close() {
        open.ifPresent(this::forget);
    }
}
