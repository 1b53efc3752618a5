package org.ledgermock.contract;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Options;
import org.ledgermock.message.Violation;

/** What an operation asks of its arguments: always, and under options that make it stricter. */
public final class RequestSchema {

    private final Schema always;
    private final List<Conditional> conditionals;
    private final TextualTypes types;
    private final ScalarPlaces integers;
    private volatile @Nullable ScalarPlaces scalars;

    /** A schema that holds besides while an option has a value. */
    record Conditional(String option, String value, Schema schema) {

        Conditional {
            requireNonNull(option, "option");
            requireNonNull(value, "value");
            requireNonNull(schema, "schema");
        }
    }

    RequestSchema(Schema always, List<Conditional> conditionals, TextualTypes types) {
        this.always = requireNonNull(always, "always");
        this.conditionals = List.copyOf(conditionals);
        this.types = requireNonNull(types, "types");
        this.integers = WholeNumbers.of(types.schema());
    }

    /** Arguments as behaviours get them, and everything in which they break the schema. */
    public record Examined(JsonObject arguments, List<Violation> violations) {

        public Examined {
            requireNonNull(arguments, "arguments");
            violations = List.copyOf(violations);
        }
    }

    /**
     * Holds arguments against it: integers in their plain form, however they were written, and scalars of another type
     * as the schema has them, where the option says so. Those are looked for only in what breaks the schema otherwise.
     *
     * @param textual whether they arrived as text
     */
    public Examined examined(JsonObject sent, boolean textual, Options options) {
        Examined exact = exact(textual ? typed(sent) : sent, options);
        return exact.violations.isEmpty() || !options.is(OptionDeclaration.SCALARS, OptionDeclaration.LOOSE)
                ? exact
                : exact(scalars().written(exact.arguments), options);
    }

    // Most families take no scalar for another, and a start does only what it needs.
    private ScalarPlaces scalars() {
        ScalarPlaces known = scalars;
        if (known == null) {
            known = LooseScalars.of(types.schema());
            scalars = known;
        }
        return known;
    }

    private Examined exact(JsonObject arguments, Options options) {
        JsonObject plain = integers.written(arguments);
        return new Examined(plain, violations(plain, options));
    }

    public List<Violation> violations(JsonObject arguments, Options options) {
        List<Violation> violations = always.violations(arguments);
        for (Conditional conditional : conditionals) {
            if (options.is(conditional.option, conditional.value)) {
                violations = new ArrayList<>(violations);
                violations.addAll(conditional.schema.violations(arguments));
            }
        }
        return violations;
    }

    /** The schema that always holds, as it is written. */
    public JsonObject json() {
        return types.schema();
    }

    /** The places that it names. */
    public Places places() {
        return always.places();
    }

    /** The names of the fields whose values are never shown. */
    public Set<String> secrets() {
        return always.secrets();
    }

    /** Arguments that arrived as text, each as the type that the schema declares, where its text can be one. */
    public JsonObject typed(JsonObject texts) {
        return types.typed(texts);
    }
}
