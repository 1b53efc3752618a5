package org.ledgermock.verify.steps;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the values of a feature's table of parameters. A value is JSON as it is to be sent, or words that stand for
 * some: {@code the customer}, {@code a new time}, {@code a text of 9 characters}.
 */
public final class Values {

    private static final Pattern TEXT = Pattern.compile("a text of (\\d+) characters");
    private static final Pattern AVAILABLE = Pattern.compile("minus (\\w+) as before(?: (plus|minus) (\\S+))?");
    private static final Pattern IN_QUOTES = Pattern.compile("(.+), in quotes");

    private final ScenarioContext scene;
    private final Function<String, Optional<String>> names;

    /** @param names the JSON that a wing's own words stand for */
    public Values(ScenarioContext scene, Function<String, Optional<String>> names) {
        this.scene = requireNonNull(scene, "scene");
        this.names = requireNonNull(names, "names");
    }

    /** A JSON object of these parameters, each number and text as it is written. */
    public String object(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> "\"%s\": %s".formatted(parameter.getKey(), json(parameter.getValue())))
                .collect(joining(", ", "{", "}"));
    }

    /** The parameters as a query or a form has them: texts alone. */
    public Map<String, String> texts(Map<String, String> parameters) {
        Map<String, String> texts = new LinkedHashMap<>();
        parameters.forEach((name, value) -> texts.put(name, json(value).replaceAll("^\"|\"$", "")));
        return texts;
    }

    private String json(String value) {
        Matcher quoted = IN_QUOTES.matcher(value);
        if (quoted.matches()) {
            return "\"" + json(quoted.group(1)) + "\"";
        }
        return names.apply(value)
                .or(() -> available(value))
                .or(() -> text(value))
                .orElse(value);
    }

    private Optional<String> available(String value) {
        Matcher matcher = AVAILABLE.matcher(value);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal amount = scene.before(matcher.group(1)).negate();
        return Optional.of(ExpectedChange.of(matcher.group(2), matcher.group(3))
                .from(amount)
                .toPlainString());
    }

    private static Optional<String> text(String value) {
        Matcher matcher = TEXT.matcher(value);
        return matcher.matches()
                ? Optional.of("\"" + "x".repeat(Integer.parseInt(matcher.group(1))) + "\"")
                : Optional.empty();
    }
}
