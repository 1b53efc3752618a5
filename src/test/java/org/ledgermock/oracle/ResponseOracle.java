package org.ledgermock.oracle;

import static java.util.stream.Collectors.joining;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Judges answers: a success by the response schema of its operation, a refusal by the fixed form of its family.
 * Thread-safe.
 *
 * <p>For Tencent the schema describes the value of {@code Response}, for KYBIO the whole envelope.
 */
public final class ResponseOracle {

    private static final String TENCENT = "tencent-partner/";
    private static final String KYBIO = "kybio-member/";
    private static final String SUFFIX = ".response.json";
    private static final int SHOWN = 200;

    private final SchemaFolder schemas;

    private ResponseOracle(SchemaFolder schemas) {
        this.schemas = schemas;
    }

    /** Reads all schema files below this folder, {@code <family>/<Operation>.response.json}. */
    public static ResponseOracle of(Path schemas) {
        return new ResponseOracle(SchemaFolder.of(schemas));
    }

    /** Compiles every response schema and says which there are, each as {@code family/operation} in lower case. */
    public Set<String> operations() {
        Set<String> names = new TreeSet<>();
        schemas.files().stream().filter(file -> file.endsWith(SUFFIX)).forEach(file -> {
            schemas.schema(file);
            names.add(file.substring(0, file.length() - SUFFIX.length()));
        });
        return names;
    }

    /** All violations of a Tencent answer body; empty if it is as it should be. */
    public List<Violation> tencent(String action, String body) {
        JsonNode json = ExactJson.readOrMissing(body);
        List<Violation> envelope = FixedShapes.tencentEnvelope(json, body);
        if (!envelope.isEmpty()) {
            return envelope;
        }
        JsonNode response = json.path("Response");
        return response.has("Error")
                ? FixedShapes.tencentError(response)
                : bySchema(TENCENT + action, "/Response", response);
    }

    /** All violations of a KYBIO answer body; empty if it is as it should be. */
    public List<Violation> kybio(String operation, String body) {
        JsonNode json = ExactJson.readOrMissing(body);
        List<Violation> envelope = FixedShapes.kybioEnvelope(json, body);
        if (!envelope.isEmpty()) {
            return envelope;
        }
        return "success".equalsIgnoreCase(json.path("status").asString())
                ? bySchema(KYBIO + operation, "", json)
                : FixedShapes.kybioError(json);
    }

    /** Fails on any violation, of the body or of what SDKs need around it: status 200 and the exact content type. */
    public void check(TencentClient.Answer answer) {
        // With a charset the Python SDK takes every error for a success (tencent-partner-api.md 0.1).
        List<Violation> around = FixedShapes.transport(answer.httpStatus(), answer.contentType(), "application/json");
        report(answer.action(), answer.body(), around, tencent(answer.action(), answer.body()));
    }

    /** Fails on any violation, of the body or of what is documented around it (kybio-member-api.md 1.5, 2.1). */
    public void check(KybioClient.Answer answer) {
        List<Violation> around =
                FixedShapes.transport(answer.httpStatus(), answer.contentType(), "application/json;charset=UTF-8");
        report(answer.operation(), answer.body(), around, kybio(answer.operation(), answer.body()));
    }

    private static void report(String operation, String body, List<Violation> around, List<Violation> within) {
        List<Violation> all = Stream.concat(around.stream(), within.stream()).toList();
        if (!all.isEmpty()) {
            throw new AssertionError("%s answered against its contract:%n%s%nbody: %s"
                    .formatted(operation, all.stream().map(v -> "- " + v).collect(joining("\n")), body));
        }
    }

    private List<Violation> bySchema(String operation, String pointer, JsonNode instance) {
        Schema schema = schemas.schema(operation + SUFFIX)
                .orElseThrow(() -> new IllegalArgumentException("there is no schema file " + operation + SUFFIX));
        try {
            return schema.validate(instance).stream()
                    .map(error -> violation(pointer, error))
                    .toList();
        } catch (RuntimeException unjudgeable) {
            // The library throws on a bounded integer that meets a decimal beyond the range of long.
            return List.of(new Violation(
                    pointer, "validation", "numbers within their bounds", unjudgeable + " for " + shown(instance)));
        }
    }

    // The library's own messages have their arguments shifted by one and follow the locale.
    private static Violation violation(String pointer, Error error) {
        String at = pointer + error.getInstanceLocation();
        String rule = error.getKeyword();
        String property = Optional.ofNullable(error.getProperty()).orElse("");
        return switch (rule) {
            case "required" -> new Violation(at, rule, "property '" + property + "'", "none of this name");
            case "additionalProperties", "unevaluatedProperties" ->
                new Violation(
                        at,
                        rule,
                        "no property '" + property + "'",
                        shown(error.getInstanceNode().path(property)));
            default -> new Violation(at, rule, shown(error.getSchemaNode()), shown(error.getInstanceNode()));
        };
    }

    static String shown(@Nullable JsonNode node) {
        String text = node == null || node.isMissingNode() ? "nothing" : node.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
