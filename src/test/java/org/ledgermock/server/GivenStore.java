package org.ledgermock.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.ledgermock.store.Postgres;
import org.ledgermock.store.StoreAddress;
import org.ledgermock.wiremock.MockServer;

/**
 * Where the servers of tests keep their sandboxes: in memory, or each in a fresh store of the kind that
 * {@code -Dledgermock.store} names. What holds of a server holds with every store.
 */
public final class GivenStore {

    private static final String CHOSEN = System.getProperty("ledgermock.store", "memory");

    /** What kind of store all of them have, in the word of the admin API. */
    public static final String KIND = CHOSEN.equals("postgres") ? "database" : CHOSEN;

    /** Of the server that all tests of this JVM share. */
    public static final Setup SHARED = fresh();

    private GivenStore() {}

    /** The files of this JVM's servers, which go with it. */
    private static final class StoreFiles {

        private static final Path FOLDER = made();
        private static final AtomicInteger NUMBER = new AtomicInteger();

        private static Path made() {
            try {
                Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "stores")), "");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void remove(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException | UncheckedIOException e) {
                // A server that is just ending removes its own; what is left goes with the folder of the build.
            }
        }

        static Path fresh() {
            return FOLDER.resolve(NUMBER.incrementAndGet() + ".db");
        }
    }

    /** Everything as it comes, with a store of its own. */
    public static Setup fresh() {
        return in(Setup.DEFAULT);
    }

    /** The same with a store of its own, unless it has one. */
    public static Setup in(Setup setup) {
        if (setup.store().isPresent()) {
            return setup;
        }
        return switch (CHOSEN) {
            case "memory" -> setup;
            case "file" -> setup.toBuilder().store(StoreFiles.fresh()).build();
            case "postgres" ->
                setup.toBuilder().store(StoreAddress.of(database())).build();
            default -> throw unknown();
        };
    }

    /** What {@code serve} is told for it. */
    static List<String> words() {
        return switch (CHOSEN) {
            case "memory" -> List.of();
            case "file" -> List.of("--store", StoreFiles.fresh().toString());
            case "postgres" -> List.of("--store", database());
            default -> throw unknown();
        };
    }

    private static String database() {
        return Postgres.shared().database();
    }

    private static IllegalArgumentException unknown() {
        return new IllegalArgumentException(
                "-Dledgermock.store is memory, file or postgres, not '%s'".formatted(CHOSEN));
    }

    /** Starts a server that follows the machine's clock. */
    public static MockServer start(Setup setup) {
        return MockServer.start(in(setup));
    }

    /** Starts a server that takes the time from this clock. */
    public static MockServer start(Setup setup, InstantSource clock) {
        return MockServer.start(in(setup), clock);
    }
}
