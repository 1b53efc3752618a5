package org.ledgermock.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.FamilyContract;

/** Families of the user's own, in jars and folders, beside those that come with Ledgermock. */
public final class AddedFamilies implements AutoCloseable {

    private static final String ROOT = "ledgermock/";
    private static final List<String> KINDS = List.of("schemas/", "mappings/", "seeds/");
    private static final String FAMILY = "/family.json";

    private final ClassPathFiles files;
    private final Optional<URLClassLoader> loader;

    private AddedFamilies(ClassPathFiles files, Optional<URLClassLoader> loader) {
        this.files = files;
        this.loader = loader;
    }

    /** @throws IllegalArgumentException when a place brings nothing; the message says why, and what would be right */
    public static AddedFamilies of(List<Path> places) {
        ClassLoader own = AddedFamilies.class.getClassLoader();
        ClassPathFiles ownFiles = new ClassPathFiles(own);
        if (places.isEmpty()) {
            return new AddedFamilies(ownFiles, Optional.empty());
        }
        Set<String> known = new HashSet<>(FamilyContract.families(ownFiles));
        places.forEach(place -> require(place, known));
        URLClassLoader loader =
                new URLClassLoader(places.stream().map(AddedFamilies::url).toArray(URL[]::new), own);
        return new AddedFamilies(new ClassPathFiles(loader), Optional.of(loader));
    }

    /** The files of all families, and the loader of their classes. */
    public ClassPathFiles files() {
        return files;
    }

    @Override
    public void close() {
        loader.ifPresent(open -> {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException("a jar of families cannot be closed", e);
            }
        });
    }

    private static URL url(Path place) {
        try {
            return place.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void require(Path place, Set<String> known) {
        Set<String> names = names(place);
        Set<String> families = families(names, ROOT);
        requireRightPlace(place, names, families);
        for (String family : families) {
            if (!known.add(family)) {
                throw wrong(place, "there is a family '%s' already; give this one another name".formatted(family));
            }
        }
        if (families.isEmpty() && names.stream().noneMatch(name -> isContractOf(known, name))) {
            throw wrong(
                    place,
                    "there is none in it; a family begins with %sschemas/<family>/family.json (of a Maven project give target/classes, or its jar)"
                            .formatted(ROOT));
        }
        // Without entries for folders the JVM does not say which jars have one.
        if (Files.isRegularFile(place) && !names.contains(ROOT + "schemas/")) {
            throw wrong(
                    place,
                    "the jar has no entries for its folders, and so its files cannot be listed; make it with Maven or the jar tool");
        }
    }

    private static void requireRightPlace(Path place, Set<String> names, Set<String> families) {
        Set<String> astray = families(names, "");
        astray.addAll(families);
        for (String kind : KINDS) {
            for (String family : astray) {
                if (names.stream().anyMatch(name -> name.startsWith(kind + family + "/"))) {
                    throw wrong(
                            place,
                            place.endsWith(ROOT.substring(0, ROOT.length() - 1))
                                    ? "give the folder that %s is in: files are looked for below ledgermock/"
                                            .formatted(place)
                                    : "it has %1$s%2$s/, which has to be %3$s%1$s%2$s/".formatted(kind, family, ROOT));
                }
            }
        }
    }

    private static boolean isContractOf(Set<String> known, String name) {
        return name.endsWith(".contract.json")
                && known.stream().anyMatch(family -> name.startsWith(ROOT + "schemas/" + family + "/"));
    }

    private static Set<String> families(Set<String> names, String root) {
        String schemas = root + "schemas/";
        return names.stream()
                .filter(name -> name.startsWith(schemas) && name.endsWith(FAMILY))
                .map(name -> name.substring(schemas.length(), name.length() - FAMILY.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The files and, in a jar, the folders, by their names from the place on. */
    private static Set<String> names(Path place) {
        if (Files.isDirectory(place)) {
            return Stream.concat(Stream.of(ROOT), KINDS.stream())
                    .flatMap(folder -> namesBelow(place, place.resolve(folder)).stream())
                    .collect(Collectors.toSet());
        }
        if (!Files.exists(place)) {
            throw wrong(place, "there is no such jar or folder");
        }
        try (ZipFile jar = new ZipFile(place.toFile())) {
            return jar.stream().map(ZipEntry::getName).collect(Collectors.toSet());
        } catch (IOException e) {
            throw wrong(place, "it is no jar that can be read: " + e.getMessage());
        }
    }

    private static List<String> namesBelow(Path place, Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> place.relativize(file).toString().replace('\\', '/'))
                    .toList();
        } catch (IOException e) {
            throw wrong(place, "it cannot be read: " + e.getMessage());
        }
    }

    private static IllegalArgumentException wrong(Path place, String problem) {
        return new IllegalArgumentException("families from %s: %s".formatted(place, problem));
    }
}
