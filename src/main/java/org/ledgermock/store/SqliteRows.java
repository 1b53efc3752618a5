package org.ledgermock.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The rows of a store in a file of SQLite. */
final class SqliteRows {

    static final String PUT =
            "insert into commits (sandbox, version, last, id, body) values (?, ?, ?, ?, ?) on conflict do nothing";

    private SqliteRows() {}

    static List<CommitLog.KeptSandbox> sandboxes(Connection connection, String which, String... values)
            throws SQLException {
        List<CommitLog.KeptSandbox> kept = new ArrayList<>();
        try (PreparedStatement ask =
                connection.prepareStatement("select number, id from sandbox" + which + " order by number")) {
            for (int at = 0; at < values.length; at++) {
                ask.setString(at + 1, values[at]);
            }
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    kept.add(new CommitLog.KeptSandbox(rows.getLong(1), rows.getString(2)));
                }
            }
        }
        return kept;
    }

    static void remove(Connection connection, long sandbox) throws SQLException {
        for (String text : List.of(
                "delete from sandbox where number = ?",
                "delete from checkpoints where sandbox = ?",
                "delete from commits where sandbox = ?")) {
            change(connection, text, sandbox);
        }
    }

    static int change(Connection connection, String text, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            return statement.executeUpdate();
        }
    }

    static boolean put(PreparedStatement insert, CommitRow row) throws SQLException {
        insert.setLong(1, row.sandbox());
        insert.setLong(2, row.first());
        insert.setLong(3, row.last());
        insert.setLong(4, row.id());
        insert.setBytes(5, row.body());
        return insert.executeUpdate() == 1;
    }

    static List<CommitRow> behind(Connection connection, Asked one) throws SQLException {
        return rows(connection, one.sandbox(), one.known().first(), CommitLog.ROWS_AT_ONCE).stream()
                .filter(row -> row.first() > one.known().first())
                .toList();
    }

    static List<CommitRow> rows(Connection connection, long sandbox, long from, int most) throws SQLException {
        List<CommitRow> found = new ArrayList<>();
        try (PreparedStatement ask = connection.prepareStatement(
                "select id, version, last, body from commits where sandbox = ? and version >= "
                        + "coalesce((select max(version) from commits where sandbox = ? and version <= ?), 0)"
                        + " and last >= ? order by version limit ?")) {
            ask.setLong(1, sandbox);
            ask.setLong(2, sandbox);
            ask.setLong(3, from);
            ask.setLong(4, from);
            ask.setInt(5, most);
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    found.add(new CommitRow(
                            sandbox, rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getBytes(4)));
                }
            }
        }
        return found;
    }

    static void keep(Connection connection, Checkpoint checkpoint) throws SQLException {
        change(
                connection,
                "insert or replace into checkpoints (sandbox, version, body)"
                        + " select number, ?, ? from sandbox where number = ?",
                checkpoint.version(),
                checkpoint.body(),
                checkpoint.sandbox());
    }
}
