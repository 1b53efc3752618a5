package org.ledgermock.verify.steps;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the values of a feature's table of parameters. A value is JSON as it is to be sent, or words that stand for
 * some: {@code the customer}, {@code a new time}, {@code a text of 9 characters}.
 */
final class Values {

    private static final Pattern TEXT = Pattern.compile("a text of (\\d+) characters");
    private static final Pattern AVAILABLE =
            Pattern.compile("minus RemainingCredit as before(?: (plus|minus) (\\S+))?");
    private static final Pattern IN_QUOTES = Pattern.compile("(.+), in quotes");

    private final ScenarioContext scene;

    Values(ScenarioContext scene) {
        this.scene = scene;
    }

    /** A JSON object of these parameters, each number and text as it is written. */
    String object(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> "\"%s\": %s".formatted(parameter.getKey(), json(parameter.getValue())))
                .collect(joining(", ", "{", "}"));
    }

    /** The parameters as a query or a form has them: texts alone. */
    Map<String, String> texts(Map<String, String> parameters) {
        Map<String, String> texts = new LinkedHashMap<>();
        parameters.forEach((name, value) -> texts.put(name, json(value).replaceAll("^\"|\"$", "")));
        return texts;
    }

    private String json(String value) {
        Matcher quoted = IN_QUOTES.matcher(value);
        if (quoted.matches()) {
            return "\"" + json(quoted.group(1)) + "\"";
        }
        return named(value).or(() -> available(value)).or(() -> text(value)).orElse(value);
    }

    private Optional<String> named(String value) {
        return switch (value) {
            case "a new time" -> Optional.of("\"" + scene.members().newTime() + "\"");
            case "the same time" -> Optional.of("\"" + scene.members().sameTime() + "\"");
            default ->
                scene.customers()
                        .uin(value)
                        .map(BigInteger::toString)
                        .or(() -> scene.members().uid(value));
        };
    }

    private Optional<String> available(String value) {
        Matcher matcher = AVAILABLE.matcher(value);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal amount = scene.before("RemainingCredit").negate();
        return Optional.of(ExpectedChange.of(matcher.group(1), matcher.group(2))
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
