package org.ledgermock.store;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** A database of PostgreSQL that servers share, and what it says in our words. */
final class PostgresServer {

    // One server makes them, and the others wait for it.
    private static final String ALONE = "select pg_advisory_xact_lock(1279607879)";

    private static final List<String> TABLES = List.of(
            "create table if not exists store (name text primary key, value text not null)",
            // A number is never used again: what comes late for a sandbox that is gone meets no other.
            "create table if not exists sandbox"
                    + " (number bigint generated always as identity primary key, id text not null unique)",
            "create table if not exists commits (sandbox bigint not null, version bigint not null, last bigint not null,"
                    + " id bigint not null, body bytea not null, primary key (sandbox, version))",
            "create table if not exists checkpoints (sandbox bigint not null, version bigint not null,"
                    + " body bytea not null, primary key (sandbox, version))",
            "create table if not exists credential (family text not null, id text not null, sandbox bigint not null,"
                    + " primary key (family, id))",
            "create index if not exists credential_sandbox on credential (sandbox)",
            "create table if not exists server (id bigint primary key, seen timestamptz not null)",
            // Times in microseconds since 1970. What has ended by the time that was forgotten is not shown any more.
            "create table if not exists exchange (sandbox bigint not null references sandbox on delete cascade, server bigint not null, n bigint not null,"
                    + " at bigint not null, ended bigint not null, body bytea not null,"
                    + " primary key (sandbox, server, n))",
            "create table if not exists journal (sandbox bigint primary key references sandbox on delete cascade, forgotten bigint not null,"
                    + " cleared bigint not null, dropped bigint not null)",
            "insert into store (name, value) values ('format', '" + CommitLog.FORMAT + "') on conflict do nothing");

    private static final Map<String, String> SETTINGS = Map.of(
            "connectTimeout", "2",
            "loginTimeout", "2",
            "socketTimeout", "2",
            "tcpKeepAlive", "true",
            "ApplicationName", "ledgermock",
            // A server that is held up must not hold up the others.
            "options", "-c statement_timeout=2000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=5000");

    /** The classes of errors at which all is taken back. */
    private static final Set<String> TAKEN_BACK = Set.of("22", "23", "25", "28", "3D", "40", "42", "53");

    private final StoreAddress.InDatabase address;

    PostgresServer(StoreAddress.InDatabase address) {
        this.address = address;
    }

    /**
     * Connects.
     *
     * @throws StoreRefused when there is no driver, or the database can never be a store
     */
    Connection open() throws SQLException {
        Connection connection = driver().connect(address.url(), settings());
        try {
            requirePrimary(connection);
            connection.setAutoCommit(true);
            return connection;
        } catch (SQLException | StoreRefused e) {
            SqlLog.close(connection);
            throw e;
        }
    }

    private Driver driver() {
        try {
            Class.forName("org.postgresql.Driver");
            return DriverManager.getDriver(address.url());
        } catch (ClassNotFoundException | SQLException e) {
            throw new StoreRefused(
                    "a store in a database needs the driver of PostgreSQL: add org.postgresql:postgresql to the class path",
                    e);
        }
    }

    private Properties settings() {
        Properties all = new Properties();
        all.putAll(SETTINGS);
        all.putAll(address.parameters());
        return all;
    }

    // What a replica answers may be old.
    private void requirePrimary(Connection connection) throws SQLException {
        if (text(connection, "select pg_is_in_recovery()::text").equals("true")) {
            throw new StoreRefused(address + " is a replica: name the primary");
        }
    }

    /**
     * Makes the tables, where they are not there.
     *
     * @throws StoreRefused when it is a newer Ledgermock's
     */
    void prepare(Connection connection) throws SQLException {
        if (text(connection, "select coalesce(to_regclass('journal')::text, '')")
                .isEmpty()) {
            make(connection);
        }
        int format = Integer.parseInt(text(connection, "select value from store where name = 'format'"));
        if (format > CommitLog.FORMAT) {
            throw new StoreRefused(
                    "%s was written by a newer Ledgermock (format %d, this one knows %d): start that, or name another database"
                            .formatted(address, format, CommitLog.FORMAT));
        }
    }

    private static void make(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(ALONE);
            for (String table : TABLES) {
                statement.execute(table);
            }
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static String text(Connection connection, String asked) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(asked)) {
            return answer.next() ? answer.getString(1) : "";
        }
    }

    /** Whether what ended so may have been done. */
    static boolean isUnclear(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return !TAKEN_BACK.contains(state.substring(0, Math.min(2, state.length())));
    }

    /** What went wrong, in a line. */
    String problem(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("28")) {
            return "%s does not let this server in: look at user and password".formatted(address);
        } else if (state.equals("3D000")) {
            return "%s is not there: make that database".formatted(address);
        } else if (state.equals("42501")) {
            return "%s does not let its user do that: grant it to create tables, to read and to write"
                    .formatted(address);
        } else if (state.startsWith("25")) {
            return "%s is read-only: name the primary".formatted(address);
        } else if (state.startsWith("08") || state.startsWith("57") || state.startsWith("53")) {
            return "%s does not answer".formatted(address);
        }
        return "%s cannot be used: %s"
                .formatted(
                        address,
                        String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
}
