package org.ledgermock.contract;

import static java.util.Objects.requireNonNull;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.OutputFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Likely;
import org.ledgermock.message.Texts;
import org.ledgermock.message.Violation;
import tools.jackson.databind.JsonNode;

/** A JSON Schema, compiled when it is first needed. Safe for use by many threads. */
public final class Schema {

    // To look for what was meant takes longer than all else of a violation, and a client may send tens of thousands.
    private static final int NAMED = 20;

    // What the library would put together from its registry's settings for each value.
    private static final class Settings {

        static final ExecutionConfig INSTANCE = ExecutionConfig.builder().build();
    }

    private final JsonValue json;
    private final Supplier<com.networknt.schema.Schema> compiler;
    private final Supplier<Optional<PlainValidity>> plainness;
    private final Set<String> secrets;
    private final Places places;
    private volatile com.networknt.schema.@Nullable Schema compiled;
    private volatile @Nullable Optional<PlainValidity> plain;

    /**
     * @param plainness of the schema, where it is simple enough
     * @param secrets names of the fields whose values are never shown
     */
    Schema(
            JsonValue json,
            Supplier<com.networknt.schema.Schema> compiler,
            Supplier<Optional<PlainValidity>> plainness,
            Set<String> secrets,
            Places places) {
        this.json = requireNonNull(json, "json");
        this.compiler = requireNonNull(compiler, "compiler");
        this.plainness = requireNonNull(plainness, "plainness");
        this.secrets = Set.copyOf(secrets);
        this.places = requireNonNull(places, "places");
    }

    /** Compiles it, unless that was done. */
    com.networknt.schema.Schema prepare() {
        plain();
        com.networknt.schema.Schema ready = compiled;
        if (ready == null) {
            ready = compiler.get();
            compiled = ready;
        }
        return ready;
    }

    /** The schema as it is written. */
    public JsonValue json() {
        return json;
    }

    /** The places that it names. */
    public Places places() {
        return places;
    }

    /** Everything in which a value breaks this schema; empty when it keeps it. */
    public List<Violation> violations(JsonValue value) {
        return isPlain(value) ? List.of() : found(value);
    }

    /** Whether it keeps this schema so plainly that nothing needs to be looked for. */
    boolean isPlain(JsonValue value) {
        Optional<PlainValidity> known = plain();
        return known.isPresent() && known.get().holds(value);
    }

    private Optional<PlainValidity> plain() {
        Optional<PlainValidity> known = plain;
        if (known == null) {
            known = plainness.get();
            plain = known;
        }
        return known;
    }

    /** What the library finds. */
    List<Violation> found(JsonValue value) {
        List<Error> errors = errors(Nodes.of(value));
        if (errors.isEmpty()) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>(errors.size());
        for (Error error : errors) {
            violations.add(violation(error, value, violations.size() < NAMED));
        }
        return violations;
    }

    /** The names of the fields whose values are never shown. */
    public Set<String> secrets() {
        return secrets;
    }

    private List<Error> errors(JsonNode node) {
        com.networknt.schema.Schema ready = prepare();
        try {
            return ready.validate(new ExecutionContext(Settings.INSTANCE), node, OutputFormat.DEFAULT);
        } catch (RuntimeException e) {
            throw new IllegalStateException("the schema library failed on a value", e);
        }
    }

    private String noSuchField(String parent, String name) {
        // Of one that is put together of several, none knows them all.
        List<String> known = Optional.of(places.schemaAt(JsonPointer.of(parent)))
                .filter(Keywords::isClosed)
                .flatMap(schema -> schema.object("properties"))
                .map(JsonObject::names)
                .orElse(List.of());
        return known.isEmpty()
                ? "no such field"
                : "no such field%s, for there are %s".formatted(Likely.hint(name, known), String.join(", ", known));
    }

    private Violation violation(Error error, JsonValue document, boolean withNames) {
        String pointer = error.getInstanceLocation().toString();
        String rule = error.getKeyword();
        return switch (rule) {
            case "required" ->
                new Violation(JsonPointer.below(pointer, error.getProperty()), rule, "a value", "nothing");
            case "additionalProperties", "unevaluatedProperties" ->
                new Violation(
                        JsonPointer.below(pointer, error.getProperty()),
                        rule,
                        withNames ? noSuchField(pointer, error.getProperty()) : "no such field",
                        "one");
            case "type" -> new Violation(pointer, rule, types(error.getSchemaNode()), got(pointer, rule, document));
            default ->
                new Violation(
                        pointer,
                        rule,
                        Texts.shortened(rule + " " + plain(error.getSchemaNode())),
                        got(pointer, rule, document));
        };
    }

    private static String types(JsonNode declared) {
        if (!declared.isArray()) {
            return declared.asString();
        }
        List<String> names = new ArrayList<>();
        declared.forEach(name -> names.add(name.asString()));
        return String.join(" or ", names);
    }

    private static String plain(JsonNode declared) {
        return declared.isNumber()
                ? declared.decimalValue().stripTrailingZeros().toPlainString()
                : declared.toString();
    }

    private String got(String pointer, String rule, JsonValue document) {
        JsonPointer place = JsonPointer.of(pointer);
        JsonValue value = place.find(document).orElse(document);
        boolean typed = rule.equals("type");
        if (place.tokens().stream().anyMatch(secrets::contains)) {
            return "a value that is not shown";
        }
        if (!secrets.isEmpty() && typed) {
            return "the type " + value.kind();
        }
        return Texts.shortened(value instanceof JsonString string && !typed ? string.text() : value.toString());
    }
}
