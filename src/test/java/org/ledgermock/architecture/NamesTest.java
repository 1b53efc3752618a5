package org.ledgermock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A type name stands for one thing, whichever package it is in. */
class NamesTest {

    @Test
    void no_type_name_stands_for_two_things() throws IOException {
        assertThat(twice(Path.of("src/main/java"))).isEmpty();
    }

    @Test
    void a_name_that_does_is_found(@TempDir Path tree) throws IOException {
        for (String file : List.of("one/Answer.java", "two/Answer.java", "two/Other.java", "two/package-info.java")) {
            Files.createDirectories(tree.resolve(file).getParent());
            Files.writeString(tree.resolve(file), "");
        }

        assertThat(twice(tree))
                .containsOnlyKeys("Answer")
                .hasEntrySatisfying("Answer", files -> assertThat(files).hasSize(2));
    }

    private static Map<String, List<Path>> twice(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            Map<String, List<Path>> byName = files.filter(
                            file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .collect(Collectors.groupingBy(
                            file -> file.getFileName().toString().replace(".java", ""),
                            TreeMap::new,
                            Collectors.toList()));
            byName.values().removeIf(places -> places.size() < 2);
            return byName;
        }
    }
}
