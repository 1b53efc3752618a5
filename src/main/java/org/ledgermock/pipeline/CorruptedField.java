package org.ledgermock.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ledgermock.contract.Contract;
import org.ledgermock.fault.Deviation;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonBoolean;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/** A document of which a fault has spoilt a field. */
final class CorruptedField {

    private CorruptedField() {}

    /** Empty when the document has no such field. */
    static Optional<JsonObject> in(JsonObject document, Deviation.Field field, Contract contract) {
        List<String> tokens = field.at().tokens();
        return field.at()
                .find(document)
                .filter(value -> !tokens.isEmpty())
                .map(value -> field instanceof Deviation.MissingField
                        ? (JsonObject) changed(document, tokens, any -> Optional.empty())
                        : retyped(document, tokens, value, contract));
    }

    // Some fields may be of several types: it is one that the schema does not allow, if there is any.
    private static JsonObject retyped(JsonObject document, List<String> tokens, JsonValue value, Contract contract) {
        List<JsonObject> documents = others(value).stream()
                .map(other -> (JsonObject) changed(document, tokens, any -> Optional.of(other)))
                .toList();
        return documents.stream()
                .filter(one -> !contract.response().violations(one).isEmpty())
                .findFirst()
                .orElse(documents.get(0));
    }

    private static List<JsonValue> others(JsonValue value) {
        String text = value.asText();
        List<JsonValue> others = new ArrayList<>(List.of(
                new JsonString(text), JsonNumber.of(0), JsonObject.EMPTY, JsonArray.EMPTY, new JsonBoolean(true)));
        others.removeIf(other -> other.kind().equals(value.kind()));
        return others;
    }

    private static JsonValue changed(
            JsonValue here, List<String> tokens, Function<JsonValue, Optional<JsonValue>> change) {
        String token = tokens.get(0);
        Function<JsonValue, Optional<JsonValue>> below = tokens.size() == 1
                ? change
                : value -> Optional.of(changed(value, tokens.subList(1, tokens.size()), change));
        if (here instanceof JsonObject object) {
            JsonObject.Builder builder = JsonObject.builder();
            object.forEach((name, value) -> (name.equals(token) ? below.apply(value) : Optional.of(value))
                    .ifPresent(kept -> builder.put(name, kept)));
            return builder.build();
        }
        if (here instanceof JsonArray array) {
            List<JsonValue> items = new ArrayList<>();
            for (int at = 0; at < array.size(); at++) {
                JsonValue item = array.items().get(at);
                (token.equals(Integer.toString(at)) ? below.apply(item) : Optional.of(item)).ifPresent(items::add);
            }
            return new JsonArray(items);
        }
        return here;
    }
}
