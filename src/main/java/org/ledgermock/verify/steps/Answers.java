package org.ledgermock.verify.steps;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.verify.Answer;

/** Takes fields out of answers; one that is not there, or of another type, fails the scenario. */
public final class Answers {

    private Answers() {}

    static Optional<JsonValue> find(Answer answer, String name) {
        return answer.fields() instanceof JsonObject fields ? fields.find(name) : Optional.empty();
    }

    public static JsonValue field(Answer answer, String name) {
        return find(answer, name)
                .orElseThrow(() ->
                        new AssertionError("there is no field %s in %s".formatted(name, Expect.shown(answer.body()))));
    }

    public static BigDecimal amount(Answer answer, String name) {
        return number(field(answer, name), name);
    }

    public static BigDecimal number(JsonValue value, String name) {
        if (value instanceof JsonNumber number) {
            return number.value();
        }
        throw new AssertionError("%s: expected a number, got %s".formatted(name, Expect.shown(value)));
    }

    /** A number, also one that the vendor writes as a text. */
    public static BigDecimal count(Answer answer, String name) {
        JsonValue value = field(answer, name);
        return value instanceof JsonString text && text.text().matches("\\d{1,18}")
                ? new BigDecimal(text.text())
                : number(value, name);
    }

    /** What a place in the answer's fields has. */
    public static JsonValue at(Answer answer, String pointer) {
        return JsonPointer.of(pointer)
                .find(answer.fields())
                .orElseThrow(() ->
                        new AssertionError("there is no %s in %s".formatted(pointer, Expect.shown(answer.body()))));
    }

    /** The items of the list that the answer is, or has. */
    public static List<JsonObject> items(Answer answer) {
        JsonValue fields = answer.fields();
        Stream<JsonValue> lists = fields instanceof JsonObject object
                ? object.names().stream().flatMap(name -> object.find(name).stream())
                : Stream.of(fields);
        return lists.filter(JsonArray.class::isInstance)
                .findFirst()
                .map(list -> objects(list, "the list"))
                .orElseThrow(() -> new AssertionError("there is no list in " + Expect.shown(answer.body())));
    }

    /** A uid, with all its digits. */
    public static BigInteger uid(JsonValue value, String name) {
        try {
            return number(value, name).toBigIntegerExact();
        } catch (ArithmeticException e) {
            throw new AssertionError("%s: expected a whole number, got %s".formatted(name, Expect.shown(value)), e);
        }
    }

    public static List<JsonObject> objects(JsonValue value, String name) {
        if (value instanceof JsonArray array && array.stream().allMatch(JsonObject.class::isInstance)) {
            return array.stream().map(JsonObject.class::cast).toList();
        }
        throw new AssertionError("%s: expected a list of objects, got %s".formatted(name, Expect.shown(value)));
    }

    /** JSON that is written in a feature. */
    public static JsonValue written(String json) {
        if (JsonReader.read(json) instanceof JsonReading.Read read) {
            return read.value();
        }
        throw new IllegalStateException("the feature has something that is not JSON: " + json);
    }
}
