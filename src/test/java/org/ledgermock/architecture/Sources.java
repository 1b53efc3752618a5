package org.ledgermock.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is seen in a source tree only: lines and words. */
final class Sources {
    private static final int LONGEST = 300;

    private final Path tree;

    Sources(Path tree) {
        this.tree = tree;
    }

    List<Path> tooLong() {
        return files(tree, lines -> lines.size() > LONGEST);
    }

    /** Contract runs that name the mappings: a wrong mapping would change the mock and what is expected of it together. */
    List<Path> verifyingByMappings() {
        return files(
                tree.resolve("org/ledgermock/verify"),
                lines -> lines.stream().anyMatch(line -> line.contains("mappings/")));
    }

    private static List<Path> files(Path below, Predicate<List<String>> breach) {
        if (!Files.isDirectory(below)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> breach.test(lines(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
