package org.ledgermock.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ledgermock.client.FamilyDetails;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;

/** Finds the seeds that tests name: those that come with Ledgermock, and files. Each is read once. */
final class TestSeeds {

    static final String DEFAULT = "example";

    private final Map<String, FromFile> files = new ConcurrentHashMap<>();

    /** A seed that was found. */
    sealed interface Found {

        NewSandbox put(NewSandbox wanted);
    }

    /** One that the server has. */
    record Named(String name) implements Found {

        @Override
        public NewSandbox put(NewSandbox wanted) {
            return wanted.withSeed(name);
        }
    }

    /** One that was read. */
    record FromFile(JsonObject document) implements Found {

        @Override
        public NewSandbox put(NewSandbox wanted) {
            return wanted.withSeed(document);
        }
    }

    /** @throws Misuse when there is neither a seed of this name for the family nor a file */
    Found seed(FamilyDetails family, String nameOrFile) {
        if (family.seeds().contains(nameOrFile) || nameOrFile.matches("[1-9][0-9]*")) {
            return new Named(nameOrFile);
        }
        return Optional.ofNullable(files.get(nameOrFile))
                .or(() -> text(nameOrFile).map(text -> read(nameOrFile, text)))
                .orElseThrow(() -> new Misuse(
                        "There is no seed '%s' for %s; its seeds are %s, or a number, for so many. For one of yours name a .json or .yaml file, on the class path or from the working folder on."
                                .formatted(nameOrFile, family.family(), String.join(", ", family.seeds()))));
    }

    private FromFile read(String name, String text) {
        JsonReading reading = name.endsWith(".json") ? JsonReader.read(text) : JsonReader.readYaml(text);
        if (reading instanceof JsonReading.Read read && read.value() instanceof JsonObject document) {
            FromFile file = new FromFile(document);
            files.put(name, file);
            return file;
        }
        throw new Misuse("The seed file '%s' cannot be read: %s."
                .formatted(
                        name,
                        reading instanceof JsonReading.Unreadable unreadable
                                ? unreadable.detail()
                                : "it holds no object"));
    }

    private static Optional<String> text(String name) {
        if (!name.matches(".*\\.(json|ya?ml)")) {
            return Optional.empty();
        }
        ClassLoader loader = Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElseGet(TestSeeds.class::getClassLoader);
        try (InputStream stream = loader.getResourceAsStream(name)) {
            if (stream != null) {
                return Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            }
            Path path = Path.of(name);
            return Files.isRegularFile(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the seed file '%s' cannot be read".formatted(name), e);
        }
    }
}
