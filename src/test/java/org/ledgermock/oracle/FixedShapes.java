package org.ledgermock.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * What every answer of a family has in common: envelope and refusal, written down from tencent-partner-api.md 3.3 and
 * 2.7, and from kybio-member-api.md 2.1.
 */
final class FixedShapes {

    private final List<Violation> violations = new ArrayList<>();

    private FixedShapes() {}

    static List<Violation> tencentEnvelope(JsonNode json, String body) {
        FixedShapes shapes = new FixedShapes();
        if (shapes.isObject("", json, body)) {
            shapes.onlyHas("", json, Set.of("Response"));
            shapes.demand("/Response", json.path("Response"), JsonNode::isObject, "an object");
        }
        return shapes.violations;
    }

    // A missing RequestId is an exception of its own in the Python SDK (2.7), so it is demanded of refusals too.
    static List<Violation> tencentError(JsonNode response) {
        FixedShapes shapes = new FixedShapes();
        shapes.onlyHas("/Response", response, Set.of("Error", "RequestId"));
        shapes.demand("/Response/RequestId", response.path("RequestId"), FixedShapes::isText, "a non-empty string");
        JsonNode error = response.path("Error");
        if (shapes.demand("/Response/Error", error, JsonNode::isObject, "an object")) {
            shapes.onlyHas("/Response/Error", error, Set.of("Code", "Message"));
            shapes.demand("/Response/Error/Code", error.path("Code"), FixedShapes::isText, "a non-empty string");
            shapes.demand("/Response/Error/Message", error.path("Message"), JsonNode::isString, "a string");
        }
        return shapes.violations;
    }

    static List<Violation> kybioEnvelope(JsonNode json, String body) {
        FixedShapes shapes = new FixedShapes();
        if (shapes.isObject("", json, body)) {
            // Documented as independent of case.
            shapes.demand(
                    "/status",
                    json.path("status"),
                    status -> status.isString() && status.stringValue().matches("(?i)success|error"),
                    "success or error");
        }
        return shapes.violations;
    }

    // The one refusal seen of the real service has these three members and no data.
    static List<Violation> kybioError(JsonNode json) {
        FixedShapes shapes = new FixedShapes();
        shapes.onlyHas("", json, Set.of("status", "messages", "errorCode"));
        shapes.demand("/errorCode", json.path("errorCode"), JsonNode::isInt, "an int");
        JsonNode messages = json.path("messages");
        if (shapes.demand("/messages", messages, node -> node.isArray() && !node.isEmpty(), "a non-empty array")) {
            for (int i = 0; i < messages.size(); i++) {
                shapes.demand("/messages/" + i, messages.path(i), FixedShapes::isText, "a non-empty string");
            }
        }
        return shapes.violations;
    }

    static List<Violation> transport(int status, Optional<String> contentType, String wantedType) {
        List<Violation> violations = new ArrayList<>();
        if (status != 200) {
            violations.add(new Violation("", "http-status", "200", Integer.toString(status)));
        }
        if (!contentType.equals(Optional.of(wantedType))) {
            violations.add(new Violation("", "content-type", wantedType, contentType.orElse("nothing")));
        }
        return violations;
    }

    private boolean isObject(String pointer, JsonNode json, String body) {
        if (json.isMissingNode()) {
            violations.add(new Violation(pointer, "json", "one JSON document", "'" + body + "'"));
            return false;
        }
        return demand(pointer, json, JsonNode::isObject, "an object");
    }

    private void onlyHas(String pointer, JsonNode object, Collection<String> allowed) {
        object.propertyNames().stream()
                .filter(name -> !allowed.contains(name))
                .forEach(name -> violations.add(new Violation(
                        pointer,
                        "additionalProperties",
                        "no property '" + name + "'",
                        ResponseOracle.shown(object.path(name)))));
    }

    private boolean demand(String pointer, JsonNode node, Predicate<JsonNode> rule, String expected) {
        boolean holds = rule.test(node);
        if (!holds) {
            violations.add(new Violation(pointer, "shape", expected, ResponseOracle.shown(node)));
        }
        return holds;
    }

    private static boolean isText(JsonNode node) {
        return node.isString() && !node.stringValue().isEmpty();
    }
}
