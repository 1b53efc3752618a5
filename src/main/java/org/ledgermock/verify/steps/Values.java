package org.ledgermock.verify.steps;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.verify.SkippedException;

/**
 * Reads the values of a feature. A value is JSON as it is to be sent, or words that stand for some, alone or within JSON:
 * {@code the customer}, {@code [the customer]}, {@code a new time}, {@code a text of 9 characters}.
 */
public final class Values {

    private static final Pattern TEXT = Pattern.compile("a text of (\\d+) characters");
    private static final Pattern BEFORE = Pattern.compile("(minus )?(\\w+) as before(?: (plus|minus) (\\S+))?");
    private static final Pattern IN_QUOTES = Pattern.compile("(.+?),? in quotes");
    private static final Pattern TIMES = Pattern.compile("(\\d+) times (.+)");
    private static final Pattern FIELD = Pattern.compile("(a part of )?(the [a-z ]+)'s (\\w+)");
    // Outside of JSON's own texts.
    private static final Pattern WITHIN = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|[A-Za-z0-9][\\w' ]*");

    private final ScenarioContext scene;

    public Values(ScenarioContext scene) {
        this.scene = requireNonNull(scene, "scene");
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

    /** The JSON that a value is, or stands for. */
    public String json(String value) {
        return named(value).orElseGet(() -> within(value));
    }

    /** JSON with words in it, which stand for some. */
    public String within(String json) {
        return json.indexOf('{') < 0 && json.indexOf('[') < 0
                ? json
                : WITHIN.matcher(json).replaceAll(found -> Matcher.quoteReplacement(replacement(found)));
    }

    /** Whether JSON is what is meant by words or JSON; of numbers the value alone counts. */
    boolean isMeant(String words, JsonValue got) {
        JsonValue expected = Answers.written(json(words));
        return expected instanceof JsonNumber number && got instanceof JsonNumber other
                ? number.value().compareTo(other.value()) == 0
                : expected.equals(got);
    }

    private String replacement(MatchResult found) {
        String words = found.group();
        return words.startsWith("\"") ? words : named(words.strip()).orElse(words);
    }

    private Optional<String> named(String words) {
        Matcher quoted = IN_QUOTES.matcher(words);
        return quoted.matches() ? Optional.of(new JsonString(json(quoted.group(1))).toString()) : unquoted(words);
    }

    private Optional<String> unquoted(String words) {
        return scene.named(words)
                .or(() -> before(words))
                .or(() -> field(words))
                .or(() -> times(words))
                .or(() -> text(words));
    }

    private Optional<String> before(String words) {
        Matcher matcher = BEFORE.matcher(words);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal amount = scene.before(matcher.group(2));
        return Optional.of(ExpectedChange.of(matcher.group(3), matcher.group(4))
                .from(matcher.group(1) == null ? amount : amount.negate())
                .toPlainString());
    }

    private Optional<String> field(String words) {
        Matcher matcher = FIELD.matcher(words);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        JsonValue field = scene.of(matcher.group(2), matcher.group(3));
        return Optional.of((matcher.group(1) == null ? field : part(field.asText())).toString());
    }

    private Optional<String> times(String words) {
        Matcher matcher = TIMES.matcher(words);
        return matcher.matches()
                ? Optional.of(String.join(
                        ", ", Collections.nCopies(Integer.parseInt(matcher.group(1)), json(matcher.group(2)))))
                : Optional.empty();
    }

    private Optional<String> text(String words) {
        Matcher matcher = TEXT.matcher(words);
        Optional<String> text = switch (words) {
            case "a new text" -> Optional.of(scene.newText());
            case "the same text" -> Optional.of(scene.sameText());
            case "the same text in capitals" -> Optional.of(scene.sameText().toUpperCase(Locale.ROOT));
            case "a part of the same text" -> Optional.of(part(scene.sameText()).text());
            default ->
                matcher.matches() ? Optional.of("x".repeat(Integer.parseInt(matcher.group(1)))) : Optional.empty();
        };
        return text.map(one -> new JsonString(one).toString());
    }

    // Without its ends; where too little would be left of it, nothing would be told.
    private static JsonString part(String whole) {
        if (whole.length() < 4) {
            throw new SkippedException("'%s' is too short to have a part".formatted(whole));
        }
        return new JsonString(whole.substring(1, whole.length() - 1));
    }
}
