package org.ledgermock.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of PostgreSQL, unpacked once from the jar that has them for this platform. They refuse to be root's: where the
 * tests are, they run as nobody.
 */
final class PostgresPrograms {

    private static final String NOBODY = "nobody";
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    private final Path home;
    private final boolean root;

    private PostgresPrograms(Path home, boolean root) {
        this.home = home;
        this.root = root;
    }

    /** Empty when no jar has them for this platform. */
    static Optional<PostgresPrograms> find() {
        URL packed = PostgresPrograms.class.getResource("/postgres-%s-%s.txz".formatted(system(), machine()));
        if (packed == null) {
            return Optional.empty();
        }
        try {
            String user = System.getProperty("user.name");
            String version = packed.getPath().replaceAll(".*/([^/]+)\\.jar!.*", "$1");
            Path home = TEMPORARY.resolve("ledgermock-%s-%s".formatted(user, version));
            if (!Files.exists(home)) {
                unpack(packed, home);
            }
            if (!Files.getOwner(home).getName().equals(user)) {
                throw new IOException("%s is not %s's".formatted(home, user));
            }
            return Optional.of(new PostgresPrograms(home, user.equals("root")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : name;
    }

    private static String machine() {
        String name = System.getProperty("os.arch");
        return name.equals("amd64") ? "x86_64" : name.equals("aarch64") ? "arm_64" : name;
    }

    private static void unpack(URL packed, Path home) throws IOException {
        Path begun = Files.createTempDirectory(TEMPORARY, "ledgermock");
        try (TarArchiveInputStream archive =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed.openStream())))) {
            TarArchiveEntry entry = archive.getNextEntry();
            while (entry != null) {
                unpack(archive, entry, begun.resolve(entry.getName()).normalize());
                entry = archive.getNextEntry();
            }
        }
        Files.setPosixFilePermissions(begun, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(begun, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another was quicker.
            delete(begun);
            if (!Files.exists(home)) {
                throw e;
            }
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, target);
        Files.setPosixFilePermissions(
                target, PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** An empty folder that is theirs. */
    Path newFolder() throws IOException {
        Path folder = Files.createTempDirectory(TEMPORARY, "ledgermock-data");
        if (root) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY));
        }
        return folder;
    }

    /** Runs one of them to its end. */
    void run(String program, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(program));
        words.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command(words))
                .redirectErrorStream(true)
                .directory(home.toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(words + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(words + " was not waited for", e);
        }
    }

    /** Begins one that goes on, and has what it says in a file. */
    Process begin(Path said, List<String> words) throws IOException {
        return new ProcessBuilder(command(words))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
                .directory(home.toFile())
                .start();
    }

    private List<String> command(List<String> words) {
        List<String> command = new ArrayList<>();
        if (root) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=65534", "--clear-groups"));
        }
        command.add(home.resolve("bin").resolve(words.get(0)).toString());
        command.addAll(words.subList(1, words.size()));
        return command;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
