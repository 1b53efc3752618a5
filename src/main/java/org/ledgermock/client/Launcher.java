package org.ledgermock.client;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.ledgermock.message.Texts;

/**
 * The words that start Ledgermock as this process could: as it was started itself, by the launcher of a checkout, by a standalone
 * jar, or by a class path.
 *
 * @param typed how somebody called the launcher; empty where none was called
 * @param working the folder in which they are given
 * @param classPath of this process
 */
public record Launcher(Optional<String> typed, Path working, String classPath) {

    /** What the launcher tells the process that it starts. */
    private static final String TYPED = "ledgermock.launcher";

    private static final String MAIN = "org.ledgermock.cli.Main";

    public Launcher {
        requireNonNull(typed, "typed");
        requireNonNull(working, "working");
        requireNonNull(classPath, "classPath");
    }

    /** For commands that are given where this process was started. */
    public static Launcher ofThisProcess() {
        return new Launcher(
                Optional.ofNullable(System.getProperty(TYPED)), Path.of(""), System.getProperty("java.class.path"));
    }

    /** @param folder where a class path is kept in a file, for it may be long; without one it stands in the words themselves */
    public String words(Optional<Path> folder) {
        return typed.map(Texts::shellWord).orElseGet(() -> found(folder));
    }

    private String found(Optional<Path> folder) {
        Path checkout = working.resolve("ledgermock");
        if (Files.isExecutable(checkout) && !Files.isDirectory(checkout)) {
            return "./ledgermock";
        }
        if (!classPath.contains(File.pathSeparator) && isStandalone(working.resolve(classPath))) {
            return "java -jar " + Texts.shellWord(classPath);
        }
        return folder.map(path -> "java " + Texts.shellWord("@" + kept(path.resolve("launch.args"))))
                .orElseGet(() -> "java -cp %s %s".formatted(Texts.shellWord(classPath), MAIN));
    }

    private static boolean isStandalone(Path file) {
        if (!Files.isRegularFile(file) || !file.toString().endsWith(".jar")) {
            return false;
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            return Optional.ofNullable(jar.getManifest())
                    .map(manifest -> manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS))
                    .filter(MAIN::equals)
                    .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(file), e);
        }
    }

    private Path kept(Path file) {
        String quoted = classPath.replace("\\", "\\\\").replace("\"", "\\\"");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, "-cp \"%s\" %s%n".formatted(quoted, MAIN));
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written".formatted(file), e);
        }
    }
}
