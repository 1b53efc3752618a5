package org.ledgermock.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.DisallowUnknownKeywordFactory;
import com.networknt.schema.path.PathType;
import java.util.HashSet;
import java.util.Set;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;

/**
 * Compiles schemas in the dialect of this project: JSON Schema 2020-12 with our annotations, in which a misspelt keyword
 * is an error.
 */
public final class SchemaCompiler {

    /** Made for the first schema that is compiled: the library has hundreds of classes. */
    private static final class Registry {

        static final SchemaRegistry INSTANCE = SchemaRegistry.withDialect(
                dialect(),
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .pathType(PathType.JSON_POINTER)
                        .build()));
    }

    private SchemaCompiler() {}

    /**
     * A schema ready for use.
     *
     * @param file named when it cannot be compiled
     * @throws InvalidFile when it is not a schema of this dialect
     */
    public static Schema compile(JsonValue schema, String file) {
        Schema compiled = whenNeeded(schema, file);
        compiled.prepare();
        return compiled;
    }

    /**
     * A schema ready for use.
     *
     * @param known whether it has been seen to be one, by our own tests: then it is compiled when it is first needed
     * @throws InvalidFile when it is unknown, and not a schema of this dialect
     */
    static Schema schema(JsonValue schema, String file, boolean known) {
        return known ? whenNeeded(schema, file) : compile(schema, file);
    }

    /** A schema that is known to be one: it is compiled for the first value that does not plainly keep it. */
    public static Schema whenNeeded(JsonValue schema, String file) {
        return new Schema(
                schema,
                () -> compiled(Annotations.takenFrom(schema), file),
                () -> PlainValidity.of(Annotations.takenFrom(schema)),
                secrets(schema),
                new Places(schema));
    }

    private static com.networknt.schema.Schema compiled(JsonValue bare, String file) {
        try {
            com.networknt.schema.Schema compiled = Registry.INSTANCE.getSchema(bare.toString(), InputFormat.JSON);
            compiled.initializeValidators();
            return compiled;
        } catch (RuntimeException e) {
            throw new InvalidFile(file, "it is not a JSON Schema of this project's dialect: " + e.getMessage());
        }
    }

    // The names of properties that are marked, wherever in the schema they are.
    private static Set<String> secrets(JsonValue schema) {
        Set<String> names = new HashSet<>();
        if (schema instanceof JsonObject object) {
            object.object("properties").orElse(JsonObject.EMPTY).forEach((name, property) -> {
                if (property instanceof JsonObject declared && declared.has("x-secret")) {
                    names.add(name);
                }
            });
            object.forEach((name, value) -> names.addAll(secrets(value)));
        } else if (schema instanceof JsonArray array) {
            array.forEach(item -> names.addAll(secrets(item)));
        }
        return names;
    }

    private static Dialect dialect() {
        return Dialect.builder(Dialects.getDraft202012())
                .unknownKeywordFactory(DisallowUnknownKeywordFactory.getInstance())
                .build();
    }
}
