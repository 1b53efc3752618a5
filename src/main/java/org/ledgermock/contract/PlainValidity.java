package org.ledgermock.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonBoolean;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/**
 * Says of a value that it plainly keeps a schema, or nothing at all: then the schema library is asked, which alone finds
 * what is wrong. Nearly every request and answer is plain, and the library takes several times as long to find nothing.
 *
 * <p>It knows the keywords that this project's schemas are made of; of a schema with another one there is none.
 */
final class PlainValidity {

    private static final Set<String> SAY_NOTHING =
            Set.of("$schema", "$id", "title", "description", "default", "examples");

    private final List<Predicate<JsonValue>> checks;

    private PlainValidity(List<Predicate<JsonValue>> checks) {
        this.checks = List.copyOf(checks);
    }

    /** @param schema without annotations */
    static Optional<PlainValidity> of(JsonValue schema) {
        if (schema.equals(new JsonBoolean(true))) {
            return Optional.of(new PlainValidity(List.of()));
        }
        if (!(schema instanceof JsonObject object)) {
            return Optional.empty();
        }
        List<Predicate<JsonValue>> checks = new ArrayList<>();
        for (String keyword : object.names()) {
            Optional<Predicate<JsonValue>> check =
                    check(keyword, object.find(keyword).orElseThrow(), object);
            if (check.isEmpty()) {
                return Optional.empty();
            }
            checks.add(check.get());
        }
        return Optional.of(new PlainValidity(checks));
    }

    boolean holds(JsonValue value) {
        for (int at = 0; at < checks.size(); at++) {
            if (!checks.get(at).test(value)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Predicate<JsonValue>> check(String keyword, JsonValue declared, JsonObject schema) {
        if (SAY_NOTHING.contains(keyword)) {
            return Optional.of(value -> true);
        }
        return switch (keyword) {
            case "type" -> type(schema);
            case "properties" -> properties(declared);
            case "additionalProperties" -> additionalProperties(declared, schema);
            case "required" -> schema.array(keyword).map(names -> required(names.texts()));
            case "minProperties" -> count(schema, keyword).map(least -> ofObject(object -> object.size() >= least));
            case "items" ->
                of(declared).map(item -> ofArray(array -> array.items().stream().allMatch(item::holds)));
            case "minItems" -> count(schema, keyword).map(least -> ofArray(array -> array.size() >= least));
            case "maxItems" -> count(schema, keyword).map(most -> ofArray(array -> array.size() <= most));
            case "minLength" -> count(schema, keyword).map(least -> ofString(text -> length(text) >= least));
            case "maxLength" -> count(schema, keyword).map(most -> ofString(text -> length(text) <= most));
            case "pattern" ->
                schema.text(keyword).map(Pattern::compile).map(form -> ofString(text -> fits(text, form)));
            case "minimum" -> bound(schema, keyword, (value, bound) -> value.compareTo(bound) >= 0);
            case "maximum" -> bound(schema, keyword, (value, bound) -> value.compareTo(bound) <= 0);
            case "multipleOf" -> bound(schema, keyword, PlainValidity::isPlainlyMultiple);
            case "enum" -> schema.array(keyword).map(all -> all.items()::contains);
            case "const" -> Optional.of(declared::equals);
            // What keeps 'then' is valid whether 'if' applies or not, as long as there is no 'else'.
            case "if" -> Optional.of(value -> true);
            case "then" -> of(declared).map(then -> then::holds);
            default -> Optional.empty();
        };
    }

    private static Optional<Predicate<JsonValue>> type(JsonObject schema) {
        return schema.text("type")
                .map(List::of)
                .or(() -> schema.array("type").map(JsonArray::texts))
                .map(names -> value -> isOfAny(names, value));
    }

    private static boolean isOfAny(List<String> types, JsonValue value) {
        for (String type : types) {
            if (isOf(type, value)) {
                return true;
            }
        }
        return false;
    }

    // Whether 1.0 is an integer is left to the library.
    private static boolean isOf(String type, JsonValue value) {
        return type.equals("integer")
                ? value instanceof JsonNumber number && number.value().scale() <= 0
                : value.kind().equals(type);
    }

    private static Optional<Predicate<JsonValue>> properties(JsonValue declared) {
        Map<String, PlainValidity> properties = new HashMap<>();
        if (!(declared instanceof JsonObject schemas)) {
            return Optional.empty();
        }
        for (String name : schemas.names()) {
            Optional<PlainValidity> property = of(schemas.find(name).orElseThrow());
            if (property.isEmpty()) {
                return Optional.empty();
            }
            properties.put(name, property.get());
        }
        return Optional.of(ofObject(object -> object.allMatch((name, field) -> {
            PlainValidity property = properties.get(name);
            return property == null || property.holds(field);
        })));
    }

    private static Optional<Predicate<JsonValue>> additionalProperties(JsonValue declared, JsonObject schema) {
        if (declared.equals(new JsonBoolean(true))) {
            return Optional.of(value -> true);
        }
        Set<String> known =
                Set.copyOf(schema.object("properties").orElse(JsonObject.EMPTY).names());
        return others(declared)
                .map(other -> ofObject(
                        object -> object.allMatch((name, field) -> known.contains(name) || other.test(field))));
    }

    private static Optional<Predicate<JsonValue>> others(JsonValue declared) {
        return declared instanceof JsonBoolean allowed
                ? Optional.of(value -> allowed.value())
                : of(declared).map(other -> other::holds);
    }

    private static Predicate<JsonValue> required(List<String> names) {
        return ofObject(object -> names.stream().allMatch(object::has));
    }

    private static Optional<Predicate<JsonValue>> bound(
            JsonObject schema, String keyword, BiPredicate<BigDecimal, BigDecimal> keeps) {
        return schema.number(keyword)
                .map(bound -> value -> !(value instanceof JsonNumber number) || keeps.test(number.value(), bound));
    }

    // Of a power of ten, a number with no more decimals is a multiple; the rest is left to the library.
    private static boolean isPlainlyMultiple(BigDecimal value, BigDecimal of) {
        BigDecimal power = of.stripTrailingZeros();
        return power.precision() == 1 && power.unscaledValue().intValue() == 1 && value.scale() <= power.scale();
    }

    private static Predicate<JsonValue> ofObject(Predicate<JsonObject> keeps) {
        return value -> !(value instanceof JsonObject object) || keeps.test(object);
    }

    private static Predicate<JsonValue> ofArray(Predicate<JsonArray> keeps) {
        return value -> !(value instanceof JsonArray array) || keeps.test(array);
    }

    private static Predicate<JsonValue> ofString(Predicate<String> keeps) {
        return value -> !(value instanceof JsonString string) || keeps.test(string.text());
    }

    // With other characters, above all those that end lines, regular expressions differ from one engine to another.
    private static boolean fits(String text, Pattern form) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < ' ' || text.charAt(at) > '~') {
                return false;
            }
        }
        return form.matcher(text).find();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Optional<Long> count(JsonObject schema, String keyword) {
        return schema.number(keyword)
                .filter(count -> count.scale() == 0 && count.precision() <= JsonNumber.DIGITS_OF_ANY_LONG)
                .map(BigDecimal::longValue);
    }
}
