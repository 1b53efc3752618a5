package org.ledgermock.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonBoolean;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;

/** Reads the keywords of a schema. */
public final class Keywords {

    private Keywords() {}

    public static List<JsonValue> list(JsonObject schema, String keyword) {
        return schema.array(keyword).map(JsonArray::items).orElse(List.of());
    }

    public static List<String> texts(JsonObject schema, String keyword) {
        return schema.array(keyword).map(JsonArray::texts).orElse(List.of());
    }

    /** The types that it allows; none when it says nothing of types. */
    public static List<String> types(JsonObject schema) {
        return schema.text("type").map(List::of).orElseGet(() -> texts(schema, "type"));
    }

    public static Optional<BigDecimal> number(JsonObject schema, String keyword) {
        return schema.number(keyword);
    }

    public static boolean isClosed(JsonObject schema) {
        return schema.find("additionalProperties").equals(Optional.of(new JsonBoolean(false)));
    }
}
