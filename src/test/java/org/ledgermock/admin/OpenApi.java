package org.ledgermock.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.ledgermock.oracle.ExactJson;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document, as a judge of requests and answers. Thread-safe. */
final class OpenApi {

    private static final String IRI = "https://schemas.invalid/openapi.json";

    private final JsonNode document;
    private final SchemaRegistry registry;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    OpenApi() {
        String text = text();
        this.document = ExactJson.read(text);
        this.registry = SchemaRegistry.withDialect(
                Dialects.getDraft202012(),
                builder -> builder.schemas(Map.of(IRI, text))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    private static String text() {
        try (InputStream stream = AdminApi.class.getResourceAsStream("/ledgermock/admin/openapi.json")) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each operation as {@code METHOD path [query parameters]}. */
    List<String> operations() {
        List<String> operations = new ArrayList<>();
        document.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(operation -> operations.add(operation.getKey().toUpperCase(java.util.Locale.ROOT) + " "
                                + path.getKey() + " " + queries(operation.getValue()))));
        return operations;
    }

    private static TreeSet<String> queries(JsonNode operation) {
        TreeSet<String> names = new TreeSet<>();
        operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").stringValue().equals("query"))
                .forEach(parameter -> names.add(parameter.path("name").stringValue()));
        return names;
    }

    /** All schemas in it, wherever they are, can be compiled: no reference leads nowhere. */
    void compileAll() {
        pointers(document, "").forEach(this::schema);
    }

    private static List<String> pointers(JsonNode node, String here) {
        List<String> found = new ArrayList<>();
        node.propertyStream().forEach(field -> {
            String below = here + "/" + escaped(field.getKey());
            if (field.getKey().equals("schema")) {
                found.add(below);
            } else {
                found.addAll(pointers(field.getValue(), below));
            }
        });
        for (int at = 0; node.isArray() && at < node.size(); at++) {
            found.addAll(pointers(node.get(at), here + "/" + at));
        }
        return found;
    }

    /** Holds an exchange against the document: a request that was answered well, and every answer. */
    void check(String method, String path, String request, int status, String answer) {
        Optional<String> template = template(path);
        if (template.isEmpty()) {
            assertThat(status).as(path).isEqualTo(404);
            return;
        }
        String operation = "/paths/" + escaped(template.get()) + "/" + method.toLowerCase(java.util.Locale.ROOT);
        JsonNode declared = document.at(operation);
        if (declared.isMissingNode()) {
            assertThat(status).as(method + " " + path).isEqualTo(405);
            return;
        }
        boolean isDeclared = declared.path("responses").has(Integer.toString(status));
        if (isDeclared && !request.isEmpty()) {
            validate(operation + "/requestBody/content/application~1json/schema", request);
        }
        if (!isDeclared) {
            assertThat(status).as(method + " " + path + ": " + answer).isGreaterThanOrEqualTo(400);
            validate("/components/responses/Problem/content/application~1json/schema", answer);
        } else if (declared.path("responses").path(Integer.toString(status)).has("content")) {
            validate(operation + "/responses/" + status + "/content/application~1json/schema", answer);
        } else {
            assertThat(answer).isEmpty();
        }
    }

    /** Holds the example of each request body against its schema, and says how many there are. */
    int checkExamples() {
        int examples = 0;
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                JsonNode body = operation.getValue().at("/requestBody/content/application~1json");
                if (body.has("example")) {
                    validate(
                            "/paths/" + escaped(path.getKey()) + "/" + operation.getKey()
                                    + "/requestBody/content/application~1json/schema",
                            body.get("example").toString());
                    examples++;
                }
                assertThat(body.has("example")
                                || !operation
                                        .getValue()
                                        .at("/requestBody/required")
                                        .booleanValue(false))
                        .as(operation.getKey() + " " + path.getKey() + " has an example")
                        .isTrue();
            }
        }
        return examples;
    }

    private void validate(String pointer, String json) {
        assertThat(document.at(pointer).isMissingNode()).as(pointer).isFalse();
        assertThat(schema(pointer).validate(ExactJson.read(json)))
                .as("%s of %s", pointer, json)
                .isEmpty();
    }

    private Schema schema(String pointer) {
        return compiled.computeIfAbsent(pointer, one -> {
            Schema schema = registry.getSchema(SchemaLocation.of(IRI + "#" + uri(one)));
            schema.initializeValidators();
            return schema;
        });
    }

    // A pointer in a fragment has what a URI must not have encoded.
    private static String uri(String pointer) {
        return pointer.replace("{", "%7B").replace("}", "%7D");
    }

    private Optional<String> template(String path) {
        List<String> segments = Arrays.asList(path.split("/", -1));
        return document.path("paths")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(template -> fits(Arrays.asList(template.split("/", -1)), segments))
                .findFirst();
    }

    private static boolean fits(List<String> template, List<String> segments) {
        if (template.size() != segments.size()) {
            return false;
        }
        for (int at = 0; at < template.size(); at++) {
            if (!template.get(at).startsWith("{") && !template.get(at).equals(segments.get(at))) {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
