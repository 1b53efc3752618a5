package org.ledgermock.kybio.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Response;
import org.ledgermock.message.Texts;
import org.ledgermock.message.Violation;
import org.ledgermock.protocol.ReadAnswer;

/** An answer of the open API as a client reads it: signed, with a status, and the fields in {@code data}. */
final class KybioAnswer {

    private KybioAnswer() {}

    static ReadAnswer read(Response response, Optional<Credential> caller) {
        JsonValue json = ReadAnswer.json(response);
        JsonObject body = json instanceof JsonObject object ? object : JsonObject.EMPTY;
        // Documented as independent of case.
        boolean refused =
                body.text("status").filter("error"::equalsIgnoreCase).isPresent() || !isAbsent(body, "errorCode");
        return new ReadAnswer(
                json,
                "",
                json,
                body.find("data").orElse(JsonNull.NULL),
                refused,
                body.find("errorCode").flatMap(JsonValue::scalar),
                body.array("messages")
                        .filter(list -> list.size() > 0)
                        .flatMap(list -> list.items().get(0).scalar()),
                breaches(response, json, caller));
    }

    private static boolean isAbsent(JsonObject body, String name) {
        return body.find(name).orElse(JsonNull.NULL) == JsonNull.NULL;
    }

    private static List<Violation> breaches(Response response, JsonValue json, Optional<Credential> caller) {
        List<Violation> breaches = new ArrayList<>();
        ReadAnswer.headerBreach(response, "Content-Type", "application/json;charset=UTF-8")
                .ifPresent(breaches::add);
        caller.flatMap(one -> ReadAnswer.headerBreach(
                        response, DataSignature.HEADER, DataSignature.of(one.secret(), response.body())))
                .map(breach -> new Violation(
                        "",
                        "signature",
                        "the body signed by Data-signature with the appKey: " + breach.expected(),
                        breach.got()))
                .ifPresent(breaches::add);
        if (!(json instanceof JsonObject body)) {
            breaches.add(new Violation("", "type", "object", json.kind()));
            return breaches;
        }
        JsonValue status = body.find("status").orElse(JsonNull.NULL);
        if (!(status instanceof JsonString text && text.text().matches("(?i)success|error"))) {
            breaches.add(new Violation("/status", "enum", "success or error", Texts.shortened(status.toString())));
        }
        return breaches;
    }
}
