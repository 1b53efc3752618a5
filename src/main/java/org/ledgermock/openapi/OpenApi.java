package org.ledgermock.openapi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ledgermock.contract.Contract;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.protocol.ReadAnswer;

/**
 * The description of a family. Operations that only a header or the body tells apart are one entry, whose bodies are one of
 * several: a path may stand there once.
 */
public final class OpenApi {

    private static final String VERSION = "3.1.0";
    private static final String JSON = "application/json";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String REFUSAL = "Refusal";

    private final ServedFamily family;
    private final List<Example> examples;
    private final Set<String> signatures;
    private final Set<String> needed;
    private final Refusals refusals;

    private OpenApi(
            ServedFamily family,
            List<Example> examples,
            Set<String> signatures,
            Set<String> needed,
            Refusals refusals) {
        this.family = family;
        this.examples = examples;
        this.signatures = signatures;
        this.needed = needed;
        this.refusals = refusals;
    }

    /**
     * Describes a family.
     *
     * @param caller of a sandbox that began with the seed 'example'; its operations are called once each, and one of them
     *     with a wrong signature
     * @param calls answers requests
     */
    public static JsonObject of(
            ServedFamily family, Credential caller, Instant now, Function<Request, Response> calls) {
        Examples made = new Examples(family, caller, now, calls);
        List<Example> examples = made.all();
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("%s serves no operation".formatted(family.name()));
        }
        Request foreign = made.ofAStranger(examples.get(0));
        Refusals refusals = new Refusals(family.read(made.call(foreign), Optional.empty()), family.options());
        Set<String> needed = examples.stream()
                .filter(example -> !example.answer().refused())
                .findFirst()
                .map(made::needed)
                .orElse(Set.of());
        return new OpenApi(family, examples, differing(examples.get(0).request(), foreign), needed, refusals)
                .document();
    }

    // What another key changes in a request is its signature.
    private static Set<String> differing(Request one, Request other) {
        return one.headers().fields().stream()
                .filter(field -> !other.headers().first(field.name()).equals(Optional.of(field.value())))
                .map(field -> field.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private JsonObject document() {
        return JsonObject.builder()
                .put("openapi", VERSION)
                .put(
                        "info",
                        JsonObject.of("title", family.contract().file().title())
                                .with("version", new JsonString("simulated"))
                                .with(
                                        "description",
                                        new JsonString(
                                                "What Ledgermock simulates of it, made of the contract files. Behind each field and"
                                                        + " error stands how certain it is: documented, observed, inferred or invented.")))
                .put("servers", JsonArray.of(JsonObject.of("url", "/")))
                .put(
                        "security",
                        new JsonArray(signatures.stream()
                                .<JsonValue>map(name -> JsonObject.of(name, JsonArray.EMPTY))
                                .toList()))
                .put("paths", paths())
                .put("components", components())
                .build();
    }

    private JsonObject paths() {
        Map<String, Map<String, List<Example>>> places = new LinkedHashMap<>();
        for (Example example : examples) {
            places.computeIfAbsent(example.path(), none -> new LinkedHashMap<>())
                    .computeIfAbsent(example.method(), none -> new ArrayList<>())
                    .add(example);
        }
        JsonObject.Builder paths = JsonObject.builder();
        places.forEach((path, methods) -> {
            JsonObject.Builder item = JsonObject.builder();
            methods.forEach((method, those) -> item.put(method, entry(those)));
            paths.put(path, item.build());
        });
        return paths.build();
    }

    private JsonObject entry(List<Example> those) {
        List<Contract> contracts = those.stream().map(Example::contract).toList();
        boolean single = those.size() == 1;
        JsonObject.Builder entry = JsonObject.builder()
                .put("operationId", single ? those.get(0).operation() : "call")
                .put("summary", single ? contracts.get(0).says() : "One of " + names(contracts));
        if (!single) {
            entry.put(
                    "description",
                    contracts.stream()
                            .map(contract -> "- %s: %s".formatted(contract.operation(), contract.says()))
                            .collect(Collectors.joining("\n")));
        }
        List<JsonValue> parameters = new ArrayList<>(RequestParameters.ofHeaders(those, signatures, needed));
        those.forEach(example -> parameters.addAll(RequestParameters.of(example.contract(), example.arguments())));
        entry.put("parameters", new JsonArray(parameters.stream().distinct().toList()));
        List<Example> withBody = those.stream()
                .filter(example -> example.request().sent().length() > 0)
                .toList();
        if (!withBody.isEmpty()) {
            entry.put("requestBody", JsonObject.of("content", requestBody(withBody)));
        }
        return entry.put("responses", responses(those, contracts)).build();
    }

    private static String names(List<Contract> contracts) {
        return contracts.stream().map(Contract::operation).collect(Collectors.joining(", "));
    }

    private static JsonObject requestBody(List<Example> those) {
        JsonObject.Builder bodies = JsonObject.builder();
        those.forEach(example ->
                bodies.put(example.operation(), JsonObject.of("value", ReadAnswer.json(body(example.request())))));
        return JsonObject.of(
                JSON,
                JsonObject.of(
                                "schema",
                                anyOf(those.stream()
                                        .map(example -> reference(example.operation() + "Request"))
                                        .toList()))
                        .with("examples", bodies.build()));
    }

    private static Response body(Request request) {
        return new Response(200, Headers.NONE, request.body());
    }

    private JsonObject responses(List<Example> those, List<Contract> contracts) {
        Set<Integer> statuses = new TreeSet<>();
        contracts.forEach(contract -> {
            statuses.add(contract.status());
            contract.errors().forEach(error -> statuses.add(error.httpStatus()));
        });
        JsonObject.Builder responses = JsonObject.builder();
        for (int status : statuses) {
            List<Example> succeeding = those.stream()
                    .filter(example -> example.contract().status() == status)
                    .toList();
            List<JsonValue> schemas = new ArrayList<>();
            JsonObject.Builder values = JsonObject.builder();
            for (Example example : succeeding) {
                schemas.add(reference(example.operation() + "Response"));
                if (!example.answer().refused()) {
                    values.put(
                            example.operation(),
                            JsonObject.of("value", example.answer().json()));
                }
            }
            Map<String, JsonObject> errors = refusals.examples(contracts, status);
            if (!errors.isEmpty()) {
                schemas.add(reference(REFUSAL));
                errors.forEach(values::put);
            }
            responses.put(
                    Integer.toString(status),
                    JsonObject.of("description", said(succeeding.isEmpty(), errors.isEmpty()))
                            .with(
                                    "content",
                                    JsonObject.of(
                                            JSON,
                                            JsonObject.of("schema", anyOf(schemas))
                                                    .with("examples", values.build()))));
        }
        return responses.build();
    }

    private static String said(boolean noSuccess, boolean noError) {
        return noSuccess
                ? "It is refused."
                : noError ? "It is carried out." : "It is carried out, or refused: the body says which.";
    }

    private static JsonObject reference(String name) {
        return JsonObject.of("$ref", SCHEMAS + name);
    }

    private static JsonObject anyOf(List<? extends JsonValue> schemas) {
        Set<JsonValue> distinct = new LinkedHashSet<>(schemas);
        return distinct.size() == 1
                ? (JsonObject) distinct.iterator().next()
                : JsonObject.of("anyOf", new JsonArray(List.copyOf(distinct)));
    }

    private JsonObject components() {
        JsonObject.Builder schemas = JsonObject.builder();
        for (Example example : examples) {
            if (example.request().sent().length() > 0) {
                schemas.put(example.operation() + "Request", OpenSchema.ofBody(example.contract()));
            }
            schemas.put(
                    example.operation() + "Response",
                    OpenSchema.at(
                            example.answer().at(),
                            OpenSchema.of(example.contract().response().json())));
        }
        JsonValue refusal = family.contract()
                .refusal()
                .map(schema -> OpenSchema.at(refusals.at(), OpenSchema.of(schema.json())))
                .orElseGet(() -> JsonObject.of("type", "object"));
        schemas.put(REFUSAL, refusal);
        JsonObject.Builder security = JsonObject.builder();
        signatures.forEach(name -> security.put(
                name,
                JsonObject.builder()
                        .put("type", "apiKey")
                        .put("in", "header")
                        .put("name", name)
                        .put("description", "A signature over the request; ledgermock call makes it.")
                        .build()));
        return JsonObject.builder()
                .put("schemas", schemas.build())
                .put("securitySchemes", security.build())
                .build();
    }
}
