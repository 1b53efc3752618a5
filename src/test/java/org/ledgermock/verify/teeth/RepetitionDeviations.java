package org.ledgermock.verify.teeth;

import static org.ledgermock.verify.teeth.Rewrites.arguments;
import static org.ledgermock.verify.teeth.Rewrites.instead;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Response;

/** Ways to take the wrong submissions of an increment for repeated ones: the duplicate rule at its edges. */
final class RepetitionDeviations {

    private static final String OPERATION = "updateBalancePointByIncrement";
    private static final String DUPLICATE = "2013";

    private RepetitionDeviations() {}

    static List<Deviation> all() {
        return List.of(
                of("the newest time alone is remembered", "duplicate-memory", RepetitionDeviations::newestAlone),
                of(
                        "whoever the member is, the time is used",
                        "duplicate",
                        () -> refusingRepeated(RepetitionDeviations::time)),
                of(
                        "times are compared to the minute",
                        "duplicate",
                        () -> refusingRepeated(sent -> uid(sent) + time(sent).replaceFirst("..\"?$", ""))),
                of(
                        "times are compared to the day",
                        "duplicate",
                        () -> refusingRepeated(sent -> uid(sent) + time(sent).replaceFirst(" .*", ""))),
                of("a member may be changed once", "duplicate", () -> refusingRepeated(RepetitionDeviations::uid)),
                of(
                        "the same amounts are a duplicate at another time",
                        "duplicate",
                        () -> refusingRepeated(sent -> uid(sent) + amounts(sent))),
                of("a duplicate is carried out and refused", "duplicate", () -> call -> {
                    Response response = call.pass();
                    if (call.code(response).filter(DUPLICATE::equals).isPresent()
                            && !amounts(call).isBlank()) {
                        Rewrites.arguments(RepetitionDeviations::atAnotherTime).answer(call);
                    }
                    return response;
                }),
                of("a duplicate is answered as at first", "duplicate", RepetitionDeviations::asAtFirst),
                of(
                        "a uid as text is another member",
                        "duplicate",
                        () -> call -> call.arguments()
                                        .filter(sent -> sent.text("customerUid").isPresent())
                                        .isPresent()
                                ? instead(DUPLICATE, arguments(RepetitionDeviations::atAnotherTime))
                                        .answer(call)
                                : call.pass()),
                of(
                        "points alone are no repetition",
                        "duplicate-other-amounts",
                        () -> call -> call.arguments()
                                        .filter(sent -> !sent.has("balanceIncrement"))
                                        .isPresent()
                                ? instead(DUPLICATE, arguments(RepetitionDeviations::atAnotherTime))
                                        .answer(call)
                                : call.pass()),
                of(
                        "what changes nothing is not remembered",
                        "duplicate-other-amounts",
                        RepetitionDeviations::changesAlone),
                of("two hundred are remembered", "duplicate-memory", () -> forgettingAfter(200)),
                of("nothing is forgotten", "duplicate-memory", () -> refusingRepeated(sent -> uid(sent) + time(sent))));
    }

    private static Deviation of(String name, String rule, Supplier<Rewrite> rewrite) {
        return new Deviation(name, OPERATION, "rule." + OPERATION + "." + rule, rewrite);
    }

    private static String uid(JsonObject sent) {
        return sent.find("customerUid").map(JsonValue::asText).orElse("");
    }

    private static String time(JsonObject sent) {
        return sent.find("dataChangeTime").map(JsonValue::asText).orElse("");
    }

    private static String amounts(JsonObject sent) {
        return sent.number("balanceIncrement")
                        .filter(value -> value.signum() != 0)
                        .map(Object::toString)
                        .orElse("")
                + sent.number("pointIncrement")
                        .filter(value -> value.signum() != 0)
                        .map(Object::toString)
                        .orElse("");
    }

    private static String amounts(Passing call) {
        return call.arguments().map(RepetitionDeviations::amounts).orElse("");
    }

    private static JsonObject atAnotherTime(JsonObject sent) {
        String time = time(sent);
        return sent.with("dataChangeTime", new JsonString("19" + time.substring(Math.min(2, time.length()))));
    }

    /** Refuses what has a key of one that succeeded and changed something; what reads by an increment of nothing it lets. */
    private static Rewrite refusingRepeated(Function<JsonObject, String> key) {
        Map<String, Boolean> seen = new ConcurrentHashMap<>();
        return call -> {
            Response response = call.pass();
            if (!call.isSuccess(response) || amounts(call).isBlank()) {
                return response;
            }
            boolean repeated =
                    seen.put(call.callerId() + " " + key.apply(call.arguments().orElseThrow()), true) != null;
            return repeated ? call.with(response, call.wire().error(DUPLICATE, "重复提交修改")) : response;
        };
    }

    private static Rewrite newestAlone() {
        Map<String, String> newest = new ConcurrentHashMap<>();
        return call -> {
            JsonObject sent = call.arguments().orElse(JsonObject.EMPTY);
            String member = call.callerId() + uid(sent);
            Response response = newest.getOrDefault(member, "").equals(time(sent))
                    ? call.pass()
                    : instead(DUPLICATE, arguments(RepetitionDeviations::atAnotherTime))
                            .answer(call);
            if (call.isSuccess(response)) {
                newest.put(member, time(sent));
            }
            return response;
        };
    }

    private static Rewrite forgettingAfter(int remembered) {
        Map<String, Integer> counts = new ConcurrentHashMap<>();
        return call -> {
            Response response = call.pass();
            if (call.isSuccess(response)) {
                counts.merge(call.callerId(), 1, Integer::sum);
            }
            return counts.getOrDefault(call.callerId(), 0) > remembered
                            && call.code(response).filter(DUPLICATE::equals).isPresent()
                    ? arguments(RepetitionDeviations::atAnotherTime).answer(call)
                    : response;
        };
    }

    private static Rewrite changesAlone() {
        Map<String, Boolean> changed = new ConcurrentHashMap<>();
        return call -> {
            JsonObject sent = call.arguments().orElse(JsonObject.EMPTY);
            String key = call.callerId() + uid(sent) + time(sent);
            Response response = changed.containsKey(key)
                    ? call.pass()
                    : instead(DUPLICATE, arguments(RepetitionDeviations::atAnotherTime))
                            .answer(call);
            if (call.isSuccess(response) && !amounts(sent).isBlank()) {
                changed.put(key, true);
            }
            return response;
        };
    }

    private static Rewrite asAtFirst() {
        Map<String, Response> first = new ConcurrentHashMap<>();
        return call -> {
            JsonObject sent = call.arguments().orElse(JsonObject.EMPTY);
            String key = call.callerId() + uid(sent) + time(sent);
            Response response = call.pass();
            if (call.isSuccess(response)) {
                first.put(key, response);
            }
            return call.code(response).filter(DUPLICATE::equals).isPresent()
                    ? first.getOrDefault(key, response)
                    : response;
        };
    }
}
