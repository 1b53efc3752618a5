package org.ledgermock.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ledgermock.wiremock.MockServer;
import org.ledgermock.wiremock.ServerOptions;

/** A server that is set up in one way, for so many scenarios: each takes the next tenant, and leaves it used. */
final class Tenancy implements AutoCloseable {

    private final Wanted wanted;
    private final int size;
    private final Path folder;
    private final MockServer server;
    private int taken;

    private Tenancy(Wanted wanted, int size, Path folder, MockServer server) {
        this.wanted = wanted;
        this.size = size;
        this.folder = folder;
        this.server = server;
    }

    static Tenancy start(Wanted wanted, int size, InstantSource clock) {
        try {
            Path folder = Files.createTempDirectory("features");
            List<String> entries = IntStream.range(0, size)
                    .mapToObj(number -> new Tenant(number).entries(wanted))
                    .flatMap(List::stream)
                    .toList();
            Path credentials = Files.writeString(
                    folder.resolve("credentials.json"),
                    "{\"credentials\": [%s]}".formatted(String.join(",\n", entries)));
            ServerOptions options = ServerOptions.DEFAULT.with(wanted.setup(seedFiles(wanted, folder), credentials));
            return new Tenancy(wanted, size, folder, MockServer.start(options, clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> seedFiles(Wanted wanted, Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        for (String seed : wanted.seeds()) {
            names.add(
                    seed.startsWith("{")
                            ? Files.writeString(folder.resolve("seed-" + names.size() + ".json"), seed)
                                    .toString()
                            : seed);
        }
        return names;
    }

    boolean hasRoomFor(Wanted other) {
        return wanted.equals(other) && taken < size;
    }

    Tenant take() {
        return new Tenant(taken++);
    }

    MockServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
