package org.ledgermock.verify.teeth;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Response;

/** What deviations are made of. */
final class Rewrites {

    private Rewrites() {}

    /** Changes the document of those answers that this is true of. */
    private static Rewrite documents(Predicate<Boolean> success, UnaryOperator<JsonObject> change) {
        return call -> {
            Response response = call.pass();
            return call.document(response)
                    .filter(document -> success.test(call.wire().code(document).isEmpty()))
                    .map(document -> call.with(response, change.apply(document)))
                    .orElse(response);
        };
    }

    /** Changes each success as a whole. */
    static Rewrite successes(UnaryOperator<JsonObject> change) {
        return documents(success -> success, change);
    }

    /** Changes each error as a whole. */
    static Rewrite errors(UnaryOperator<JsonObject> change) {
        return documents(success -> !success, change);
    }

    /** Changes the values of each success. */
    static Rewrite fields(UnaryOperator<JsonObject> change) {
        return call -> successes(document -> document.object(call.wire().fields())
                        .map(fields -> document.with(call.wire().fields(), change.apply(fields)))
                        .orElse(document))
                .answer(call);
    }

    static Rewrite field(String name, UnaryOperator<JsonValue> change) {
        return fields(changing(name, change));
    }

    static UnaryOperator<JsonObject> changing(String name, UnaryOperator<JsonValue> change) {
        return object -> object.find(name)
                .map(value -> object.with(name, change.apply(value)))
                .orElse(object);
    }

    static UnaryOperator<JsonObject> renaming(String name, String other) {
        return object -> object.find(name)
                .map(value -> object.without(name).with(other, value))
                .orElse(object);
    }

    /** Changes each object in a list of a success. */
    static Rewrite each(String list, UnaryOperator<JsonObject> change) {
        return field(
                list,
                value -> value instanceof JsonArray array
                        ? new JsonArray(array.stream()
                                .map(item -> item instanceof JsonObject object ? change.apply(object) : item)
                                .toList())
                        : value);
    }

    static UnaryOperator<JsonValue> items(UnaryOperator<List<JsonValue>> change) {
        return value ->
                value instanceof JsonArray array ? new JsonArray(change.apply(new ArrayList<>(array.items()))) : value;
    }

    static UnaryOperator<JsonValue> number(UnaryOperator<BigDecimal> change) {
        return value -> value instanceof JsonNumber number ? new JsonNumber(change.apply(number.value())) : value;
    }

    static UnaryOperator<JsonValue> text(UnaryOperator<String> change) {
        return value -> value instanceof JsonString string ? new JsonString(change.apply(string.text())) : value;
    }

    static UnaryOperator<JsonValue> quoted() {
        return value -> new JsonString(value.toString());
    }

    /** What JavaScript makes of a number. */
    static UnaryOperator<JsonValue> throughDouble() {
        return number(value -> new BigDecimal(value.doubleValue()));
    }

    static JsonValue json(String text) {
        return ((JsonReading.Read) JsonReader.read(text)).value();
    }

    /** Changes the arguments of calls that are signed as they should be. */
    static Rewrite arguments(UnaryOperator<JsonObject> change) {
        return call -> {
            JsonObject sent = call.arguments().orElse(JsonObject.EMPTY);
            JsonObject changed = change.apply(sent);
            return changed.equals(sent) ? call.pass() : call.pass(changed);
        };
    }

    /** Answers otherwise where the mock answers with this code. */
    static Rewrite instead(String code, Rewrite other) {
        return call -> {
            Response response = call.pass();
            return call.code(response).filter(code::equals).isPresent() ? other.answer(call) : response;
        };
    }

    /** Refuses calls that this is true of. */
    static Rewrite refusing(Predicate<JsonObject> arguments, String code) {
        return call -> {
            Response response = call.pass();
            return call.isSuccess(response)
                            && call.arguments().filter(arguments).isPresent()
                    ? call.with(response, call.wire().error(code, "made up"))
                    : response;
        };
    }

    /** Has another code where the mock has this one. */
    static Rewrite code(String code, String other) {
        return code(code, other, "made up");
    }

    private static Rewrite code(String code, String other, String text) {
        return call -> {
            Response response = call.pass();
            return call.code(response).filter(code::equals).isPresent()
                    ? call.with(response, call.wire().error(other, text))
                    : response;
        };
    }

    /** The same for calls of which this is true. */
    static Rewrite when(Predicate<JsonObject> arguments, String code, String other) {
        Rewrite otherwise = code(code, other);
        return call -> call.arguments().filter(arguments).isPresent() ? otherwise.answer(call) : call.pass();
    }

    /** The same code in other words. */
    static Rewrite said(String code, String text) {
        return code(code, code, text);
    }

    static Rewrite status(int status) {
        return call -> {
            Response response = call.pass();
            return call.isSuccess(response) ? response : new Response(status, response.headers(), response.body());
        };
    }

    static Rewrite header(String name, UnaryOperator<String> change) {
        return call -> {
            Response response = call.pass();
            return new Response(
                    response.status(),
                    Headers.of(response.headers().fields().stream()
                            .map(field -> field.name().equalsIgnoreCase(name)
                                    ? new Headers.Field(field.name(), change.apply(field.value()))
                                    : field)
                            .toList()),
                    response.body());
        };
    }

    /** Answers as it did to the caller's last call that succeeded, where the mock answers with this code. */
    static Supplier<Rewrite> lastSuccessInsteadOf(String code, UnaryOperator<JsonObject> change) {
        return () -> lastSuccessInsteadOf(code, change, Integer.MAX_VALUE);
    }

    /** The same, but only for the first such answer in a second. */
    static Supplier<Rewrite> onceMoreInsteadOf(String code, UnaryOperator<JsonObject> change) {
        return () -> lastSuccessInsteadOf(code, change, 1);
    }

    private static Rewrite lastSuccessInsteadOf(String code, UnaryOperator<JsonObject> change, int times) {
        Map<String, Response> last = new ConcurrentHashMap<>();
        Map<String, Integer> counts = new ConcurrentHashMap<>();
        return call -> {
            Response response = call.pass();
            if (call.isSuccess(response)) {
                last.put(call.callerId(), response);
            }
            Response kept = last.getOrDefault(call.callerId(), response);
            boolean instead = call.code(response).filter(code::equals).isPresent()
                    && counts.merge(call.callerId() + "@" + call.second(), 1, Integer::sum) <= times;
            return instead
                    ? call.document(kept)
                            .map(document -> call.with(kept, change.apply(document)))
                            .orElse(kept)
                    : response;
        };
    }

    /** Lets so many calls of a caller through in one second, and answers the others with this code. */
    static Supplier<Rewrite> limitedTo(int calls, String code) {
        return () -> {
            Map<String, Integer> counts = new ConcurrentHashMap<>();
            return call -> {
                Response response = call.pass();
                int count = counts.merge(call.callerId() + "@" + call.second(), 1, Integer::sum);
                return count > calls ? call.with(response, call.wire().error(code, "made up")) : response;
            };
        };
    }

    /** Answers a caller's same question as it did at first, but for the id of the answer. */
    static Supplier<Rewrite> stale() {
        return () -> {
            Map<String, JsonValue> first = new ConcurrentHashMap<>();
            return call -> {
                Response response = call.pass();
                String question = call.callerId() + call.request().bodyText();
                return call.isSuccess(response)
                        ? call.document(response)
                                .flatMap(document -> document.find(call.wire().fields())
                                        .map(now -> Optional.ofNullable(first.putIfAbsent(question, now))
                                                .map(before -> document.with(
                                                        call.wire().fields(), withIdOf(now, before)))
                                                .orElse(document)))
                                .map(document -> call.with(response, document))
                                .orElse(response)
                        : response;
            };
        };
    }

    private static JsonValue withIdOf(JsonValue now, JsonValue before) {
        return now instanceof JsonObject one && before instanceof JsonObject other
                ? one.find("RequestId").map(id -> other.with("RequestId", id)).orElse(other)
                : before;
    }
}
