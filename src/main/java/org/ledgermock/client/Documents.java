package org.ledgermock.client;

import java.math.BigDecimal;
import java.util.List;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonBoolean;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.RecordReader;

/** Reads the documents of the admin API. One that lacks a field is of another version of the server, and is refused. */
final class Documents {

    private Documents() {}

    /** Its fields as a record has them, and itself as the component {@code document}. */
    static <R extends Record> R read(JsonObject document, Class<R> type) {
        try {
            return RecordReader.readPart(document.with("document", document), type);
        } catch (JsonMismatch e) {
            throw new IllegalStateException(
                    "the server's answer is not what it has to be, %s: is it of another version?"
                            .formatted(e.getMessage()),
                    e);
        }
    }

    static String text(JsonObject document, String field) {
        return document.text(field).orElseThrow(() -> missing(document, field));
    }

    static BigDecimal number(JsonObject document, String field) {
        return document.number(field).orElseThrow(() -> missing(document, field));
    }

    static boolean flag(JsonObject document, String field) {
        if (document.find(field).orElseThrow(() -> missing(document, field)) instanceof JsonBoolean flag) {
            return flag.value();
        }
        throw missing(document, field);
    }

    static JsonObject object(JsonObject document, String field) {
        return document.object(field).orElseThrow(() -> missing(document, field));
    }

    static List<JsonObject> objects(JsonObject document, String field) {
        return list(document, field).stream().map(JsonObject.class::cast).toList();
    }

    static List<String> texts(JsonObject document, String field) {
        return list(document, field).stream()
                .map(item -> ((JsonString) item).text())
                .toList();
    }

    private static JsonArray list(JsonObject document, String field) {
        return document.array(field).orElseThrow(() -> missing(document, field));
    }

    private static IllegalStateException missing(JsonObject document, String field) {
        return new IllegalStateException("the server's answer lacks '%s': is it of another version? It has %s"
                .formatted(field, document.names()));
    }
}
