package org.ledgermock.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Folders and jars as a class path of their own, which no other test sees. Closing it lets go of the files. */
public final class TemporaryClassPath implements AutoCloseable {

    private final List<URLClassLoader> loaders = new ArrayList<>();
    private final List<Path> places;

    public TemporaryClassPath(Path... places) {
        this.places = List.of(places);
    }

    /** Writes a file below the first place. */
    public TemporaryClassPath with(String name, String text) {
        Path file = places.get(0).resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A file below the first place. */
    public String text(String name) {
        try {
            return Files.readString(places.get(0).resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDK and these places. */
    public ClassLoader alone() {
        return loader(ClassLoader.getPlatformClassLoader());
    }

    /** All that the project has, and these places. */
    public ClassLoader besideTheProject() {
        return loader(TemporaryClassPath.class.getClassLoader());
    }

    private ClassLoader loader(ClassLoader parent) {
        URL[] urls = places.stream().map(TemporaryClassPath::url).toArray(URL[]::new);
        URLClassLoader loader = new URLClassLoader(urls, parent);
        loaders.add(loader);
        return loader;
    }

    private static URL url(Path place) {
        try {
            return place.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (URLClassLoader loader : loaders) {
            loader.close();
        }
    }
}
