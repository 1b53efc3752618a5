package org.ledgermock.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonValue;
import org.ledgermock.protocol.Draft;
import org.ledgermock.protocol.Pasted;

/** Requests in JSON: a HAR file, our own journal, and whatever else has method, address and headers of them. */
final class JsonRequests {

    private final List<Pasted> found = new ArrayList<>();

    private JsonRequests() {}

    /** The requests in a document; none when it is no JSON, or has none. */
    static List<Pasted> read(String text) {
        JsonRequests requests = new JsonRequests();
        if (JsonReader.read(text) instanceof JsonReading.Read read) {
            requests.look(read.value(), JsonObject.EMPTY);
        }
        return requests.found;
    }

    private void look(JsonValue value, JsonObject around) {
        if (value instanceof JsonArray array) {
            array.forEach(item -> look(item, around));
        } else if (value instanceof JsonObject object) {
            boolean request =
                    object.has("method") && object.has("headers") && (object.has("url") || object.has("path"));
            if (request) {
                found.add(pasted(object, around));
            } else {
                object.forEach((name, field) -> look(field, object));
            }
        }
    }

    private static Pasted pasted(JsonObject request, JsonObject around) {
        // Of several it says which.
        String one = around.text("requestId")
                .or(() -> around.text("startedDateTime"))
                .map(name -> " (" + name + ")")
                .orElse("");
        Draft draft = new Draft((request.has("url") ? "a HAR file" : "a journal") + one)
                .method(request.text("method").orElse(""))
                .url(request.text("url").or(() -> request.text("path")).orElse("/"));
        request.text("query").filter(query -> !query.isEmpty()).ifPresent(draft::ask);
        headers(request, draft::header);
        around.object("response")
                .or(() -> around.object("answer"))
                .ifPresent(answer -> headers(answer, (name, value) -> {
                    if (name.equalsIgnoreCase("Date")) {
                        draft.answered(value);
                    }
                }));
        return body(request, draft);
    }

    // A list of names and values, or an object.
    private static void headers(JsonObject message, BiConsumer<String, String> header) {
        message.array("headers")
                .ifPresent(list -> list.forEach(one -> {
                    if (one instanceof JsonObject field) {
                        header.accept(
                                field.text("name").orElse(""),
                                field.text("value").orElse(""));
                    }
                }));
        message.object("headers")
                .ifPresent(fields -> fields.forEach((name, value) -> header.accept(name, value.asText())));
    }

    private static Pasted body(JsonObject request, Draft draft) {
        Optional<JsonObject> posted = request.object("postData");
        Optional<String> text = posted.flatMap(data -> data.text("text")).or(() -> request.text("body"));
        long size = request.number("bodySize").map(Number::longValue).orElse(-1L);
        if (text.isEmpty()) {
            boolean none = draft.method().equals("GET") || size == 0;
            return none
                    ? draft.with(new byte[0])
                    : draft.without(
                            Optional.of("the file has no text of it; save it again with the contents of requests"));
        }
        byte[] bytes = text.get().getBytes(UTF_8);
        if (posted.flatMap(data -> data.text("encoding"))
                .filter("base64"::equals)
                .isPresent()) {
            return base64(text.get(), draft);
        }
        Optional<String> doubt = text.get().indexOf('\uFFFD') >= 0
                ? Optional.of("bytes of it that are no UTF-8 are lost")
                : size > 0 && size != bytes.length
                        ? Optional.of("bodySize says %d bytes, and its text has %d".formatted(size, bytes.length))
                        : Optional.empty();
        return draft.with(List.of(bytes), doubt.or(() -> masked(text.get())));
    }

    private static Optional<String> masked(String text) {
        return Pasted.isMasked(text) ? Optional.of("part of it may be hidden") : Optional.empty();
    }

    private static Pasted base64(String text, Draft draft) {
        try {
            return draft.with(Base64.getMimeDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return draft.without(Optional.of("its base64 cannot be read"));
        }
    }
}
