package org.ledgermock.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
import com.networknt.schema.keyword.DisallowUnknownKeywordFactory;
import com.networknt.schema.path.PathType;
import java.util.List;
import org.ledgermock.message.JsonValue;

/**
 * Compiles schemas in the dialect of this project: JSON Schema 2020-12 with our annotations, in which a misspelt keyword
 * is an error.
 */
public final class SchemaCompiler {

    /** Our annotations; schemas/README.md says what each is for. */
    private static final List<String> ANNOTATIONS =
            List.of("x-provenance", "x-source", "x-locator", "x-says", "x-personal", "x-secret");

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            dialect(),
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .build()));

    private SchemaCompiler() {}

    /**
     * A schema ready for use.
     *
     * @param file named when it cannot be compiled
     * @throws InvalidFile when it is not a schema of this dialect
     */
    public static Schema compile(JsonValue schema, String file) {
        try {
            com.networknt.schema.Schema compiled = REGISTRY.getSchema(schema.toString(), InputFormat.JSON);
            compiled.initializeValidators();
            return new Schema(compiled);
        } catch (RuntimeException e) {
            throw new InvalidFile(file, "it is not a JSON Schema of this project's dialect: " + e.getMessage());
        }
    }

    private static Dialect dialect() {
        Dialect.Builder builder = Dialect.builder(Dialects.getDraft202012())
                .unknownKeywordFactory(DisallowUnknownKeywordFactory.getInstance());
        ANNOTATIONS.forEach(name -> builder.keyword(new AnnotationKeyword(name)));
        return builder.build();
    }
}
