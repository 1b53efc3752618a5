package org.ledgermock.fault;

import java.util.List;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.RecordReader;
import org.ledgermock.message.Texts;

/** An object of one key, which says what kind of thing stands under it: so triggers, deviations and pauses are written. */
record TaggedObject(String kind, JsonValue value) {

    /** @throws JsonMismatch when it is no object of exactly one of these keys */
    static TaggedObject of(JsonValue written, List<String> kinds) {
        if (!(written instanceof JsonObject object) || object.size() != 1) {
            throw new JsonMismatch(
                    "",
                    "expected an object of one key, one of %s, got the %s %s"
                            .formatted(String.join(", ", kinds), written.kind(), Texts.shortened(written.toString())));
        }
        String kind = object.names().get(0);
        if (!kinds.contains(kind)) {
            throw new JsonMismatch(
                    "", "unknown key '%s', allowed: %s".formatted(Texts.shortened(kind), String.join(", ", kinds)));
        }
        return new TaggedObject(kind, object.find(kind).orElseThrow());
    }

    <R extends Record> R as(Class<R> type) {
        try {
            return RecordReader.read(value, type);
        } catch (JsonMismatch e) {
            throw below(e);
        }
    }

    /** The same mismatch, seen from where the choice stands. */
    JsonMismatch below(JsonMismatch mismatch) {
        return mismatch.below(JsonPointer.below("", kind));
    }
}
