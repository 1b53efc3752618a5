package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The classes and files of sample projects: of {@code src/it/own-family} as its jar has them, of others their tests. */
public final class CompiledSample {

    private static final Path SAMPLES = Path.of("src/it").toAbsolutePath();
    private static final Path MAIN = SAMPLES.resolve("own-family/src/main");

    private CompiledSample() {}

    /** Only its classes, compiled once for all tests of a JVM. */
    private static final class Classes {

        static final Path FOLDER =
                compiled(Path.of("target/own-family-" + ProcessHandle.current().pid()));
    }

    /** A folder that has its classes, and no family. */
    public static Path classes() {
        return Classes.FOLDER;
    }

    /** Puts all of it into a folder. */
    public static void into(Path folder) throws IOException {
        for (Path file : below(MAIN.resolve("resources"))) {
            Path copy = folder.resolve(MAIN.resolve("resources").relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        compiled(folder);
    }

    /** The classes of the tests of other sample projects. */
    public static void testsInto(Path folder, String... projects) throws IOException {
        for (String project : projects) {
            compile(below(SAMPLES.resolve(project).resolve("src/test/java")), folder);
        }
    }

    private static Path compiled(Path folder) {
        try {
            Files.createDirectories(folder);
            compile(below(MAIN.resolve("java")), folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(List<Path> sources, Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
            assertThat(compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                            .call())
                    .as(said.toString())
                    .isTrue();
        }
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
