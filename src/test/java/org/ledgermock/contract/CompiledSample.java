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

/** The classes and files of the project {@code src/it/own-family}, as its jar has them. */
public final class CompiledSample {

    private static final Path MAIN = Path.of("src/it/own-family/src/main").toAbsolutePath();

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
        for (Path file : below("resources")) {
            Path copy = folder.resolve(MAIN.resolve("resources").relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        compiled(folder);
    }

    private static Path compiled(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Files.createDirectories(folder);
            List<String> options =
                    List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
            assertThat(compiler.getTask(
                                    said, files, null, options, null, files.getJavaFileObjectsFromPaths(below("java")))
                            .call())
                    .as(said.toString())
                    .isTrue();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> below(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(MAIN.resolve(folder))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
