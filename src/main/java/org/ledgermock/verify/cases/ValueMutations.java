package org.ledgermock.verify.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ledgermock.contract.Keywords;
import org.ledgermock.contract.Sample;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonBoolean;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Texts;

/** Other values for one parameter: of each wrong type, at each bound and beyond it. */
final class ValueMutations {

    private static final int FARTHEST = 1_000_000;
    private static final String NULL = "null";
    private static final String QUOTED = "quoted";

    private final Place place;
    private final String name;
    private final JsonObject schema;
    private final Sample sample;
    private final SplittableRandom random;
    private final boolean looseScalars;
    private final List<Mutation> found = new ArrayList<>();

    /** @param looseScalars whether digits in a text may stand for a number, and a number for its text */
    ValueMutations(
            Place place, String name, JsonObject schema, Sample sample, SplittableRandom random, boolean looseScalars) {
        this.looseScalars = looseScalars;
        this.place = place;
        this.name = name;
        this.schema = schema;
        this.sample = sample;
        this.random = random;
    }

    List<Mutation> all() {
        wrongTypes();
        if (schema.has("enum")) {
            choices();
        } else {
            numbers();
            lengths();
            pattern();
            counts();
        }
        return found;
    }

    private void wrongTypes() {
        List<String> types = Keywords.types(schema);
        if (types.isEmpty()) {
            return;
        }
        ofEachType().forEach((type, value) -> {
            boolean allowed = types.contains(type)
                    || type.equals("integer") && types.contains("number")
                    || looseScalars && value instanceof JsonNumber && types.contains("string");
            if (!allowed) {
                add("is " + shown(value), "type", value);
            }
        });
        // Digits in quotes are the usual slip; where texts are allowed too, they are no slip.
        if (types.contains("integer") && !types.contains("string") && !looseScalars) {
            add(
                    "is a number in quotes",
                    "type",
                    QUOTED,
                    new JsonString(sample.field(name, schema).toString()));
        }
    }

    private Map<String, JsonValue> ofEachType() {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        values.put(NULL, JsonNull.NULL);
        values.put("boolean", new JsonBoolean(random.nextBoolean()));
        values.put("string", new JsonString(word()));
        values.put(
                "number",
                new JsonNumber(BigDecimal.valueOf(random.nextInt(1, FARTHEST)).add(new BigDecimal("0.5"))));
        values.put("integer", JsonNumber.of(random.nextInt(1, FARTHEST)));
        values.put("object", JsonObject.of(word(), JsonNull.NULL));
        values.put("array", JsonArray.of(JsonNull.NULL));
        return values;
    }

    private void choices() {
        List<JsonValue> allowed = Keywords.list(schema, "enum");
        allowed.forEach(value -> admit("is " + shown(value), value.equals(JsonNull.NULL) ? NULL : "enum", value));
        List<String> types = Keywords.types(schema);
        ofEachType().forEach((type, value) -> {
            if ((types.isEmpty() || types.contains(type)) && !isAmong(allowed, value)) {
                add("is " + shown(value), "enum", value);
            }
        });
        allowed.stream()
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).text())
                .filter(text -> !text.isEmpty() && !text.matches("\\d+"))
                .map(text -> new JsonString(swapped(text)))
                .filter(value -> !isAmong(allowed, value))
                .forEach(value -> add("is " + shown(value) + ", in another case", "enum", value));
    }

    private static boolean isAmong(List<JsonValue> values, JsonValue value) {
        return values.stream()
                .anyMatch(each -> each.equals(value)
                        || each instanceof JsonNumber one
                                && value instanceof JsonNumber other
                                && one.value().compareTo(other.value()) == 0);
    }

    // The lowest comes before the highest: of amounts that are added, the two make nothing.
    private void numbers() {
        if (Stream.of("integer", "number").noneMatch(Keywords.types(schema)::contains)) {
            return;
        }
        BigDecimal step = Keywords.number(schema, "multipleOf").orElse(BigDecimal.ONE);
        BigDecimal far = step.multiply(BigDecimal.valueOf(random.nextInt(2, FARTHEST)));
        Keywords.number(schema, "minimum").ifPresent(least -> {
            admit("is at its minimum", "minimum", new JsonNumber(least));
            add("is just below its minimum", "minimum", new JsonNumber(least.subtract(step)));
            add("is below its minimum", "minimum", new JsonNumber(least.subtract(far)));
        });
        Keywords.number(schema, "maximum").ifPresent(most -> {
            admit("is at its maximum", "maximum", new JsonNumber(most));
            add("is just beyond its maximum", "maximum", new JsonNumber(most.add(step)));
            add("is beyond its maximum", "maximum", new JsonNumber(most.add(far)));
        });
        Keywords.number(schema, "multipleOf")
                .ifPresent(unit -> add(
                        "is finer than allowed",
                        "multipleOf",
                        new JsonNumber(unit.movePointLeft(1).multiply(BigDecimal.valueOf(random.nextInt(1, 10))))));
    }

    private void lengths() {
        if (!Keywords.types(schema).contains("string")) {
            return;
        }
        Keywords.number(schema, "minLength").map(BigDecimal::intValueExact).ifPresent(least -> {
            admit("is as short as allowed", "minLength", letters(least));
            add("is too short", "minLength", letters(least - 1));
        });
        Keywords.number(schema, "maxLength").map(BigDecimal::intValueExact).ifPresent(most -> {
            admit("is as long as allowed", "maxLength", letters(most));
            add("is too long", "maxLength", letters(most + 1));
        });
    }

    private void pattern() {
        Optional<Pattern> pattern = schema.text("pattern").map(Pattern::compile);
        int least = Keywords.number(schema, "minLength").orElse(BigDecimal.ZERO).intValueExact();
        pattern.ifPresent(form -> Stream.of(
                        "", " ", word(), "1".repeat(Math.max(1, least)), "-1", text() + " ", text() + "0".repeat(20))
                .distinct()
                .filter(text -> text.length() >= least && !form.matcher(text).find())
                .forEach(text -> add("is '%s'".formatted(Texts.shortened(text)), "pattern", new JsonString(text))));
    }

    private String text() {
        return sample.field(name, schema) instanceof JsonString string ? string.text() : "1";
    }

    private void counts() {
        if (!Keywords.types(schema).contains("array")) {
            return;
        }
        Keywords.number(schema, "minItems").map(BigDecimal::intValueExact).ifPresent(least -> {
            admit("has as few as allowed", "minItems", sample.items(name, schema, least));
            add("has too few", "minItems", sample.items(name, schema, least - 1));
        });
        Keywords.number(schema, "maxItems").map(BigDecimal::intValueExact).ifPresent(most -> {
            admit("has as many as allowed", "maxItems", sample.items(name, schema, most));
            add("has too many", "maxItems", sample.items(name, schema, most + 1));
        });
    }

    private void admit(String says, String keyword, JsonValue value) {
        found.add(new Mutation(
                place.pointer(), says, keyword, Optional.empty(), arguments -> place.set(arguments, value)));
    }

    private void add(String says, String rule, JsonValue value) {
        add(says, rule, value.equals(JsonNull.NULL) ? NULL : rule, value);
    }

    private void add(String says, String rule, String keyword, JsonValue value) {
        found.add(new Mutation(
                place.pointer(), says, keyword, Optional.of(rule), arguments -> place.set(arguments, value)));
    }

    private JsonString letters(int count) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < count; at++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return new JsonString(text.toString());
    }

    private String word() {
        return "made-up-" + letters(6).text();
    }

    private static String swapped(String text) {
        char first = text.charAt(0);
        char other = Character.isUpperCase(first) ? Character.toLowerCase(first) : Character.toUpperCase(first);
        return other + text.substring(1);
    }

    private static String shown(JsonValue value) {
        return Texts.shortened(value.toString());
    }
}
