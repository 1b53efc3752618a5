package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/**
 * An answer of either vendor.
 *
 * @param body its text as sent, or as it was before compression
 * @param json the document; null in JSON's sense when there is none
 * @param fields what holds the answer's fields: Response at Tencent, data at KYBIO
 * @param errorCode empty for a success
 */
public record Answer(
        Outgoing call,
        int status,
        Headers headers,
        String body,
        JsonValue json,
        JsonValue fields,
        Optional<String> errorCode,
        Optional<String> message) {

    public Answer {
        requireNonNull(call, "call");
        requireNonNull(headers, "headers");
        requireNonNull(body, "body");
        requireNonNull(json, "json");
        requireNonNull(fields, "fields");
        requireNonNull(errorCode, "errorCode");
        requireNonNull(message, "message");
    }

    static JsonValue below(JsonValue json, String name) {
        return object(json).find(name).orElse(JsonNull.NULL);
    }

    static JsonObject object(JsonValue json) {
        return json instanceof JsonObject object ? object : JsonObject.EMPTY;
    }

    /** The text of a string or of a number; empty for anything else. */
    static Optional<String> scalar(JsonValue value) {
        return value instanceof JsonString string
                ? Optional.of(string.text())
                : value instanceof JsonNumber number
                        ? Optional.of(number.value().toPlainString())
                        : Optional.empty();
    }
}
