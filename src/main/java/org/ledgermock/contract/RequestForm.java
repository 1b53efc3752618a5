package org.ledgermock.contract;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Request;

/**
 * Where a call's arguments stand in its request: the method and the path of the operation's address, and the place that
 * the request schema gives each argument. An address that names no method is called by POST, at that path.
 */
public final class RequestForm {

    private static final Pattern WITH_METHOD = Pattern.compile("([A-Z]+) (/.*)");
    private static final Pattern SENDABLE_HEADER = Pattern.compile("[!-~]([ -~]*[!-~])?");
    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "DELETE");
    private static final Headers JSON = Headers.of("Content-Type", "application/json");

    private final String method;
    private final PathTemplate path;
    private final List<Parameter> parameters;
    private final boolean hasBody;
    private final RequestSchema schema;

    /** An argument that does not stand in the body. */
    private record Parameter(String argument, ArgumentPlace place, String name, boolean list) {}

    /**
     * The arguments of a request.
     *
     * @param problem of a body that is no JSON object, which then has none of them
     */
    public record Arguments(JsonObject values, Optional<String> problem) {

        public Arguments {
            requireNonNull(values, "values");
            requireNonNull(problem, "problem");
        }
    }

    private RequestForm(
            String method, PathTemplate path, List<Parameter> parameters, boolean hasBody, RequestSchema schema) {
        this.method = method;
        this.path = path;
        this.parameters = List.copyOf(parameters);
        this.hasBody = hasBody;
        this.schema = schema;
    }

    /** @throws IllegalArgumentException when address and schema do not fit each other; the message says in what */
    static RequestForm of(String address, RequestSchema schema) {
        Matcher withMethod = WITH_METHOD.matcher(address);
        boolean named = withMethod.matches();
        String text = named ? withMethod.group(2) : "/" + address.replaceFirst("^/", "");
        PathTemplate path = PathTemplate.of(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the address '%s' is neither a path nor a method and a path, such as 'GET /cards/{cardId}'"
                                .formatted(address)));
        List<Parameter> parameters = new ArrayList<>();
        JsonObject properties = schema.json().object("properties").orElse(JsonObject.EMPTY);
        properties.forEach((name, property) -> ArgumentPlace.of(name, property)
                .ifPresent(place -> parameters.add(new Parameter(
                        name,
                        place,
                        ((JsonObject) property).text("x-name").orElse(name),
                        ((JsonObject) property)
                                .text("type")
                                .filter("array"::equals)
                                .isPresent()))));
        requireSame(address, path, parameters);
        String method = named ? withMethod.group(1) : "POST";
        return new RequestForm(
                method, path, parameters, !BODILESS.contains(method) || properties.size() > parameters.size(), schema);
    }

    private static void requireSame(String address, PathTemplate path, List<Parameter> parameters) {
        List<String> declared = parameters.stream()
                .filter(parameter -> parameter.place == ArgumentPlace.PATH)
                .map(Parameter::name)
                .sorted()
                .toList();
        List<String> named = path.names().stream().sorted().toList();
        if (!declared.equals(named)) {
            throw new IllegalArgumentException(
                    "the address '%s' has the names %s, but the properties with \"x-in\": \"path\" are %s"
                            .formatted(address, named, declared));
        }
    }

    /** Method and path, the same for all that the same requests are for; the more definite of two is the lesser. */
    public String target() {
        return path.paths() + " " + method;
    }

    public String method() {
        return method;
    }

    /** Whether a path is this one, whatever the method. */
    public boolean isAt(String other) {
        return path.values(other).isPresent();
    }

    /** The arguments that a request has, each as the type that the schema declares, where its text can be one. */
    public Arguments read(Request request) {
        return withBody(request, beforeBody(request));
    }

    /** Those that stand in its path, its query and its headers. */
    public JsonObject beforeBody(Request request) {
        Map<String, String> inPath = path.values(request.path()).orElse(Map.of());
        Map<String, List<String>> inQuery = QueryText.read(request.query());
        JsonObject texts = JsonObject.EMPTY;
        for (Parameter parameter : parameters) {
            List<String> values = switch (parameter.place) {
                case PATH ->
                    Optional.ofNullable(inPath.get(parameter.name)).map(QueryText::decoded).stream()
                            .toList();
                case QUERY ->
                    Optional.ofNullable(inQuery.remove(parameter.name)).orElse(List.of());
                case HEADER -> request.headers().first(parameter.name).stream().toList();
            };
            if (!values.isEmpty()) {
                texts = texts.with(parameter.argument, value(values, parameter.list));
            }
        }
        // What the schema does not place in the query is for the schema to refuse.
        for (Map.Entry<String, List<String>> other : inQuery.entrySet()) {
            texts = texts.has(other.getKey()) ? texts : texts.with(other.getKey(), value(other.getValue(), false));
        }
        return schema.typed(texts);
    }

    private static JsonValue value(List<String> texts, boolean list) {
        return texts.size() == 1 && !list
                ? new JsonString(texts.get(0))
                : new JsonArray(texts.stream().map(JsonString::new).collect(Collectors.toList()));
    }

    private static Arguments withBody(Request request, JsonObject others) {
        if (request.sent().length() == 0) {
            return new Arguments(others, Optional.empty());
        }
        JsonReading reading = JsonReader.read(request.body());
        if (reading instanceof JsonReading.Unreadable unreadable) {
            return new Arguments(
                    others,
                    Optional.of("The body is not JSON that can be read, at %s: %s"
                            .formatted(
                                    unreadable.pointer().isEmpty() ? "/" : unreadable.pointer(), unreadable.detail())));
        }
        return ((JsonReading.Read) reading).value() instanceof JsonObject body
                ? new Arguments(body.withAll(others), Optional.empty())
                : new Arguments(others, Optional.of("The body is JSON, but not an object."));
    }

    /**
     * The request that has these arguments where they belong, with no header but theirs.
     *
     * @param arguments as JSON; a text that is no JSON object is the body as it stands
     */
    public Request request(String arguments) {
        boolean allInBody = parameters.isEmpty() && hasBody;
        return !allInBody
                        && JsonReader.read(arguments) instanceof JsonReading.Read read
                        && read.value() instanceof JsonObject values
                ? request(values)
                : request(Map.of(), List.of(), Headers.NONE, arguments);
    }

    private Request request(JsonObject values) {
        Map<String, String> inPath = new LinkedHashMap<>();
        List<String> inQuery = new ArrayList<>();
        Headers headers = Headers.NONE;
        JsonObject rest = values;
        for (Parameter parameter : parameters) {
            Optional<JsonValue> value = values.find(parameter.argument);
            rest = rest.without(parameter.argument);
            if (value.isPresent()) {
                switch (parameter.place) {
                    case PATH ->
                        inPath.put(parameter.name, QueryText.encoded(value.get().asText()));
                    case QUERY -> inQuery.add(pairs(parameter, value.get()));
                    case HEADER ->
                        headers = headers.and(parameter.name, value.get().asText());
                }
            }
        }
        if (hasBody) {
            return request(inPath, inQuery, headers, rest.toString());
        }
        rest.forEach((name, value) -> inQuery.add(QueryText.pair(name, value.asText())));
        return request(inPath, inQuery, headers, "");
    }

    private Request request(Map<String, String> inPath, List<String> inQuery, Headers headers, String body) {
        return Request.whole(
                method,
                path.path(name -> inPath.getOrDefault(name, "")),
                String.join("&", inQuery),
                body.isEmpty() ? headers : JSON.andAll(headers),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static String pairs(Parameter parameter, JsonValue value) {
        List<JsonValue> values = value instanceof JsonArray list ? list.items() : List.of(value);
        return values.stream()
                .map(one -> QueryText.pair(parameter.name, one.asText()))
                .collect(Collectors.joining("&"));
    }

    /** Whether a request can have these arguments: a path has no place for nothing, and a query none for types. */
    public boolean canCarry(JsonObject arguments) {
        if (parameters.isEmpty()) {
            return true;
        }
        Request request = request(arguments);
        return parameters.stream()
                        .filter(parameter -> parameter.place == ArgumentPlace.HEADER)
                        .flatMap(parameter -> request.headers().first(parameter.name).stream())
                        .allMatch(value -> SENDABLE_HEADER.matcher(value).matches())
                && isAt(request.path())
                && read(request).values().equals(hasBody ? arguments : withTextsOfUnknown(arguments));
    }

    private JsonObject withTextsOfUnknown(JsonObject arguments) {
        JsonObject properties = schema.json().object("properties").orElse(JsonObject.EMPTY);
        JsonObject.Builder texts = JsonObject.builder();
        arguments.forEach(
                (name, value) -> texts.put(name, properties.has(name) ? value : new JsonString(value.asText())));
        return texts.build();
    }
}
