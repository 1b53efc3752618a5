package org.ledgermock.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A log in a database, whichever: what SQLite and PostgreSQL have in common. */
abstract class SqlLog implements CommitLog {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");
    private static final int TRIMMED_AT_ONCE = 1_000;

    /** Something that is done on a connection, and may be done again. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Does all of some work, or nothing.
     *
     * @throws StoreFailed when nothing was done, or that is unclear
     */
    abstract <T> T once(Work<T> work);

    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // Whatever it could not end is ended by the database, or by the next who opens the file.
            LOG.log(System.Logger.Level.DEBUG, "a connection to a store did not close", e);
        }
    }

    @Override
    public final Map<String, String> facts() {
        return once(LogRows::facts);
    }

    @Override
    public final void writeFacts(Map<String, String> facts) {
        once(connection -> {
            if (facts.keySet().stream().anyMatch(LogRows.facts(connection)::containsKey)) {
                return 0;
            }
            int written = 0;
            for (Map.Entry<String, String> fact : facts.entrySet()) {
                written += LogRows.change(
                        connection, "insert into store (name, value) values (?, ?)", fact.getKey(), fact.getValue());
            }
            return written;
        });
    }

    @Override
    public final void replaceFact(String name, String before, String after) {
        once(connection -> LogRows.change(
                connection, "update store set value = ? where name = ? and value = ?", after, name, before));
    }

    @Override
    public final List<KeptSandbox> sandboxes() {
        return once(connection -> LogRows.sandboxes(connection, "sandbox order by number"));
    }

    @Override
    public final Optional<KeptSandbox> find(String id) {
        return once(connection -> LogRows.sandboxes(connection, "sandbox where id = ?", id)).stream()
                .findFirst();
    }

    @Override
    public final Optional<KeptSandbox> owner(String family, String credential) {
        return once(connection -> LogRows.sandboxes(
                        connection,
                        "sandbox where number = (select sandbox from credential where family = ? and id = ?)",
                        family,
                        credential))
                .stream()
                .findFirst();
    }

    @Override
    public final long begin(String id, long row, long version, byte[] root, List<CredentialClaim> claims) {
        return once(connection -> LogRows.begin(connection, id, row, version, root, claims));
    }

    @Override
    public final void remove(long sandbox) {
        once(connection -> {
            LogRows.remove(connection, sandbox);
            return sandbox;
        });
    }

    @Override
    public final void removeEnded() {
        once(connection -> {
            LogRows.removeEnded(connection);
            return connection;
        });
    }

    @Override
    public final List<CommitRow> rows(long sandbox, long from, int most) {
        return once(connection -> LogRows.rows(connection, sandbox, from, most));
    }

    @Override
    public final Optional<Checkpoint> checkpoint(long sandbox) {
        return once(connection -> LogRows.checkpoint(connection, sandbox));
    }

    @Override
    public final void keep(Checkpoint checkpoint) {
        once(connection -> {
            LogRows.keep(connection, checkpoint);
            return LogRows.change(
                    connection,
                    "delete from checkpoints where sandbox = ? and version < ?",
                    checkpoint.sandbox(),
                    checkpoint.version());
        });
    }

    @Override
    public final boolean trim(long sandbox, long version) {
        int gone = once(connection -> LogRows.change(
                connection,
                "delete from commits where sandbox = ? and version in (select version from commits"
                        + " where sandbox = ? and last < ? order by version limit ?)",
                sandbox,
                sandbox,
                version,
                TRIMMED_AT_ONCE));
        return gone == TRIMMED_AT_ONCE;
    }
}
