package org.ledgermock.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Utf8;

/**
 * Files on the class path, in jars and folders alike: all places that have the folder, not the first alone.
 *
 * <p>A jar has the folder when it has an entry for it, as the {@code jar} tool and Maven write them; of a jar without
 * directory entries the JVM does not say that a folder is in it.
 */
public final class ClassPathFiles {

    private static final String ROOT = "ledgermock/";

    private final ClassLoader loader;
    // To find a folder's files in a jar all its entries have to be gone through, and there may be many thousands.
    private final Map<String, List<String>> namesByJar = new ConcurrentHashMap<>();

    /** Files below {@code ledgermock}, of which each jar is gone through once. */
    public ClassPathFiles(ClassLoader loader) {
        this.loader = loader;
    }

    /** Of the classes beside these files. */
    public ClassLoader loader() {
        return loader;
    }

    /** Whether a file lies beside our own classes, and is tested with them. */
    boolean isOurs(String name) {
        String own = ClassPathFiles.class.getName().replace('.', '/') + ".class";
        String root = String.valueOf(ClassPathFiles.class.getClassLoader().getResource(own))
                .replace(own, "");
        return (root + name).equals(String.valueOf(loader.getResource(name)));
    }

    /** The names, from the class path's root on, of all files in and below this folder, in their order. */
    public List<String> below(String folder) {
        if (!folder.startsWith(ROOT)) {
            throw new IllegalArgumentException("'%s' is not below %s".formatted(folder, ROOT));
        }
        TreeSet<String> names = new TreeSet<>();
        try {
            for (URL place : Collections.list(loader.getResources(folder))) {
                names.addAll(namesIn(place, folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the class path cannot be read below " + folder, e);
        }
        return List.copyOf(names);
    }

    /** @throws InvalidFile when it is not UTF-8 */
    public Optional<String> text(String name) {
        try (InputStream stream = loader.getResourceAsStream(name)) {
            return stream == null ? Optional.empty() : Optional.of(Utf8.decode(stream.readAllBytes()));
        } catch (CharacterCodingException e) {
            throw new InvalidFile(name, "it is not UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from the class path", e);
        }
    }

    /** @throws InvalidFile when there is no such file, or it is not UTF-8 */
    public DataFile file(String name) {
        return DataFile.of(name, text(name).orElseThrow(() -> new InvalidFile(name, "it is not on the class path")));
    }

    /** @throws InvalidFile when there is no such file, or it is not JSON */
    public JsonValue json(String name) {
        return file(name).json();
    }

    /** @throws InvalidFile when the file does not say what a record of this type asks for */
    public <R extends Record> R read(String name, Class<R> type) {
        return file(name).read(type);
    }

    private List<String> namesIn(URL place, String folder) throws IOException {
        if (place.openConnection() instanceof JarURLConnection inJar) {
            String below = folder + "/";
            return namesIn(inJar).stream()
                    .filter(name -> name.startsWith(below))
                    .toList();
        }
        return namesBelow(path(place), folder);
    }

    private List<String> namesIn(JarURLConnection connection) throws IOException {
        String url = connection.getJarFileURL().toString();
        List<String> known = namesByJar.get(url);
        if (known != null) {
            return known;
        }
        connection.setUseCaches(false);
        List<String> names = new ArrayList<>();
        try (JarFile jar = connection.getJarFile()) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                String name = entries.nextElement().getName();
                if (name.startsWith(ROOT) && !name.endsWith("/")) {
                    names.add(name);
                }
            }
        }
        namesByJar.put(url, names);
        return names;
    }

    private static List<String> namesBelow(Path root, String folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .map(file -> folder + "/" + root.relativize(file).toString().replace('\\', '/'))
                    .forEach(names::add);
        }
        return names;
    }

    private static Path path(URL place) {
        try {
            return Path.of(new URI(place.toString()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path has a place that is no URI: " + place, e);
        }
    }
}
