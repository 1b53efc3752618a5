package org.ledgermock.tencent.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Response;
import org.ledgermock.message.Violation;
import org.ledgermock.protocol.ReadAnswer;

/** An answer of Tencent Cloud as a client reads it: one object {@code Response}, which an {@code Error} makes a refusal. */
final class TencentAnswer {

    private static final String ENVELOPE = "Response";
    private static final String AT = "/" + ENVELOPE;

    private TencentAnswer() {}

    static ReadAnswer read(Response response) {
        JsonValue json = ReadAnswer.json(response);
        JsonValue document =
                json instanceof JsonObject whole ? whole.find(ENVELOPE).orElse(JsonNull.NULL) : JsonNull.NULL;
        Optional<JsonValue> error = document instanceof JsonObject fields ? fields.find("Error") : Optional.empty();
        return new ReadAnswer(
                json,
                AT,
                document,
                document,
                error.isPresent(),
                text(error, "Code"),
                text(error, "Message"),
                breaches(response, json, document));
    }

    private static Optional<String> text(Optional<JsonValue> error, String name) {
        return error.filter(JsonObject.class::isInstance).flatMap(one -> ((JsonObject) one).text(name));
    }

    private static List<Violation> breaches(Response response, JsonValue json, JsonValue document) {
        List<Violation> breaches = new ArrayList<>();
        // With a charset Tencent's Python SDK takes every error for a success.
        ReadAnswer.headerBreach(response, "Content-Type", TencentCall.JSON).ifPresent(breaches::add);
        if (!(json instanceof JsonObject whole)) {
            breaches.add(new Violation("", "type", "object", json.kind()));
            return breaches;
        }
        whole.names().stream()
                .filter(name -> !name.equals(ENVELOPE))
                .forEach(name ->
                        breaches.add(new Violation("/" + name, "additionalProperties", "no such field", "one")));
        if (!(document instanceof JsonObject)) {
            breaches.add(new Violation(AT, "type", "object", document.kind()));
        }
        return breaches;
    }
}
