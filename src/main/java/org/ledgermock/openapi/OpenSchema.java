package org.ledgermock.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.ledgermock.contract.Contract;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/** Schemas of contracts as other tools take them: with descriptions that say how certain each is, and none of our own words. */
final class OpenSchema {

    private static final Set<String> WITH_NAMES = Set.of("properties", "$defs", "patternProperties");

    private static final Set<String> DATA = Set.of("const", "enum", "default", "examples");

    private static final Set<String> OURS = Set.of("$schema", "$id");
    private static final BigDecimal FINE = new BigDecimal("0.000001");

    private OpenSchema() {}

    // Who counts in doubles finds that 110.1 is no multiple of so little. The mock refuses what has too many places.
    private static boolean isTooFine(String keyword, JsonValue value) {
        return keyword.equals("multipleOf")
                && value instanceof JsonNumber number
                && number.value().compareTo(FINE) < 0;
    }

    /** Of a schema wherever it stands: also of {@code true} and of what only looks like one. */
    static JsonValue of(JsonValue value) {
        if (value instanceof JsonArray array) {
            return new JsonArray(array.stream().map(OpenSchema::of).toList());
        }
        if (!(value instanceof JsonObject schema)) {
            return value;
        }
        JsonObject.Builder open = JsonObject.builder();
        schema.forEach((keyword, below) -> {
            if (!keyword.startsWith("x-") && !OURS.contains(keyword) && !isTooFine(keyword, below)) {
                open.put(keyword, under(keyword, below, schema));
            }
        });
        return open.build();
    }

    private static JsonValue under(String keyword, JsonValue value, JsonObject schema) {
        if (DATA.contains(keyword)) {
            return value;
        }
        if (keyword.equals("description")) {
            return schema.text("x-provenance")
                    .<JsonValue>map(known -> new JsonString(value.asText() + " (" + known + ")"))
                    .orElse(value);
        }
        return WITH_NAMES.contains(keyword) ? named((JsonObject) value) : of(value);
    }

    private static JsonValue named(JsonObject schemas) {
        JsonObject.Builder open = JsonObject.builder();
        schemas.forEach((name, schema) -> open.put(name, of(schema)));
        return open.build();
    }

    /** Of the body of a request: the arguments that stand there. */
    static JsonValue ofBody(Contract contract) {
        JsonObject schema = contract.request().json();
        JsonObject.Builder properties = JsonObject.builder();
        RequestParameters.properties(contract).forEach((name, property) -> {
            if (RequestParameters.isInBody(property)) {
                properties.put(name, property);
            }
        });
        JsonObject body = properties.build();
        List<JsonValue> required = schema.array("required").stream()
                .flatMap(JsonArray::stream)
                .filter(name -> body.has(((JsonString) name).text()))
                .toList();
        JsonObject open = schema.without("required").with("properties", body);
        return of(required.isEmpty() ? open : open.with("required", new JsonArray(required)));
    }

    /** Of a body that has what a schema describes at this place. */
    static JsonValue at(String pointer, JsonValue schema) {
        JsonValue open = schema;
        List<String> tokens = JsonPointer.of(pointer).tokens();
        for (int at = tokens.size() - 1; at >= 0; at--) {
            String name = tokens.get(at);
            open = JsonObject.builder()
                    .put("type", "object")
                    .put("properties", JsonObject.of(name, open))
                    .put("required", JsonArray.of(new JsonString(name)))
                    .build();
        }
        return open;
    }
}
