package org.ledgermock.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The file of a store, and what SQLite says of it in our words. */
final class SqliteFile {

    /** Marks a file of SQLite as a store of ours: "LEDG". */
    private static final int OURS = 0x4c454447;

    private static final List<String> TABLES = List.of(
            "create table store (name text primary key, value text not null)",
            // A number is never used again: what comes late for a sandbox that is gone meets no other.
            "create table sandbox (number integer primary key autoincrement, id text not null unique)",
            "create table commits (sandbox integer not null, version integer not null, last integer not null,"
                    + " id integer not null, body blob not null, unique (sandbox, version))",
            "create table credential (family text not null, id text not null, sandbox integer not null,"
                    + " primary key (family, id))",
            "create index credential_sandbox on credential (sandbox)",
            "create table checkpoints (sandbox integer not null, version integer not null, body blob not null,"
                    + " unique (sandbox, version))");

    private static final int PERMISSION = 3;
    private static final int BUSY = 5;
    private static final int READ_ONLY = 8;
    private static final int DAMAGED = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int NO_DATABASE = 26;
    private static final int CONSTRAINT = 19;
    private static final int PRIMARY = 0xff;
    private static final Set<Integer> SURE =
            Set.of(PERMISSION, BUSY, READ_ONLY, DAMAGED, FULL, CANNOT_OPEN, CONSTRAINT, NO_DATABASE);

    private final Path file;
    private final Map<String, String> settings;

    /** @param settings of SQLite for each connection, by the name of the pragma */
    SqliteFile(Path file, Map<String, String> settings) {
        this.file = file.toAbsolutePath();
        this.settings = Map.copyOf(settings);
    }

    /** @throws StoreRefused when it cannot be one of ours, or is in use */
    Connection open() {
        requireDriver();
        make();
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, settings());
            try {
                prepare(connection);
                return connection;
            } catch (SQLException | StoreRefused e) {
                SqlLog.close(connection);
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreRefused(problem(e), (e.getErrorCode() & PRIMARY) == BUSY, e);
        }
    }

    private static void requireDriver() {
        try {
            Class.forName("org.sqlite.JDBC");
        } catch (ClassNotFoundException e) {
            throw new StoreRefused(
                    "a store in a file needs the driver of SQLite: add org.xerial:sqlite-jdbc to the class path", e);
        }
    }

    // It holds secrets. SQLite would make it readable for all, and beside it what it works with as the file is.
    private void make() {
        // What follows it in the address of a database are settings.
        if (file.toString().contains("?")) {
            throw new StoreRefused("%s has a '?' in its name: name another file".formatted(file));
        }
        try {
            Files.createFile(file, onlyOurs());
        } catch (FileAlreadyExistsException e) {
            if (Files.isDirectory(file)) {
                throw new StoreRefused(file + " is a folder: name a file in it", e);
            }
        } catch (NoSuchFileException e) {
            throw new StoreRefused("%s cannot be made: there is no such folder".formatted(file), e);
        } catch (AccessDeniedException e) {
            throw new StoreRefused("%s cannot be made: this user may not write to its folder".formatted(file), e);
        } catch (IOException e) {
            throw new StoreRefused("%s cannot be made: %s".formatted(file, e), e);
        }
    }

    private static FileAttribute<?>[] onlyOurs() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private Properties settings() {
        Properties all = new Properties();
        all.putAll(settings);
        all.setProperty("busy_timeout", "0");
        return all;
    }

    private void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Before the journal is looked at: then the lock on the file is held until it is closed, by whichever end.
            statement.execute("pragma locking_mode=exclusive");
            refuseOthers(statement);
            String mode = text(statement, "pragma journal_mode=wal");
            if (!mode.equals("wal")) {
                throw new StoreRefused(
                        "%s is on a file system that SQLite keeps no write-ahead log on: put it on another"
                                .formatted(file));
            }
            statement.execute("pragma synchronous=full");
            statement.execute("pragma wal_autocheckpoint=4000");
        }
        connection.setAutoCommit(false);
        begin(connection);
        connection.commit();
    }

    private void refuseOthers(Statement statement) throws SQLException {
        long application = number(statement, "pragma application_id");
        long format = number(statement, "pragma user_version");
        boolean empty = number(statement, "select count(*) from sqlite_schema") == 0;
        if (application != OURS && !(empty && application == 0)) {
            throw new StoreRefused("%s is another program's: name another file".formatted(file));
        }
        if (format > CommitLog.FORMAT) {
            throw new StoreRefused(
                    "%s was written by a newer Ledgermock (format %d, this one knows %d): start that, or name another file"
                            .formatted(file, format, CommitLog.FORMAT));
        }
    }

    // It writes in any case: who cannot shall know it now.
    private static void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (number(statement, "pragma application_id") != OURS) {
                for (String table : TABLES) {
                    statement.execute(table);
                }
                statement.execute("pragma application_id=" + OURS);
            }
            statement.execute("pragma user_version=" + CommitLog.FORMAT);
            statement.execute("insert or replace into store (name, value) values ('opened', datetime())");
        }
    }

    private static String text(Statement statement, String asked) throws SQLException {
        try (ResultSet answer = statement.executeQuery(asked)) {
            return answer.next() ? answer.getString(1) : "";
        }
    }

    private static long number(Statement statement, String asked) throws SQLException {
        try (ResultSet answer = statement.executeQuery(asked)) {
            return answer.next() ? answer.getLong(1) : 0;
        }
    }

    void backUp(Connection connection, String target) {
        Path copy = Path.of(target);
        String failure = "the copy to %s failed: ".formatted(target);
        try {
            // SQLite takes a file that is empty.
            Files.createFile(copy, onlyOurs());
        } catch (FileAlreadyExistsException e) {
            throw new StoreFailed("there is a file %s already: name another for the copy".formatted(target), false, e);
        } catch (IOException e) {
            throw new StoreFailed(failure + e, false, e);
        }
        try {
            alone(connection, "vacuum into ?", target);
        } catch (SQLException e) {
            copy.toFile().delete();
            throw new StoreFailed(failure + e.getMessage(), false, e);
        }
    }

    /** Does what cannot be done in a transaction. */
    static void alone(Connection connection, String text, Object... values) throws SQLException {
        connection.setAutoCommit(true);
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            statement.execute();
        } finally {
            connection.setAutoCommit(false);
        }
    }

    /** Whether a commit that ended so may have been made: of these SQLite knows that it took it back. */
    static boolean isUnclear(SQLException e) {
        return !SURE.contains(e.getErrorCode() & PRIMARY);
    }

    /** What went wrong, in a line that says what to do. */
    String problem(SQLException e) {
        return switch (e.getErrorCode() & PRIMARY) {
            case BUSY -> "%s is in use by another server: stop that, or name another file".formatted(file);
            case READ_ONLY, PERMISSION -> "%s cannot be written: it is read-only, or its folder is".formatted(file);
            case FULL -> "the disk of %s is full: make room, and the server goes on by itself".formatted(file);
            case CANNOT_OPEN ->
                "%s cannot be opened: look whether it and its folder may be read and written".formatted(file);
            case NO_DATABASE -> "%s is another program's: name another file".formatted(file);
            case DAMAGED -> "%s is damaged: bring back a copy of it".formatted(file);
            default -> "%s cannot be used: %s".formatted(file, e.getMessage());
        };
    }
}
