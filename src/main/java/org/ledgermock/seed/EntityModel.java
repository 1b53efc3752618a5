package org.ledgermock.seed;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.contract.Schema;
import org.ledgermock.contract.SchemaCompiler;
import org.ledgermock.message.JsonBoolean;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Violation;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.LimitOverride;
import org.ledgermock.state.Model;

/**
 * A family's model of state, with the schemas that its entities keep.
 *
 * @param schemas by kind
 * @param numbers by kind, the field that counts its entities in the order of their making
 */
public record EntityModel(Model model, Map<String, Schema> schemas, Map<String, String> numbers) {

    public EntityModel {
        requireNonNull(model, "model");
        schemas = Map.copyOf(schemas);
        numbers = Map.copyOf(numbers);
    }

    /** @throws InvalidFile when the family's file declares something that makes no sense together */
    public static EntityModel of(FamilyContract contract) {
        String file = "ledgermock/schemas/" + contract.family() + "/family.json";
        List<EntityKind> kinds = new ArrayList<>();
        Map<String, Schema> schemas = new HashMap<>();
        Map<String, String> numbers = new HashMap<>();
        List<LimitOverride> raises = new ArrayList<>();
        contract.file().entities().forEach((name, declared) -> {
            boolean single = declared.single().map(JsonBoolean::value).orElse(false);
            kinds.add(new EntityKind(name, single, declared.key(), declared.order(), declared.quantities()));
            declared.number().ifPresent(field -> numbers.put(name, field));
            declared.raises()
                    .ifPresent(raise -> raises.add(
                            new LimitOverride(raise.limit(), name, raise.calls(), raise.from(), raise.until())));
            schemas.put(name, SchemaCompiler.compile(declared.schema(), file + ", entity " + name));
        });
        Invariants invariants = new Invariants(kinds, contract.file().entities(), file);
        return new EntityModel(
                Model.of(
                        kinds,
                        contract.file().invariants().stream()
                                .map(invariants::of)
                                .toList(),
                        raises,
                        contract.times()),
                schemas,
                numbers);
    }

    /** What is wrong with these fields of an entity, in words; empty when nothing is. */
    public Optional<String> problem(String kind, JsonObject values) {
        List<Violation> violations = Optional.ofNullable(schemas.get(kind))
                .map(schema -> schema.violations(values))
                .orElse(List.of());
        return violations.stream().findFirst().map(Violation::toString);
    }
}
