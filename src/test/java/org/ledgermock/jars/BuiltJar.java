package org.ledgermock.jars;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/** A jar, and the names of its files. */
record BuiltJar(Path file, Set<String> names) {

    static BuiltJar library() {
        return at(Path.of(System.getProperty("ledgermock.jar")));
    }

    static BuiltJar standalone() {
        return at(Path.of(System.getProperty("ledgermock.standalone.jar")));
    }

    /** Every jar that the tests run with: what shading took stands among them. */
    static List<BuiltJar> onTheClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> at(Path.of(entry)))
                .toList();
    }

    private static BuiltJar at(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            return new BuiltJar(
                    file,
                    jar.stream()
                            .filter(entry -> !entry.isDirectory())
                            .map(ZipEntry::getName)
                            .collect(Collectors.toCollection(TreeSet::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String name) {
        try (JarFile jar = new JarFile(file.toFile());
                InputStream stream = jar.getInputStream(jar.getEntry(name))) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a jar in the local repository, which has a folder for group, artifact and version. */
    String coordinates() {
        Path version = Path.of(System.getProperty("maven.repository")).relativize(file.getParent());
        Path artifact = version.getParent();
        String group = artifact.getParent().toString().replace('\\', '/').replace('/', '.');
        return group + ":" + artifact.getFileName();
    }

    /** Whether shading has put one of its classes into this jar, by its name or by the one it was given. */
    boolean isIn(BuiltJar shaded) {
        return names.stream()
                .filter(name -> name.endsWith(".class") && !name.contains("module-info"))
                .anyMatch(
                        name -> shaded.names.contains(name) || shaded.names.contains("org/ledgermock/shaded/" + name));
    }
}
