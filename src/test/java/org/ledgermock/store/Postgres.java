package org.ledgermock.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.ledgermock.server.Signals;

/** A PostgreSQL of the tests' own, from a registry: on a port of its choice of the loopback, with its data in a folder that goes with it. */
public final class Postgres implements AutoCloseable {

    private static final String USER = "postgres";
    private static final long PATIENCE_SECONDS = 60;
    private static final long LOOK_NANOS = 2_000_000;

    private final Path data;
    private final Path log;
    private final PostgresPrograms programs;
    private final int port;
    private final List<String> command;
    private final AtomicInteger databases = new AtomicInteger();
    private Process process;

    private static final class Shared {

        private static final Postgres ONE = start(Map.of("fsync", "off"));
    }

    private Postgres(PostgresPrograms programs, Path data, int port, Map<String, String> settings) throws IOException {
        this.programs = programs;
        this.data = data;
        this.log = data.resolveSibling(data.getFileName() + ".log");
        this.port = port;
        this.command = new ArrayList<>(
                List.of("postgres", "-D", data.toString(), "-p", Integer.toString(port), "-h", "127.0.0.1", "-k", ""));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        this.process = launch();
    }

    /** That of this JVM, which is not to be disturbed. It does not last when the machine fails. */
    public static Postgres shared() {
        return Shared.ONE;
    }

    /** One that may be disturbed, and that lasts. It counts the statements that it is sent. */
    public static Postgres durable() {
        Postgres started = start(
                Map.of("fsync", "on", "synchronous_commit", "on", "shared_preload_libraries", "pg_stat_statements"));
        started.execute("create extension pg_stat_statements");
        return started;
    }

    private static Postgres start(Map<String, String> settings) {
        Optional<PostgresPrograms> programs = PostgresPrograms.find();
        Assumptions.assumeTrue(
                programs.isPresent(), "No PostgreSQL for this platform on the class path: what needs one is left out.");
        try {
            Path data = programs.get().newFolder();
            programs.get()
                    .run(
                            "initdb",
                            "-D",
                            data.toString(),
                            "-U",
                            USER,
                            "-A",
                            "trust",
                            "-E",
                            "UTF8",
                            "--no-sync",
                            "--locale=C");
            int port;
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            Postgres started = new Postgres(programs.get(), data, port, settings);
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            started.awaitConnections();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch() throws IOException {
        return programs.begin(log, command);
    }

    private void awaitConnections() throws IOException {
        long begun = System.nanoTime();
        while (true) {
            try {
                connect(USER).close();
                return;
            } catch (SQLException notYet) {
                if (!process.isAlive() || System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                    throw new IOException("PostgreSQL did not come up: " + Files.readString(log), notYet);
                }
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
    }

    /** A new database: where to connect to it. */
    public String database() {
        String name = "test" + databases.incrementAndGet();
        execute("create database " + name);
        return address(name);
    }

    private String address(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s".formatted(port, database, USER);
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(address(database));
    }

    private void execute(String text) {
        try (Connection connection = connect(USER);
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException e) {
            throw new IllegalStateException(text, e);
        }
    }

    /** A whole number that the database answers. */
    public long number(String database, String question) {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            assertThat(answer.next()).as(question).isTrue();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(question, e);
        }
    }

    /** How many statements it was sent so far for one of its databases: each of them a way there and back. */
    public long statements(String database) {
        String name = database.replaceAll(".*/([^?]+)\\?.*", "$1");
        return number(
                address(USER),
                "select coalesce(sum(calls), 0)::bigint from pg_stat_statements s"
                        + " join pg_database d on d.oid = s.dbid where d.datname = '" + name + "'");
    }

    /** Ends all connections of others. */
    public void cutConnections() {
        execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where pid <> pg_backend_pid() and backend_type = 'client backend'");
    }

    /** All of its processes stand still. */
    public void pause() throws IOException {
        // First the one that begins the others.
        Signals.pause(List.of(process.toHandle()));
        Signals.pause(processes());
    }

    public void resume() throws IOException {
        Signals.resume(processes());
    }

    private List<ProcessHandle> processes() {
        ProcessHandle first = process.toHandle();
        return Stream.concat(Stream.of(first), first.children()).toList();
    }

    /** User and system time of all its processes that are there. */
    public Duration cpu() {
        return processes().stream()
                .flatMap(one -> one.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Ends it, and begins it again with the same data. */
    public void restart(boolean withoutWarning) throws IOException {
        end(withoutWarning ? "immediate" : "fast");
        process = launch();
        awaitConnections();
    }

    private void end(String mode) throws IOException {
        programs.run("pg_ctl", "stop", "-D", data.toString(), "-m", mode, "-w", "-t", Long.toString(PATIENCE_SECONDS));
    }

    @Override
    public void close() {
        try {
            if (process.isAlive()) {
                resume();
                end("immediate");
            }
            PostgresPrograms.delete(data);
            Files.deleteIfExists(log);
        } catch (IOException e) {
            // The process of these tests ends all the same.
            process.destroyForcibly();
        }
    }
}
