package org.ledgermock.contract;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Violation;
import tools.jackson.databind.JsonNode;

/** A compiled JSON Schema. Safe for use by many threads. */
public final class Schema {

    private static final int SHOWN = 120;

    private final com.networknt.schema.Schema compiled;

    Schema(com.networknt.schema.Schema compiled) {
        this.compiled = compiled;
    }

    /** Everything in which a value breaks this schema; empty when it keeps it. */
    public List<Violation> violations(JsonValue value) {
        List<Error> errors = errors(Nodes.of(value));
        if (errors.isEmpty()) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>(errors.size());
        for (Error error : errors) {
            violations.add(violation(error));
        }
        return violations;
    }

    private List<Error> errors(JsonNode node) {
        try {
            return compiled.validate(node);
        } catch (RuntimeException e) {
            throw new IllegalStateException("the schema library failed on " + shortened(node.toString()), e);
        }
    }

    private static Violation violation(Error error) {
        String pointer = error.getInstanceLocation().toString();
        String rule = error.getKeyword();
        return switch (rule) {
            case "required" -> new Violation(below(pointer, error.getProperty()), rule, "a value", "nothing");
            case "additionalProperties", "unevaluatedProperties" -> {
                JsonNode unknown = error.getInstanceNode().path(error.getProperty());
                yield new Violation(
                        below(pointer, error.getProperty()),
                        rule,
                        "no such field",
                        unknown.isMissingNode() ? "one" : shortened(unknown.toString()));
            }
            case "type" -> new Violation(pointer, rule, types(error.getSchemaNode()), got(error));
            default -> new Violation(pointer, rule, shortened(rule + " " + error.getSchemaNode()), got(error));
        };
    }

    private static String below(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static String types(JsonNode declared) {
        if (!declared.isArray()) {
            return declared.asString();
        }
        List<String> names = new ArrayList<>();
        declared.forEach(name -> names.add(name.asString()));
        return String.join(" or ", names);
    }

    private static String got(Error error) {
        JsonNode node = error.getInstanceNode();
        return shortened(node.isString() && !error.getKeyword().equals("type") ? node.stringValue() : node.toString());
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
