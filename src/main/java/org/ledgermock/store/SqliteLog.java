package org.ledgermock.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A log in a file of SQLite, which is one server's as long as it has it open. After any failure the connection is thrown away
 * and made anew: SQLite has taken back what was under way, and says so in more ways than one.
 */
final class SqliteLog implements CommitLog {

    private static final int TRIMMED_AT_ONCE = 1_000;

    private final SqliteFile file;
    private Optional<Connection> open;

    /** @throws StoreRefused when the file cannot be one of ours, or is in use */
    SqliteLog(SqliteFile file) {
        this.file = file;
        this.open = Optional.of(file.open());
    }

    /** Something that is done on a connection, and in one transaction. */
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T once(Work<T> work) {
        Connection connection = connection();
        try {
            T done = work.on(connection);
            connection.commit();
            return done;
        } catch (SQLException e) {
            forget(connection);
            throw new StoreFailed(file.problem(e), SqliteFile.isUnclear(e), e);
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
        SqliteFile.close(connection);
    }

    @Override
    public Map<String, String> facts() {
        return once(connection -> {
            Map<String, String> facts = new LinkedHashMap<>();
            try (PreparedStatement ask = connection.prepareStatement("select name, value from store order by name");
                    ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    facts.put(rows.getString(1), rows.getString(2));
                }
            }
            return facts;
        });
    }

    @Override
    public void writeFacts(Map<String, String> facts) {
        once(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert or replace into store (name, value) values (?, ?)")) {
                for (Map.Entry<String, String> fact : facts.entrySet()) {
                    insert.setString(1, fact.getKey());
                    insert.setString(2, fact.getValue());
                    insert.executeUpdate();
                }
            }
            return facts;
        });
    }

    @Override
    public List<KeptSandbox> sandboxes() {
        return once(connection -> {
            List<KeptSandbox> kept = new ArrayList<>();
            try (PreparedStatement ask = connection.prepareStatement("select number, id from sandbox order by number");
                    ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    kept.add(new KeptSandbox(rows.getLong(1), rows.getString(2)));
                }
            }
            return kept;
        });
    }

    @Override
    public long begin(String id, long version, byte[] root) {
        return once(connection -> {
            // One whose beginning was answered as failed, and was made all the same.
            change(connection, "delete from sandbox where id = ?", id);
            long number;
            try (PreparedStatement insert = insertion(connection, id);
                    ResultSet made = insert.executeQuery()) {
                made.next();
                number = made.getLong(1);
            }
            keep(connection, new Checkpoint(number, version, root));
            return number;
        });
    }

    private static PreparedStatement insertion(Connection connection, String id) throws SQLException {
        PreparedStatement insert = connection.prepareStatement("insert into sandbox (id) values (?) returning number");
        insert.setString(1, id);
        return insert;
    }

    @Override
    public void remove(long sandbox) {
        once(connection -> {
            for (String text : List.of(
                    "delete from sandbox where number = ?",
                    "delete from checkpoints where sandbox = ?",
                    "delete from commits where sandbox = ?")) {
                change(connection, text, sandbox);
            }
            return sandbox;
        });
    }

    private static int change(Connection connection, String text, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            return statement.executeUpdate();
        }
    }

    @Override
    public void append(List<CommitRow> rows) {
        once(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into commits (sandbox, version, last, body) values (?, ?, ?, ?)")) {
                for (CommitRow row : rows) {
                    insert.setLong(1, row.sandbox());
                    insert.setLong(2, row.first());
                    insert.setLong(3, row.last());
                    insert.setBytes(4, row.body());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return rows;
        });
    }

    @Override
    public void cut(long sandbox, long version) {
        once(connection -> change(connection, "delete from commits where sandbox = ? and last > ?", sandbox, version));
    }

    @Override
    public List<CommitRow> rows(long sandbox, long from, int most) {
        return once(connection -> {
            List<CommitRow> found = new ArrayList<>();
            try (PreparedStatement ask = connection.prepareStatement(
                    "select version, last, body from commits where sandbox = ? and version >= "
                            + "coalesce((select max(version) from commits where sandbox = ? and version <= ?), 0)"
                            + " and last >= ? order by version limit ?")) {
                ask.setLong(1, sandbox);
                ask.setLong(2, sandbox);
                ask.setLong(3, from);
                ask.setLong(4, from);
                ask.setInt(5, most);
                try (ResultSet rows = ask.executeQuery()) {
                    while (rows.next()) {
                        found.add(new CommitRow(sandbox, rows.getLong(1), rows.getLong(2), rows.getBytes(3)));
                    }
                }
            }
            return found;
        });
    }

    @Override
    public void keep(Checkpoint checkpoint) {
        once(connection -> {
            keep(connection, checkpoint);
            return change(
                    connection,
                    "delete from checkpoints where sandbox = ? and version < ?",
                    checkpoint.sandbox(),
                    checkpoint.version());
        });
    }

    private static void keep(Connection connection, Checkpoint checkpoint) throws SQLException {
        change(
                connection,
                "insert or replace into checkpoints (sandbox, version, body)"
                        + " select number, ?, ? from sandbox where number = ?",
                checkpoint.version(),
                checkpoint.body(),
                checkpoint.sandbox());
    }

    @Override
    public boolean trim(long sandbox, long version) {
        int gone = once(connection -> change(
                connection,
                "delete from commits where rowid in (select rowid from commits"
                        + " where sandbox = ? and last <= ? order by version limit ?)",
                sandbox,
                version,
                TRIMMED_AT_ONCE));
        return gone == TRIMMED_AT_ONCE;
    }

    @Override
    public Optional<Checkpoint> checkpoint(long sandbox) {
        return once(connection -> {
            try (PreparedStatement ask = connection.prepareStatement(
                    "select version, body from checkpoints where sandbox = ? order by version desc limit 1")) {
                ask.setLong(1, sandbox);
                try (ResultSet rows = ask.executeQuery()) {
                    return rows.next()
                            ? Optional.of(new Checkpoint(sandbox, rows.getLong(1), rows.getBytes(2)))
                            : Optional.<Checkpoint>empty();
                }
            }
        });
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
