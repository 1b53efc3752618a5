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

/** The classes and files of sample projects: of {@code src/it/own-family} as its jar has them, of others their tests. */
final class CompiledSample {

    private static final Path SAMPLES = Document.ROOT.resolve("src/it");
    private static final Path MAIN = SAMPLES.resolve("own-family/src/main");

    private CompiledSample() {}

    static void into(Path folder) throws IOException {
        for (Path file : below(MAIN.resolve("resources"))) {
            Path copy = folder.resolve(MAIN.resolve("resources").relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        compile(below(MAIN.resolve("java")), folder);
    }

    /** The classes of the tests of these projects. */
    static void testsInto(Path folder, String... projects) throws IOException {
        for (String project : projects) {
            compile(below(SAMPLES.resolve(project).resolve("src/test/java")), folder);
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
