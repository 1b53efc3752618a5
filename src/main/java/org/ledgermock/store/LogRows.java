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
import org.ledgermock.message.Conflict;

/** The rows of a store, in the words that SQLite and PostgreSQL have in common. */
final class LogRows {

    static final String PUT =
            "insert into commits (sandbox, version, last, id, body) values (?, ?, ?, ?, ?) on conflict do nothing";

    private LogRows() {}

    static int change(Connection connection, String text, Object... values) throws SQLException {
        try (PreparedStatement statement = statement(connection, text, values)) {
            return statement.executeUpdate();
        }
    }

    static PreparedStatement statement(Connection connection, String text, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
        return statement;
    }

    static List<CommitLog.KeptSandbox> sandboxes(Connection connection, String which, Object... values)
            throws SQLException {
        List<CommitLog.KeptSandbox> kept = new ArrayList<>();
        try (PreparedStatement ask = statement(connection, "select number, id from " + which, values);
                ResultSet rows = ask.executeQuery()) {
            while (rows.next()) {
                kept.add(new CommitLog.KeptSandbox(rows.getLong(1), rows.getString(2)));
            }
        }
        return kept;
    }

    static long begin(
            Connection connection, String id, long row, long version, byte[] root, List<CredentialClaim> claims)
            throws SQLException {
        // One that was made, and the answer was lost.
        List<CommitLog.KeptSandbox> own = sandboxes(
                connection,
                "sandbox where id = ? and number = (select sandbox from commits"
                        + " where sandbox = number and version = ? and commits.id = ?)",
                id,
                version,
                row);
        if (!own.isEmpty()) {
            return own.get(0).number();
        }
        long number;
        try (PreparedStatement insert = statement(
                        connection, "insert into sandbox (id) values (?) on conflict do nothing returning number", id);
                ResultSet made = insert.executeQuery()) {
            if (!made.next()) {
                throw new Conflict("there is a sandbox '%s' already".formatted(id));
            }
            number = made.getLong(1);
        }
        for (CredentialClaim claim : claims) {
            if (!claim(connection, number, claim)) {
                throw new Conflict(
                        "the credential '%s' already belongs to another sandbox".formatted(claim.credential()));
            }
        }
        keep(connection, new Checkpoint(number, version, root));
        try (PreparedStatement insert = connection.prepareStatement(PUT)) {
            put(insert, CommitCodec.beginning(number, row, version));
        }
        return number;
    }

    /** Puts a row where nothing is yet; whether it was done. */
    static boolean put(PreparedStatement insert, CommitRow row) throws SQLException {
        insert.setLong(1, row.sandbox());
        insert.setLong(2, row.first());
        insert.setLong(3, row.last());
        insert.setLong(4, row.id());
        insert.setBytes(5, row.body());
        return insert.executeUpdate() == 1;
    }

    /** Writes what goes with a row that is there; the credential of its claims that is another sandbox's, when one is. */
    static Optional<String> writeMore(Connection connection, Asked asked) throws SQLException {
        for (CredentialClaim claim : asked.claims()) {
            if (!claim(connection, asked.sandbox(), claim)) {
                return Optional.of(claim.credential());
            }
        }
        if (asked.isEnd()) {
            // Its rows are left, for whoever knows it to see that it has ended.
            change(connection, "delete from sandbox where number = ?", asked.sandbox());
            change(connection, "delete from credential where sandbox = ?", asked.sandbox());
        }
        return Optional.empty();
    }

    /** Whether a claim of a sandbox holds: a credential can be given up by its owner alone. */
    private static boolean claim(Connection connection, long sandbox, CredentialClaim claim) throws SQLException {
        if (!claim.isMade()) {
            change(
                    connection,
                    "delete from credential where family = ? and id = ? and sandbox = ?",
                    claim.family(),
                    claim.credential(),
                    sandbox);
            return true;
        }
        return change(
                        connection,
                        // Its own again, when the answer to the first time was lost.
                        "insert into credential as c (family, id, sandbox) values (?, ?, ?) on conflict (family, id)"
                                + " do update set sandbox = c.sandbox where c.sandbox = excluded.sandbox",
                        claim.family(),
                        claim.credential(),
                        sandbox)
                == 1;
    }

    static void remove(Connection connection, long sandbox) throws SQLException {
        for (String text : List.of(
                "delete from sandbox where number = ?",
                "delete from credential where sandbox = ?",
                "delete from checkpoints where sandbox = ?",
                "delete from commits where sandbox = ?")) {
            change(connection, text, sandbox);
        }
    }

    /** Removes what is left of sandboxes that have ended, when a server ended before it did so. */
    static void removeEnded(Connection connection) throws SQLException {
        List<Long> ended = new ArrayList<>();
        try (PreparedStatement ask = statement(
                        connection,
                        "select sandbox from checkpoints where sandbox not in (select number from sandbox)");
                ResultSet rows = ask.executeQuery()) {
            while (rows.next()) {
                ended.add(rows.getLong(1));
            }
        }
        for (long sandbox : ended) {
            remove(connection, sandbox);
        }
    }

    static void keep(Connection connection, Checkpoint checkpoint) throws SQLException {
        change(
                connection,
                "insert into checkpoints (sandbox, version, body) select number, ?, ? from sandbox where number = ?"
                        + " on conflict do nothing",
                checkpoint.version(),
                checkpoint.body(),
                checkpoint.sandbox());
    }

    static List<CommitRow> rows(Connection connection, long sandbox, long from, int most) throws SQLException {
        List<CommitRow> found = new ArrayList<>();
        try (PreparedStatement ask = statement(
                        connection,
                        "select id, version, last, body from commits where sandbox = ? and version >= "
                                + "coalesce((select max(version) from commits where sandbox = ? and version <= ?), 0)"
                                + " and last >= ? order by version limit ?",
                        sandbox,
                        sandbox,
                        from,
                        from,
                        most);
                ResultSet rows = ask.executeQuery()) {
            while (rows.next()) {
                found.add(new CommitRow(sandbox, rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getBytes(4)));
            }
        }
        return found;
    }

    static Map<String, String> facts(Connection connection) throws SQLException {
        Map<String, String> facts = new LinkedHashMap<>();
        try (PreparedStatement ask = connection.prepareStatement("select name, value from store order by name");
                ResultSet rows = ask.executeQuery()) {
            while (rows.next()) {
                facts.put(rows.getString(1), rows.getString(2));
            }
        }
        return facts;
    }

    static Optional<Checkpoint> checkpoint(Connection connection, long sandbox) throws SQLException {
        try (PreparedStatement ask = statement(
                        connection,
                        "select version, body from checkpoints where sandbox = ? order by version desc limit 1",
                        sandbox);
                ResultSet rows = ask.executeQuery()) {
            return rows.next()
                    ? Optional.of(new Checkpoint(sandbox, rows.getLong(1), rows.getBytes(2)))
                    : Optional.empty();
        }
    }
}
