package org.ledgermock.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ledgermock.client.HttpTarget;
import org.ledgermock.client.RefusalFacts;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;

/** Asks a mock why it has refused a call. */
final class RefusalReport {

    private RefusalReport() {}

    /** The reason in words; empty when the call was not refused, or the target is none of ours. */
    static Optional<String> find(HttpTarget target, Optional<String> token, String family, Response answer)
            throws IOException, InterruptedException {
        Headers headers =
                token.map(text -> Headers.of("Authorization", "Token " + text)).orElse(Headers.NONE);
        Response response = target.send(
                Request.whole("GET", "/__admin/ledgermock/refusals", "family=" + family, headers, new byte[0]));
        if (response.status() != 200
                || !(JsonReader.read(response.body()) instanceof JsonReading.Read read)
                || !(read.value() instanceof JsonObject document)) {
            return Optional.empty();
        }
        List<JsonObject> refusals = document.array("refusals").stream()
                .flatMap(JsonArray::stream)
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .toList();
        // An answer with a request id is found by it; one without by its error's text, the newest first.
        return having("requestId", refusals, answer)
                .or(() -> having("text", refusals, answer))
                .map(RefusalReport::words);
    }

    private static Optional<JsonObject> having(String field, List<JsonObject> refusals, Response answer) {
        String whole = answer.headers() + answer.bodyText();
        return refusals.stream()
                .filter(refusal -> refusal.text(field).filter(whole::contains).isPresent())
                .findFirst();
    }

    private static String words(JsonObject refusal) {
        StringBuilder words = new StringBuilder("\nRefused at '")
                .append(refusal.text("stage").orElse(""))
                .append("': ")
                .append(refusal.text("cause").orElse(""));
        RefusalFacts.lines(refusal).forEach(line -> words.append("\n  ").append(line));
        return words.toString();
    }
}
