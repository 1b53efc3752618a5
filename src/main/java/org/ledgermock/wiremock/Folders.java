package org.ledgermock.wiremock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.ledgermock.contract.UnwritableFile;

/** The folders that servers make for themselves. What nobody has removed goes with the JVM. */
final class Folders {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");
    private static final Set<Path> THERE = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> THERE.forEach(Folders::delete), "ledgermock-temporary-folders"));
    }

    private Folders() {}

    static Path temporary() {
        try {
            Path folder = Files.createTempDirectory("ledgermock");
            THERE.add(folder);
            return folder;
        } catch (IOException e) {
            throw UnwritableFile.of(Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    /** Removes one that {@link #temporary} made, if it is still there. */
    static void delete(Path folder) {
        if (!THERE.remove(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "the temporary folder {0} could not be removed: {1}", folder, e);
        }
    }
}
