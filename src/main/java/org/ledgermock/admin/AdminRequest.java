package org.ledgermock.admin;

import static java.util.Objects.requireNonNull;

import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.RecordReader;
import org.ledgermock.message.Utf8;

/**
 * A request that has found its route.
 *
 * @param path what the template's names stand for
 * @param query by name
 */
record AdminRequest(Map<String, String> path, Map<String, String> query, byte[] body) {

    private static final int MOST = 1_000;

    AdminRequest {
        path = Map.copyOf(path);
        query = Map.copyOf(query);
        requireNonNull(body, "body");
    }

    String path(String name) {
        return Optional.ofNullable(path.get(name))
                .orElseThrow(() -> new IllegalStateException("the route has no '" + name + "' in its path"));
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** How many items of a list are asked for: {@code limit}, 1 to {@value #MOST}. */
    int limit(int byDefault) {
        return (int) number("limit", byDefault, 1, MOST);
    }

    /** How many of something: from 1, and 1 where nothing is said. */
    int count(String name, long most) {
        return (int) number(name, 1, 1, most);
    }

    /** A whole number, from 0. */
    long number(String name, long byDefault, long most) {
        return number(name, byDefault, 0, most);
    }

    private long number(String name, long byDefault, long least, long most) {
        return query(name)
                .map(text -> {
                    long number = text.matches("0|[1-9]\\d{0,17}") ? Long.parseLong(text) : -1;
                    if (number < least || number > most) {
                        throw Problem.bad(
                                "'%s' is a number from %d to %d, not '%s'.".formatted(name, least, most, text));
                    }
                    return number;
                })
                .orElse(byDefault);
    }

    /** Whether something is asked for that is not there otherwise: {@code true}, or {@code false}. */
    boolean asks(String name) {
        String text = query(name).orElse("false");
        if (!text.matches("true|false")) {
            throw Problem.bad("'%s' is true or false, not '%s'.".formatted(name, text));
        }
        return text.equals("true");
    }

    boolean hasBody() {
        return body.length > 0;
    }

    JsonValue json() {
        try {
            JsonReading reading = JsonReader.read(Utf8.decode(body));
            if (reading instanceof JsonReading.Read read) {
                return read.value();
            }
            JsonReading.Unreadable unreadable = (JsonReading.Unreadable) reading;
            throw Problem.bad("The body is not JSON that can be read: %s, at %s."
                    .formatted(unreadable.detail(), unreadable.pointer().isEmpty() ? "/" : unreadable.pointer()));
        } catch (CharacterCodingException e) {
            throw Problem.bad("The body is not UTF-8.");
        }
    }

    JsonObject object() {
        if (json() instanceof JsonObject object) {
            return object;
        }
        throw Problem.bad("The body has to be a JSON object.");
    }

    /** @throws org.ledgermock.message.JsonMismatch when the body says something else */
    <R extends Record> R body(Class<R> type) {
        return RecordReader.read(json(), type);
    }

    /** The same where a request may go without a body. */
    <R extends Record> R bodyOrNothing(Class<R> type) {
        return hasBody() ? body(type) : RecordReader.read(JsonObject.EMPTY, type);
    }
}
