package org.ledgermock.protocol;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Response;
import org.ledgermock.message.Violation;

/**
 * An answer as a client of the family reads it.
 *
 * @param json the whole body; null in JSON's sense when it is no JSON
 * @param at where the document stands in the body, as a JSON Pointer; empty for the whole of it
 * @param document what the schema of the operation's answers describes, or that of refusals
 * @param fields what holds the fields of a success, by which people speak of them
 * @param refused whether it says that the call was refused
 * @param code of the error, if it names one
 * @param text of the error, if it has one
 * @param breaches of what every answer of the family has, whatever its operation: content type, envelope, signature
 */
public record ReadAnswer(
        JsonValue json,
        String at,
        JsonValue document,
        JsonValue fields,
        boolean refused,
        Optional<String> code,
        Optional<String> text,
        List<Violation> breaches) {

    public ReadAnswer {
        requireNonNull(json, "json");
        requireNonNull(at, "at");
        requireNonNull(document, "document");
        requireNonNull(fields, "fields");
        requireNonNull(code, "code");
        requireNonNull(text, "text");
        breaches = List.copyOf(breaches);
    }

    /** The body as JSON; null in JSON's sense when it is none. */
    public static JsonValue json(Response response) {
        return JsonReader.read(response.body()) instanceof JsonReading.Read read ? read.value() : JsonNull.NULL;
    }

    /** The breach of an answer that does not have this header once, with exactly this value; empty when it has. */
    public static Optional<Violation> headerBreach(Response response, String name, String wanted) {
        List<String> got = response.headers().fields().stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Headers.Field::value)
                .toList();
        return got.equals(List.of(wanted))
                ? Optional.empty()
                : Optional.of(new Violation("", "header " + name, wanted, String.join(", ", got)));
    }
}
