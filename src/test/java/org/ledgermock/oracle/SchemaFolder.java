package org.ledgermock.oracle;

import static com.networknt.schema.dialect.Dialects.getDraft202012;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.AnnotationKeyword;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.keyword.TypeValidator;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * All schema files below one folder, compiled when first asked for. Keywords are judged strictly: one that is neither
 * JSON Schema 2020-12 nor an annotation starting with {@code x-} makes its schema unusable, because a misspelt one
 * would otherwise let everything pass.
 */
final class SchemaFolder {

    // Never fetched: only the root against which relative references between the files resolve.
    private static final URI ROOT = URI.create("https://schemas.invalid/");

    private final SchemaRegistry registry;
    private final Map<String, URI> iris;
    private final Map<URI, Schema> compiled = new ConcurrentHashMap<>();

    private SchemaFolder(SchemaRegistry registry, Map<String, URI> iris) {
        this.registry = registry;
        this.iris = iris;
    }

    static SchemaFolder of(Path folder) {
        Map<String, String> texts = texts(folder);
        Map<String, URI> iris = texts.entrySet().stream()
                .collect(toUnmodifiableMap(file -> key(file.getKey()), file -> iri(file.getKey(), file.getValue())));
        Map<String, String> byIri = new HashMap<>();
        texts.forEach((file, text) -> {
            byIri.put(ROOT.resolve(file).toString(), text);
            byIri.put(iris.get(key(file)).toString(), text);
        });
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .build();
        SchemaRegistry registry = SchemaRegistry.withDialect(
                dialect(), builder -> builder.schemas(byIri).schemaRegistryConfig(config));
        return new SchemaFolder(registry, iris);
    }

    /** The schema in this file, its name compared without regard to case as vendors' paths are loose. */
    Optional<Schema> schema(String relativePath) {
        return Optional.ofNullable(iris.get(key(relativePath)))
                .map(iri -> compiled.computeIfAbsent(iri, this::compile));
    }

    Set<String> files() {
        return iris.keySet();
    }

    private Schema compile(URI iri) {
        Schema schema = registry.getSchema(SchemaLocation.of(iri.toString()));
        schema.initializeValidators();
        return schema;
    }

    private static Map<String, String> texts(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .collect(toMap(file -> folder.relativize(file).toString().replace('\\', '/'), SchemaFolder::text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // A file's own $id, where it has one, is what its relative references resolve against.
    private static URI iri(String file, String text) {
        URI place = ROOT.resolve(file);
        return ExactJson.read(text)
                .path("$id")
                .stringValueOpt()
                .map(place::resolve)
                .orElse(place);
    }

    private static String key(String file) {
        return file.toLowerCase(Locale.ROOT);
    }

    private static Dialect dialect() {
        return Dialect.builder(getDraft202012())
                .keyword(new ExactType())
                .unknownKeywordFactory((name, context) -> annotation(name))
                .build();
    }

    private static Keyword annotation(String name) {
        if (name.startsWith("x-")) {
            return new AnnotationKeyword(name);
        }
        throw new IllegalArgumentException("unknown keyword '" + name + "' in a schema");
    }

    /**
     * {@code type} with integers that have neither fraction nor exponent: 2020-12 takes 100.0 for an integer, but the
     * Go SDK refuses it (tencent-partner-api.md 0.8).
     */
    private static final class ExactType extends AbstractKeyword {

        ExactType() {
            super("type");
        }

        @Override
        public KeywordValidator newValidator(
                SchemaLocation location, JsonNode types, Schema parent, SchemaContext context) {
            return new ExactTypeValidator(location, types, parent, context);
        }
    }

    private static final class ExactTypeValidator extends TypeValidator {

        private final Set<String> types;

        ExactTypeValidator(SchemaLocation location, JsonNode types, Schema parent, SchemaContext context) {
            super(location, types, parent, context);
            this.types = types.isArray() ? names(types) : Set.of(types.asString());
        }

        @Override
        public void validate(ExecutionContext context, JsonNode node, JsonNode root, NodePath location) {
            boolean decimalForInteger = node.isNumber()
                    && !node.isIntegralNumber()
                    && types.contains("integer")
                    && !types.contains("number");
            if (decimalForInteger) {
                context.addError(error().instanceNode(node)
                        .instanceLocation(location)
                        .evaluationPath(context.getEvaluationPath())
                        .locale(Locale.ROOT)
                        .arguments("number", "integer")
                        .build());
            } else {
                super.validate(context, node, root, location);
            }
        }

        private static Set<String> names(JsonNode array) {
            return StreamSupport.stream(array.spliterator(), false)
                    .map(JsonNode::asString)
                    .collect(Collectors.toSet());
        }
    }
}
