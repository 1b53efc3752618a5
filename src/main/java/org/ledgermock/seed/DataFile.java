package org.ledgermock.seed;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.contract.Schema;
import org.ledgermock.contract.SchemaCompiler;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.RecordReader;
import org.ledgermock.message.Utf8;
import org.ledgermock.message.Violation;

/** Reads a JSON or YAML file, holds it against its schema, and makes a record of it. */
final class DataFile {

    private final String name;
    private final String text;

    private DataFile(String name, String text) {
        this.name = name;
        this.text = text;
    }

    static DataFile onClassPath(String name, String text) {
        return new DataFile(name, text);
    }

    static DataFile at(Path path) {
        try {
            return new DataFile(path.toString(), Utf8.decode(Files.readAllBytes(path)));
        } catch (CharacterCodingException e) {
            throw new InvalidFile(path.toString(), "it is not UTF-8");
        } catch (IOException e) {
            throw new InvalidFile(
                    path.toString(),
                    "it cannot be read: "
                            + (e instanceof NoSuchFileException ? "there is no such file" : e.getMessage()));
        }
    }

    <R extends Record> R read(Class<R> type, String schemaName, ClassPathFiles files) {
        return read(type, schema(schemaName, files));
    }

    static Schema schema(String name, ClassPathFiles files) {
        return SchemaCompiler.compile(files.json(name), name);
    }

    <R extends Record> R read(Class<R> type, Schema schema) {
        JsonValue value = value();
        List<Violation> violations = schema.violations(value);
        if (!violations.isEmpty()) {
            throw new InvalidFile(name, violations.get(0).toString());
        }
        try {
            return RecordReader.read(value, type);
        } catch (JsonMismatch e) {
            throw new InvalidFile(name, String.valueOf(e.getMessage()));
        }
    }

    String name() {
        return name;
    }

    private JsonValue value() {
        boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
        JsonReading reading = yaml ? JsonReader.readYaml(text) : JsonReader.read(text);
        if (reading instanceof JsonReading.Unreadable unreadable) {
            throw new InvalidFile(
                    name,
                    "it is not %s: %s, at %s"
                            .formatted(
                                    yaml ? "YAML" : "JSON",
                                    unreadable.detail(),
                                    unreadable.pointer().isEmpty() ? "/" : unreadable.pointer()));
        }
        return ((JsonReading.Read) reading).value();
    }
}
