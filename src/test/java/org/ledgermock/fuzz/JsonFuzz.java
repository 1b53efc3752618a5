package org.ledgermock.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonBoolean;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonReading.Fault;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.oracle.ExactJson;
import tools.jackson.databind.JsonNode;

/** JSON: what is read is what another reader reads, survives being written in every form, and what is refused is refused there. */
public final class JsonFuzz {

    // Bounds are ours; half of a surrogate pair is taken by the other reader.
    private static final Set<Fault> SHARED = Set.of(Fault.EMPTY, Fault.SYNTAX, Fault.DUPLICATE_NAME);

    private JsonFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        JsonNode other = ExactJson.readOrMissing(data);
        JsonReading reading = JsonReader.read(data);
        if (reading instanceof JsonReading.Read read) {
            requireSame(read.value(), other);
            String compact = JsonWriter.write(read.value());
            for (String form : List.of(
                    compact,
                    JsonWriter.spaced(read.value()),
                    JsonWriter.indented(read.value()),
                    JsonWriter.ascii(compact))) {
                JsonReading again = JsonReader.read(form.getBytes(UTF_8));
                Require.that(
                        again instanceof JsonReading.Read same
                                && JsonWriter.write(same.value()).equals(compact),
                        () -> "written as %s it is read as %s".formatted(form, again));
            }
        } else if (reading instanceof JsonReading.Unreadable unreadable) {
            Require.that(!unreadable.detail().isBlank(), () -> "no reason");
            Require.that(
                    !SHARED.contains(unreadable.fault()) || other.isMissingNode() || hasHalfAPair(data),
                    () -> "%s, and another reader reads %s".formatted(unreadable, other));
        }
    }

    private static boolean hasHalfAPair(byte[] data) {
        return new String(data, UTF_8).toLowerCase(java.util.Locale.ROOT).contains("\\ud");
    }

    private static void requireSame(JsonValue value, JsonNode other) {
        boolean same;
        if (value instanceof JsonObject object) {
            same = other.isObject() && object.size() == other.size();
            object.forEach((name, field) -> requireSame(field, other.path(name)));
        } else if (value instanceof JsonArray array) {
            same = other.isArray() && array.size() == other.size();
            for (int at = 0; at < array.size(); at++) {
                requireSame(array.items().get(at), other.path(at));
            }
        } else if (value instanceof JsonNumber number) {
            same = other.isNumber() && other.decimalValue().compareTo(number.value()) == 0;
        } else if (value instanceof JsonString text) {
            same = other.isString() && other.stringValue().equals(text.text());
        } else if (value instanceof JsonBoolean bool) {
            same = other.isBoolean() && bool.toString().equals(other.toString());
        } else {
            same = value instanceof JsonNull && other.isNull();
        }
        Require.that(same, () -> "read as %s, and by another reader as %s".formatted(value, other));
    }
}
