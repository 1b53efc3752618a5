package org.ledgermock.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ledgermock.contract.Contract;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/** What of a request stands beside its body. */
final class RequestParameters {

    private static final String IN = "x-in";
    private static final String NAME = "x-name";

    /** Headers that are HTTP's own, or that OpenAPI has another place for. */
    private static final Set<String> OF_HTTP = Set.of(
            "host", "content-type", "content-length", "accept", "accept-encoding", "user-agent", "authorization");

    private RequestParameters() {}

    /** The arguments that stand in the path, with how they are spelt there. */
    static Map<String, String> inPath(Contract contract) {
        Map<String, String> names = new LinkedHashMap<>();
        properties(contract).forEach((argument, property) -> {
            JsonObject schema = (JsonObject) property;
            if (schema.text(IN).filter("path"::equals).isPresent()) {
                names.put(argument, schema.text(NAME).orElse(argument));
            }
        });
        return names;
    }

    static JsonObject properties(Contract contract) {
        return contract.request().json().object("properties").orElse(JsonObject.EMPTY);
    }

    static boolean isInBody(JsonValue property) {
        return !(property instanceof JsonObject schema) || !schema.has(IN);
    }

    /** The arguments of one operation that do not stand in its body. */
    static List<JsonValue> of(Contract contract, JsonObject arguments) {
        Set<String> required = contract.request().json().array("required").stream()
                .flatMap(names -> names.texts().stream())
                .collect(Collectors.toSet());
        List<JsonValue> parameters = new ArrayList<>();
        properties(contract).forEach((argument, property) -> {
            if (property instanceof JsonObject schema && schema.has(IN)) {
                JsonObject.Builder parameter = parameter(
                        schema.text(NAME).orElse(argument), schema.text(IN).orElseThrow(), required.contains(argument));
                schema.text("description").ifPresent(says -> parameter.put("description", says));
                parameter.put("schema", OpenSchema.of(schema));
                arguments.find(argument).ifPresent(value -> parameter.put("example", value));
                parameters.add(parameter.build());
            }
        });
        return parameters;
    }

    /** The headers that all of these have; where only their values tell them apart, the values that there are. */
    static List<JsonValue> ofHeaders(List<Example> examples, Set<String> signed, Set<String> needed) {
        Map<String, Set<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Example example : examples) {
            for (Headers.Field field : example.request().headers().fields()) {
                values.computeIfAbsent(field.name(), none -> new LinkedHashSet<>())
                        .add(field.value());
            }
        }
        List<JsonValue> parameters = new ArrayList<>();
        values.forEach((name, those) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            boolean argument = examples.stream().anyMatch(example -> isArgument(example.contract(), lower));
            if (!OF_HTTP.contains(lower) && !signed.contains(lower) && !argument) {
                parameters.add(header(name, needed.contains(lower), those));
            }
        });
        return parameters;
    }

    private static boolean isArgument(Contract contract, String header) {
        List<String> names = new ArrayList<>();
        properties(contract).forEach((argument, property) -> {
            if (property instanceof JsonObject schema
                    && schema.text(IN).filter("header"::equals).isPresent()) {
                names.add(schema.text(NAME).orElse(argument).toLowerCase(Locale.ROOT));
            }
        });
        return names.contains(header);
    }

    private static JsonObject header(String name, boolean required, Set<String> values) {
        JsonObject schema = JsonObject.of("type", "string");
        if (values.size() > 1) {
            schema = schema.with(
                    "enum",
                    new JsonArray(
                            values.stream().<JsonValue>map(JsonString::new).toList()));
        }
        return parameter(name, "header", required)
                .put("schema", schema)
                .put("example", values.iterator().next())
                .build();
    }

    private static JsonObject.Builder parameter(String name, String in, boolean required) {
        return JsonObject.builder().put("name", name).put("in", in).put("required", required);
    }
}
