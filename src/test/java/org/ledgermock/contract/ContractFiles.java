package org.ledgermock.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonValue;

/** The files below {@code schemas/} as they lie in the project, read plainly: not by what is tested with them. */
final class ContractFiles {

    static final Path SCHEMAS = Path.of("schemas");

    /** What our own keywords may be: it has schemas where others have values. */
    static final String VOCABULARY = "vocabulary.json";

    private ContractFiles() {}

    /** Paths below schemas/ of all JSON files. */
    static List<String> all() {
        try (Stream<Path> files = Files.walk(SCHEMAS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> SCHEMAS.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> all(String end) {
        return all().stream().filter(file -> file.endsWith(end)).toList();
    }

    static List<String> families() {
        return all("/family.json").stream()
                .map(file -> file.substring(0, file.indexOf('/')))
                .toList();
    }

    static String text(String file) {
        try {
            return Files.readString(SCHEMAS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonObject json(String file) {
        if (JsonReader.read(text(file)) instanceof JsonReading.Read read && read.value() instanceof JsonObject object) {
            return object;
        }
        throw new IllegalStateException(file + " is no JSON object: " + JsonReader.read(text(file)));
    }

    /** The statements of a contract file. */
    static List<JsonObject> statements(String file) {
        return objects(json(file), "statements");
    }

    static List<JsonObject> objects(JsonObject holder, String name) {
        return holder.find(name).stream()
                .flatMap(list -> ((JsonArray) list).stream())
                .map(JsonObject.class::cast)
                .toList();
    }

    static List<String> texts(JsonObject holder, String name) {
        return holder.find(name).stream()
                .flatMap(list -> ((JsonArray) list).stream())
                .map(value -> ((org.ledgermock.message.JsonString) value).text())
                .toList();
    }

    /** A locator, and the file and place that it stands in. */
    record Located(String place, JsonObject locator) {

        @Override
        public String toString() {
            return place + " -> " + locator.text("row").orElse("?");
        }
    }

    /** All locators, of statements and schemas. */
    static List<Located> locators() {
        List<Located> found = new ArrayList<>();
        for (String file : all()) {
            if (file.equals(VOCABULARY)) {
                continue;
            }
            walk(json(file), file + "#", (place, object) -> {
                object.object("locator").ifPresent(locator -> found.add(new Located(place, locator)));
                object.object("x-locator").ifPresent(locator -> found.add(new Located(place, locator)));
            });
        }
        return found;
    }

    /** All properties that a schema file declares, with their place. */
    static void properties(String file, BiConsumer<String, JsonObject> action) {
        walk(
                json(file),
                file + "#",
                (place, object) -> object.object("properties")
                        .filter(properties -> !place.endsWith("/properties"))
                        .ifPresent(properties -> properties.forEach((name, schema) -> {
                            if (schema instanceof JsonObject declared) {
                                action.accept(place + "/properties/" + name, declared);
                            }
                        })));
    }

    static void walk(JsonValue value, String place, BiConsumer<String, JsonObject> action) {
        if (value instanceof JsonObject object) {
            action.accept(place, object);
            object.forEach((name, field) -> walk(field, place + "/" + name, action));
        } else if (value instanceof JsonArray array) {
            for (int at = 0; at < array.size(); at++) {
                walk(array.items().get(at), place + "/" + at, action);
            }
        }
    }
}
