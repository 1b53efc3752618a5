package org.ledgermock.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Texts;
import org.ledgermock.message.Violation;

/** What every answer of a family has in common, whatever its operation: status, content type, envelope, refusal. */
final class AnswerShapes {

    private final List<Violation> violations = new ArrayList<>();

    private AnswerShapes() {}

    /** Around the body: status 200, errors included, and exactly the content type that SDKs need. */
    static List<Violation> transport(Answer answer) {
        List<Violation> violations = new ArrayList<>();
        if (answer.status() != 200) {
            violations.add(new Violation("", "http-status", "200", Integer.toString(answer.status())));
        }
        // With a charset Tencent's Python SDK takes every error for a success.
        String wanted = isTencent(answer) ? "application/json" : "application/json;charset=UTF-8";
        List<String> got = answer.headers().fields().stream()
                .filter(field -> field.name().equalsIgnoreCase("Content-Type"))
                .map(field -> field.value())
                .toList();
        if (!got.equals(List.of(wanted))) {
            violations.add(new Violation("", "content-type", wanted, String.join(", ", got)));
        }
        return violations;
    }

    static List<Violation> envelope(Answer answer) {
        AnswerShapes shapes = new AnswerShapes();
        if (shapes.demand("", answer.json(), JsonObject.class::isInstance, "an object")) {
            if (isTencent(answer)) {
                shapes.onlyHas("", answer.json(), Set.of("Response"));
                shapes.demand("/Response", answer.fields(), JsonObject.class::isInstance, "an object");
            } else {
                // Documented as independent of case.
                shapes.demand(
                        "/status",
                        Answer.below(answer.json(), "status"),
                        status ->
                                status instanceof JsonString text && text.text().matches("(?i)success|error"),
                        "success or error");
            }
        }
        return shapes.violations;
    }

    /** Whether an answer of the member API calls itself an error, with or without a code. */
    static boolean saysError(Answer answer) {
        return isTencent(answer)
                ? Answer.object(answer.fields()).has("Error")
                : Answer.scalar(Answer.below(answer.json(), "status"))
                        .filter("error"::equalsIgnoreCase)
                        .isPresent();
    }

    static List<Violation> error(Answer answer) {
        AnswerShapes shapes = new AnswerShapes();
        if (isTencent(answer)) {
            shapes.tencentError(answer.fields());
        } else {
            shapes.kybioError(answer.json());
        }
        return shapes.violations;
    }

    // A missing RequestId is an exception of its own in the Python SDK, so it is demanded of refusals too.
    private void tencentError(JsonValue response) {
        onlyHas("/Response", response, Set.of("Error", "RequestId"));
        demand("/Response/RequestId", Answer.below(response, "RequestId"), AnswerShapes::isText, "a non-empty string");
        JsonValue error = Answer.below(response, "Error");
        if (demand("/Response/Error", error, JsonObject.class::isInstance, "an object")) {
            onlyHas("/Response/Error", error, Set.of("Code", "Message"));
            demand("/Response/Error/Code", Answer.below(error, "Code"), AnswerShapes::isText, "a non-empty string");
            demand("/Response/Error/Message", Answer.below(error, "Message"), JsonString.class::isInstance, "a string");
        }
    }

    // The one refusal seen of the real service has these three members and no data.
    private void kybioError(JsonValue json) {
        demand(
                "/status",
                Answer.below(json, "status"),
                status -> isText(status) && status.toString().matches("(?i)\"error\""),
                "error");
        onlyHas("", json, Set.of("status", "messages", "errorCode"));
        demand(
                "/errorCode",
                Answer.below(json, "errorCode"),
                code -> code instanceof JsonNumber number && number.toString().matches("\\d{1,9}"),
                "an int");
        JsonValue messages = Answer.below(json, "messages");
        if (demand(
                "/messages",
                messages,
                node -> node instanceof JsonArray list && list.size() > 0,
                "a non-empty array")) {
            ((JsonArray) messages)
                    .forEach(text -> demand("/messages/0", text, AnswerShapes::isText, "a non-empty string"));
        }
    }

    private void onlyHas(String pointer, JsonValue object, Set<String> allowed) {
        Answer.object(object).names().stream()
                .filter(name -> !allowed.contains(name))
                .forEach(name -> violations.add(
                        new Violation(pointer + "/" + name, "additionalProperties", "no such field", "one")));
    }

    private boolean demand(String pointer, JsonValue node, Predicate<JsonValue> rule, String expected) {
        boolean holds = rule.test(node);
        if (!holds) {
            violations.add(new Violation(pointer, "shape", expected, Texts.shortened(node.toString())));
        }
        return holds;
    }

    private static boolean isTencent(Answer answer) {
        return answer.call().family().equals(AnswerJudge.TENCENT);
    }

    private static boolean isText(JsonValue node) {
        return node instanceof JsonString text && !text.text().isEmpty();
    }
}
