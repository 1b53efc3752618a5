package org.ledgermock.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of a family that a client project brings, {@code src/it/own-family}, as a folder of a test's own. */
public final class OwnFamily {

    private static final Path FILES = Path.of("src/it/own-family/src/main/resources/ledgermock");

    private OwnFamily() {}

    /** Copies all files of one family below {@code ledgermock} of a folder. */
    public static TemporaryClassPath copied(String family, Path folder) {
        TemporaryClassPath classPath = new TemporaryClassPath(folder);
        for (String kind : List.of("schemas", "mappings", "seeds")) {
            Path from = FILES.resolve(kind).resolve(family);
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    classPath.with(
                            "ledgermock/%s/%s/%s".formatted(kind, family, from.relativize(file)),
                            Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return classPath;
    }
}
