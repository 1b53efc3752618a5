package org.ledgermock.programs;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that programs are written in, by what their files end in, and the tools that run them. */
enum Language {
    BASH(".sh", "bash", "curl", "openssl", "od"),
    JAVA(".java"),
    NODE(".mjs", "node"),
    PERL(".pl", "perl"),
    PYTHON(".py", "python3");

    private final String suffix;
    private final List<String> tools;

    Language(String suffix, String... tools) {
        this.suffix = suffix;
        this.tools = List.of(tools);
    }

    static Language of(Path file) {
        return Stream.of(values())
                .filter(language -> file.toString().endsWith(language.suffix))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no language for " + file));
    }

    /** The first of its tools that this machine has not. */
    Optional<String> missing() {
        return tools.stream().filter(tool -> !isThere(tool)).findFirst();
    }

    private static boolean isThere(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    /** @param classes where the Java programs are, compiled */
    List<String> command(Path file, Path classes) {
        String name = file.getFileName().toString();
        return this == JAVA
                ? List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classes.toString(),
                        name.substring(0, name.length() - suffix.length()))
                : List.of(tools.get(0), file.toString());
    }
}
