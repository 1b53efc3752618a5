package org.ledgermock.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonBoolean;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.UnknownKeys;
import org.ledgermock.message.Violation;

/** Tells whoever wrote a file in what it breaks a schema, in the words that are used of all files. */
final class BreachWords {

    private static final String NOT_BLANK = "\"\\\\S\"";

    private final Schema schema;
    private final JsonValue document;
    private final boolean yaml;

    BreachWords(Schema schema, JsonValue document, boolean yaml) {
        this.schema = schema;
        this.document = document;
        this.yaml = yaml;
    }

    List<JsonMismatch> of(List<Violation> violations) {
        List<JsonMismatch> mismatches = new ArrayList<>();
        violations.forEach(violation -> of(violation).ifPresent(mismatches::add));
        return mismatches;
    }

    private Optional<JsonMismatch> of(Violation violation) {
        JsonPointer place = JsonPointer.of(violation.pointer());
        return switch (violation.rule()) {
            case "required" ->
                unknownKeys(parent(place)).explain(last(place))
                        ? Optional.empty()
                        : Optional.of(
                                new JsonMismatch(parent(place), "the key '%s' is missing".formatted(last(place))));
            case "additionalProperties", "unevaluatedProperties" ->
                Optional.of(unknownKeys(parent(place)).mismatch(last(place), parent(place)));
            case "type" -> Optional.of(new JsonMismatch(violation.pointer(), type(violation)));
            default ->
                Optional.of(new JsonMismatch(
                        violation.pointer(),
                        "expected %s, got %s"
                                .formatted(words(violation.rule(), violation.expected()), violation.got())));
        };
    }

    private UnknownKeys unknownKeys(String parent) {
        JsonPointer place = JsonPointer.of(parent);
        JsonObject of = schema.places().schemaAt(place);
        return place.find(document).orElse(JsonObject.EMPTY) instanceof JsonObject object
                ? UnknownKeys.in(
                        of.find("additionalProperties")
                                .filter(new JsonBoolean(false)::equals)
                                .map(closed -> object)
                                .orElse(JsonObject.EMPTY),
                        of.object("properties").map(JsonObject::names).orElse(List.of()),
                        of.array("required").map(JsonArray::texts).orElse(List.of()))
                : UnknownKeys.in(JsonObject.EMPTY, List.of(), List.of());
    }

    private String type(Violation violation) {
        JsonValue value = JsonPointer.of(violation.pointer()).find(document).orElse(document);
        boolean shown = schema.secrets().isEmpty();
        return "expected %s, got %s%s"
                .formatted(
                        withArticles(violation.expected()),
                        shown ? "the " + value.kind() + " " + violation.got() : withArticles(value.kind()),
                        yaml ? FileHints.ofYamlType(List.of(violation.expected().split(" or ")), value) : "");
    }

    private static String withArticles(String types) {
        List<String> words = new ArrayList<>();
        for (String type : types.split(" or ")) {
            words.add(
                    switch (type) {
                        case "null" -> type;
                        case "integer", "object", "array" -> "an " + type;
                        default -> "a " + type;
                    });
        }
        return String.join(" or ", words);
    }

    private static String words(String rule, String expected) {
        String bound = expected.startsWith(rule + " ") ? expected.substring(rule.length() + 1) : expected;
        return switch (rule) {
            case "minimum" -> "at least " + bound;
            case "maximum" -> "at most " + bound;
            case "exclusiveMinimum" -> "more than " + bound;
            case "exclusiveMaximum" -> "less than " + bound;
            case "multipleOf" -> "a multiple of " + bound;
            case "minItems" -> "at least %s in the list".formatted(bound);
            case "maxItems" -> "at most %s in the list".formatted(bound);
            case "minLength" -> "at least %s characters".formatted(bound);
            case "maxLength" -> "at most %s characters".formatted(bound);
            case "pattern" -> bound.equals(NOT_BLANK) ? "a text that is not blank" : "a text that matches " + bound;
            case "enum" -> "one of " + bound;
            default -> expected;
        };
    }

    private static String parent(JsonPointer place) {
        String text = place.toString();
        return text.substring(0, text.lastIndexOf('/'));
    }

    private static String last(JsonPointer place) {
        return place.tokens().get(place.tokens().size() - 1);
    }
}
