package org.ledgermock.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
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
    public boolean isShared() {
        return false;
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
                    connection.prepareStatement("insert into store (name, value) values (?, ?)")) {
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
    public void replaceFact(String name, String before, String after) {
        once(connection -> SqliteRows.change(
                connection, "update store set value = ? where name = ? and value = ?", after, name, before));
    }

    @Override
    public List<KeptSandbox> sandboxes() {
        return once(connection -> SqliteRows.sandboxes(connection, ""));
    }

    @Override
    public Optional<KeptSandbox> find(String id) {
        return once(connection -> SqliteRows.sandboxes(connection, " where id = ?", id)).stream()
                .findFirst();
    }

    // The server that has the file knows them all.
    @Override
    public Optional<KeptSandbox> owner(String family, String credential) {
        return Optional.empty();
    }

    // Each call tries it anew.
    @Override
    public void reach() {}

    @Override
    public Duration ahead() {
        return Duration.ZERO;
    }

    @Override
    public long begin(String id, long row, long version, byte[] root, List<CredentialClaim> claims) {
        return once(connection -> {
            // One whose beginning was answered as failed, and was made all the same.
            for (KeptSandbox old : SqliteRows.sandboxes(connection, " where id = ?", id)) {
                SqliteRows.remove(connection, old.number());
            }
            long number;
            try (PreparedStatement insert = insertion(connection, id);
                    ResultSet made = insert.executeQuery()) {
                made.next();
                number = made.getLong(1);
            }
            SqliteRows.keep(connection, new Checkpoint(number, version, root));
            try (PreparedStatement insert = connection.prepareStatement(SqliteRows.PUT)) {
                SqliteRows.put(insert, CommitCodec.beginning(number, row, version));
            }
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
            SqliteRows.remove(connection, sandbox);
            return sandbox;
        });
    }

    @Override
    public List<LogAnswer> exchange(List<Asked> asked) {
        return once(connection -> {
            List<LogAnswer> outcomes = new ArrayList<>(asked.size());
            try (PreparedStatement insert = connection.prepareStatement(SqliteRows.PUT)) {
                for (Asked one : asked) {
                    boolean isThere = one.row().isEmpty()
                            || SqliteRows.put(insert, one.row().get());
                    // Nobody else writes: it was put before, and who did so was told that it is unclear.
                    outcomes.add(
                            isThere
                                    ? new LogAnswer.Kept(List.of())
                                    : new LogAnswer.Behind(SqliteRows.behind(connection, one)));
                }
            }
            return outcomes;
        });
    }

    @Override
    public List<CommitRow> rows(long sandbox, long from, int most) {
        return once(connection -> SqliteRows.rows(connection, sandbox, from, most));
    }

    @Override
    public void keep(Checkpoint checkpoint) {
        once(connection -> {
            SqliteRows.keep(connection, checkpoint);
            return SqliteRows.change(
                    connection,
                    "delete from checkpoints where sandbox = ? and version < ?",
                    checkpoint.sandbox(),
                    checkpoint.version());
        });
    }

    @Override
    public boolean trim(long sandbox, long version) {
        int gone = once(connection -> SqliteRows.change(
                connection,
                "delete from commits where rowid in (select rowid from commits"
                        + " where sandbox = ? and last < ? order by version limit ?)",
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
