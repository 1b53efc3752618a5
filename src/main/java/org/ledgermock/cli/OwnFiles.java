package org.ledgermock.cli;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgermock.message.Texts;
import org.ledgermock.verify.Contracts;
import picocli.CommandLine.Option;

/** Features and contracts of the user's own: beside ours, and in place of those of ours that have the same names. */
final class OwnFiles {

    private static final String FEATURES = "ledgermock/features";
    private static final String CONTRACTS = "ledgermock/schemas";

    @Option(
            names = "--features",
            paramLabel = "DIR",
            description =
                    "Runs these features as well, DIR/FAMILY/NAME.feature; one that is named as one of ours, in its"
                            + " place.")
    private @Nullable Path features;

    @Option(
            names = "--contracts",
            paramLabel = "DIR",
            description =
                    "Judges by these files of contracts and schemas, DIR/FAMILY/NAME.json, in place of ours of the"
                            + " same name.")
    private @Nullable Path contracts;

    /**
     * What is known with these files.
     *
     * @param given what is known without them
     * @throws IllegalArgumentException when a folder is none, or has none of a family
     */
    Contracts over(Contracts given) {
        Map<String, Path> folders = new LinkedHashMap<>();
        if (features != null) {
            folders.put(FEATURES, required("--features", features, given, ".feature"));
        }
        if (contracts != null) {
            folders.put(CONTRACTS, required("--contracts", contracts, given, ".json"));
        }
        return folders.isEmpty()
                ? given
                : Contracts.of(new Overlay(given.files().loader(), folders));
    }

    private static Path required(String option, Path folder, Contracts given, String ending) {
        List<String> families = given.families();
        if (families.stream().noneMatch(family -> has(folder.resolve(family), ending))) {
            throw new IllegalArgumentException("%s %s has no files %s in a folder that is named as a family: %s"
                    .formatted(option, folder, ending, String.join(", ", families)));
        }
        return folder.toAbsolutePath();
    }

    private static boolean has(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(ending));
        } catch (IOException e) {
            throw new IllegalArgumentException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Where a feature stands: among the user's own, or in a checkout of ours; empty where it stands in neither. */
    Optional<Path> feature(String family, String name) {
        return Stream.concat(optional(features).stream(), Stream.of(Path.of("features")))
                .map(folder -> folder.resolve(family).resolve(name))
                .filter(Files::exists)
                .findFirst();
    }

    /** What they were given as, each with a space before it. */
    String words() {
        return Stream.of(Map.entry("--features", optional(features)), Map.entry("--contracts", optional(contracts)))
                .flatMap(option -> option.getValue().stream()
                        .map(folder -> " %s %s".formatted(option.getKey(), Texts.shellWord(folder.toString()))))
                .reduce("", String::concat);
    }

    private static Optional<Path> optional(@Nullable Path folder) {
        return Optional.ofNullable(folder);
    }

    /** Finds files in folders before it looks elsewhere; of a folder there are both. */
    private static final class Overlay extends ClassLoader {

        private final Map<String, Path> folders;

        Overlay(ClassLoader parent, Map<String, Path> folders) {
            super(parent);
            this.folders = folders;
        }

        @Override
        public @Nullable URL getResource(String name) {
            return own(name).orElseGet(() -> super.getResource(name));
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            List<URL> found = new ArrayList<>(own(name).stream().toList());
            if (found.isEmpty() || found.get(0).getPath().endsWith("/")) {
                found.addAll(Collections.list(super.getResources(name)));
            }
            return Collections.enumeration(found);
        }

        private Optional<URL> own(String name) {
            return folders.entrySet().stream()
                    .filter(folder -> name.equals(folder.getKey()) || name.startsWith(folder.getKey() + "/"))
                    .map(folder -> name.equals(folder.getKey())
                            ? folder.getValue()
                            : folder.getValue()
                                    .resolve(name.substring(folder.getKey().length() + 1)))
                    .filter(Files::exists)
                    .map(Overlay::url)
                    .findFirst();
        }

        private static URL url(Path file) {
            try {
                return file.toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
