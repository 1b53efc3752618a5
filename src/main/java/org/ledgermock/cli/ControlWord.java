package org.ledgermock.cli;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/**
 * A request of the admin API in words of the shell.
 *
 * @param name of the command: {@code fault order}, or {@code health}
 * @param parameters what has to follow, then what may, in brackets
 * @param request method and path, with parameters behind a {@code $}
 * @param body JSON with parameters behind a {@code $} as texts, and behind a {@code #} as numbers; empty where there is none
 * @param says what it does
 */
record ControlWord(String name, List<String> parameters, String request, String body, String says) {

    /** Of a sandbox, {@code family/name}, which are two parts of a path. */
    static final String SANDBOX = "SANDBOX";

    /** Whatever the request asks besides: {@code name=value}, any number of them. */
    static final String ASKED = "[NAME=VALUE...]";

    static ControlWord of(String name, String parameters, String request, String body, String says) {
        return new ControlWord(
                name, parameters.isEmpty() ? List.of() : List.of(parameters.split(" ")), request, body, says);
    }

    String method() {
        return request.substring(0, request.indexOf(' '));
    }

    /** The parts of the path. */
    List<String> path(Map<String, String> given) {
        return Arrays.stream(
                        request.substring(request.indexOf(" /") + " /".length()).split("/"))
                .flatMap(part -> part.startsWith("$") ? parts(part.substring(1), given) : Stream.of(part))
                .toList();
    }

    private static Stream<String> parts(String parameter, Map<String, String> given) {
        String value = of(parameter, given);
        if (!parameter.equals(SANDBOX)) {
            return Stream.of(value);
        }
        if (!value.matches("[^/]+/[^/]+")) {
            throw new IllegalArgumentException("'%s' is no sandbox: write family/name".formatted(value));
        }
        return Arrays.stream(value.split("/"));
    }

    /** What stands behind the path's question mark. */
    static Map<String, String> asked(List<String> pairs) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String pair : pairs) {
            int end = pair.indexOf('=');
            if (end <= 0) {
                throw new IllegalArgumentException("'%s' is not NAME=VALUE".formatted(pair));
            }
            if (asked.put(pair.substring(0, end), pair.substring(end + 1)) != null) {
                throw new IllegalArgumentException("'%s' is there twice".formatted(pair.substring(0, end)));
            }
        }
        return asked;
    }

    /**
     * The body, with what was given in place of its parameters.
     *
     * @throws IllegalArgumentException when what was given as JSON is none
     */
    JsonObject body(Map<String, String> given) {
        return body.isEmpty() ? JsonObject.EMPTY : filled(object(body), given);
    }

    private static JsonObject filled(JsonObject template, Map<String, String> given) {
        JsonObject filled = JsonObject.EMPTY;
        for (String name : template.names()) {
            filled = name.equals("$JSON")
                    ? filled.withAll(object(given.getOrDefault("JSON", "{}")))
                    : filled.with(text(name, given), filled(template.find(name).orElseThrow(), given));
        }
        return filled;
    }

    private static JsonValue filled(JsonValue value, Map<String, String> given) {
        if (value instanceof JsonObject object) {
            return filled(object, given);
        }
        if (value instanceof JsonString string) {
            return string.text().startsWith("#")
                    ? number(text("$" + string.text().substring(1), given))
                    : new JsonString(text(string.text(), given));
        }
        return value;
    }

    private static JsonNumber number(String digits) {
        if (JsonReader.read(digits) instanceof JsonReading.Read read && read.value() instanceof JsonNumber number) {
            return number;
        }
        throw new IllegalArgumentException("this is no number: " + digits);
    }

    private static String text(String word, Map<String, String> given) {
        return word.startsWith("$") ? of(word.substring(1), given) : word;
    }

    private static String of(String parameter, Map<String, String> given) {
        return requireNonNull(given.get(parameter), parameter);
    }

    private static JsonObject object(String json) {
        if (JsonReader.read(json) instanceof JsonReading.Read read && read.value() instanceof JsonObject object) {
            return object;
        }
        throw new IllegalArgumentException("this is no JSON object: " + json);
    }
}
