package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The classes and files of the project {@code src/it/own-family}, as its jar has them. */
final class CompiledSample {

    private static final Path MAIN = Document.ROOT.resolve("src/it/own-family/src/main");

    private CompiledSample() {}

    static void into(Path folder) throws IOException {
        for (Path file : below("resources")) {
            Path copy = folder.resolve(MAIN.resolve("resources").relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
            assertThat(compiler.getTask(
                                    said, files, null, options, null, files.getJavaFileObjectsFromPaths(below("java")))
                            .call())
                    .as(said.toString())
                    .isTrue();
        }
    }

    private static List<Path> below(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(MAIN.resolve(folder))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
