package org.ledgermock.testing;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.JsonWriter;

/** What was tried, and what was not, for programs. */
final class TriedJson {

    private TriedJson() {}

    static String of(Tried tried) {
        JsonObject.Builder percent = JsonObject.builder();
        for (Tried.What what : Tried.What.values()) {
            percent.put(what.word(), tried.percent(what));
        }
        return JsonWriter.indented(JsonObject.builder()
                        .put("percent", percent.build())
                        .put("families", array(tried.families(), TriedJson::family))
                        .build())
                + "\n";
    }

    private static JsonObject family(Tried.OfFamily family) {
        return JsonObject.builder()
                .put("family", family.family())
                .put("sandboxes", family.sandboxes())
                .put("calls", family.calls())
                .put("operations", part(family.operations()))
                .put("details", array(family.details(), TriedJson::operation))
                .put("mistakes", mistakes(family))
                .build();
    }

    private static JsonObject mistakes(Tried.OfFamily family) {
        JsonObject.Builder mistakes = JsonObject.builder();
        family.mistakes().forEach(mistakes::put);
        return mistakes.build();
    }

    private static JsonObject operation(Tried.OfOperation operation) {
        return JsonObject.builder()
                .put("operation", operation.operation())
                .put("calls", operation.calls())
                .put("errors", part(operation.errors()))
                .put("fields", part(operation.fields()))
                .put("pages", part(operation.pages()))
                .put("faults", part(operation.faults()))
                .build();
    }

    private static JsonObject part(Tried.Part part) {
        return JsonObject.builder()
                .put("tried", array(part.tried(), JsonString::new))
                .put("untried", array(part.untried(), JsonString::new))
                .build();
    }

    private static <T> JsonArray array(Collection<T> items, Function<T, JsonValue> json) {
        return new JsonArray(List.copyOf(items.stream().map(json).toList()));
    }
}
