package org.ledgermock.contract;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonPlaces;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.RecordReader;
import org.ledgermock.message.Utf8;
import org.ledgermock.message.Violation;

/**
 * A JSON or YAML file that says something to the server, and the one place where such a file is read and judged: what is
 * wrong in it is told with line, column and JSON Pointer, all of it at once.
 */
public final class DataFile {

    private final String name;
    private final String text;
    private final boolean located;

    private DataFile(String name, String text, boolean located) {
        this.name = requireNonNull(name, "name");
        this.text = requireNonNull(text, "text");
        this.located = located;
    }

    /** What stands in a file of this name, which is YAML where the name ends as that of YAML files does. */
    public static DataFile of(String name, String text) {
        return new DataFile(name, text, true);
    }

    /** What no file has: nobody could look up a line of it. */
    public static DataFile written(String name, String text) {
        return new DataFile(name, text, false);
    }

    /** @throws InvalidFile when it is not there, cannot be read, or is not UTF-8 */
    public static DataFile at(Path path) {
        return of(path.toString(), text(path));
    }

    /** @throws InvalidFile when it is not there, cannot be read, or is not UTF-8 */
    public static String text(Path path) {
        try {
            return Utf8.decode(Files.readAllBytes(path));
        } catch (CharacterCodingException e) {
            throw new InvalidFile(path.toString(), "it is not UTF-8");
        } catch (IOException e) {
            throw new InvalidFile(path.toString(), "it cannot be read: " + reason(e));
        }
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        return e instanceof AccessDeniedException ? "this user may not" : String.valueOf(e.getMessage());
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    boolean isYaml() {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** @throws InvalidFile when it is neither JSON nor, by its name, YAML */
    public JsonValue json() {
        JsonReading reading = isYaml() ? JsonReader.readYaml(text) : JsonReader.read(text);
        if (reading instanceof JsonReading.Unreadable unreadable) {
            JsonPlaces places = places();
            throw new InvalidFile(
                    place(places.end().or(() -> places.find(unreadable.pointer()))),
                    "it is not %s: %s, at %s%s"
                            .formatted(
                                    isYaml() ? "YAML" : "JSON",
                                    unreadable.detail(),
                                    unreadable.pointer().isEmpty() ? "/" : unreadable.pointer(),
                                    FileHints.ofUnreadable(name, text)));
        }
        return ((JsonReading.Read) reading).value();
    }

    /** @throws InvalidFile when it does not say what a record of this type asks for */
    public <R extends Record> R read(Class<R> type) {
        return read(json(), type);
    }

    /** @throws InvalidFile when it breaks the schema, or does not say what a record of this type asks for */
    public <R extends Record> R read(Class<R> type, Schema schema) {
        JsonValue value = json();
        breaches(schema, value, "").check();
        return read(value, type);
    }

    private <R extends Record> R read(JsonValue value, Class<R> type) {
        return judged(() -> RecordReader.read(value, type));
    }

    /** In what a value of this file breaks a schema. */
    public FileMistakes breaches(Schema schema, JsonValue value, String pointer) {
        FileMistakes mistakes = mistakes();
        List<Violation> violations = schema.violations(value);
        if (!violations.isEmpty()) {
            new BreachWords(schema, value, isYaml())
                    .of(violations)
                    .forEach(breach -> mistakes.add(breach.below(pointer)));
        }
        return mistakes;
    }

    /** Something that is made of what the file says. */
    public <T> T judged(Supplier<T> made) {
        try {
            return made.get();
        } catch (JsonMismatch e) {
            throw wrong(e);
        }
    }

    /** The mistakes that are found in it; none yet. */
    public FileMistakes mistakes() {
        return new FileMistakes(this);
    }

    /** That something is wrong at a place. */
    public InvalidFile wrong(String pointer, String problem) {
        return wrong(new JsonMismatch(pointer, problem));
    }

    /** That it does not say what it has to, as seen from the whole document. */
    public InvalidFile wrong(JsonMismatch mismatch) {
        return wrong(mismatch.mistakes());
    }

    InvalidFile wrong(List<JsonMismatch.Mistake> mistakes) {
        JsonPlaces places = places();
        return new InvalidFile(
                name,
                mistakes.stream()
                        .sorted(Comparator.comparing(
                                one -> places.find(one.place()).orElse(JsonPlaces.Place.FIRST)))
                        .map(one -> place(places.find(one.place())) + ": " + one)
                        .toList());
    }

    private JsonPlaces places() {
        return located ? JsonPlaces.of(text, isYaml()) : JsonPlaces.NONE;
    }

    private String place(Optional<JsonPlaces.Place> place) {
        return name + place.map(at -> ":" + at.line() + ":" + at.column()).orElse("");
    }
}
