package org.ledgermock.pipeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ledgermock.behaviour.Behaviour;
import org.ledgermock.behaviour.BehaviourType;
import org.ledgermock.behaviour.EntityNeed;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.Statement;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Likely;
import org.ledgermock.message.Options;
import org.ledgermock.message.RecordReader;
import org.ledgermock.seed.EntityModel;

/**
 * What a mapping says of an operation, as its {@code transformerParameters} are written.
 *
 * @param behaviour one key, the name of the behaviour, and under it the behaviour's parameters
 * @param situations the id of an error statement for each situation that the behaviour may meet
 */
public record Binding(
        String family, String operation, Map<String, JsonValue> behaviour, Map<String, String> situations) {

    /** Where a mapping has it. */
    public static final String PLACE = "/response/transformerParameters";

    public Binding {
        behaviour = Map.copyOf(behaviour);
        situations = Map.copyOf(situations);
        if (behaviour.size() != 1) {
            throw new IllegalArgumentException(
                    "'behaviour' has one key, the name of the behaviour, and not " + behaviour.keySet());
        }
    }

    /** @throws JsonMismatch when the parameters are not of this form */
    public static Binding of(JsonObject transformerParameters) {
        return RecordReader.read(transformerParameters, Binding.class);
    }

    /** @throws JsonMismatch when behaviour or situations do not fit their types or the contract */
    Operation bind(Contract contract, Collection<BehaviourType<?>> types, EntityModel model, Options options) {
        String name = behaviour.keySet().iterator().next();
        BehaviourType<?> type = types.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    TreeSet<String> known = new TreeSet<>(
                            types.stream().map(BehaviourType::name).toList());
                    return new JsonMismatch(
                            "/behaviour",
                            "unknown key '%s'%s, allowed: %s"
                                    .formatted(name, Likely.hint(name, known), String.join(", ", known)));
                });
        return bind(contract, type, model, options);
    }

    private <P extends Record> Operation bind(
            Contract contract, BehaviourType<P> type, EntityModel model, Options options) {
        P parameters = parameters(type);
        for (EntityNeed use : type.uses(parameters)) {
            use.missing(model.model()).ifPresent(problem -> {
                throw new JsonMismatch("/behaviour/" + type.name(), problem);
            });
        }
        Set<String> undeclared = new TreeSet<>(type.options(parameters));
        undeclared.removeAll(options.values().keySet());
        if (!undeclared.isEmpty()) {
            throw new JsonMismatch(
                    "/behaviour/" + type.name(),
                    "it asks for the options %s, which the family does not declare".formatted(undeclared));
        }
        new TemplateCheck(contract, model.contract().file().entities())
                .check("/behaviour/" + type.name(), type.fills(parameters, model.model()));
        Behaviour made;
        try {
            made = type.create(parameters);
        } catch (IllegalArgumentException e) {
            throw new JsonMismatch("/behaviour/" + type.name(), String.valueOf(e.getMessage()));
        }
        Set<String> expected = new TreeSet<>(type.situations(parameters));
        if (contract.roles().isPresent()) {
            expected.add(Operation.ROLE);
        }
        if (!expected.equals(situations.keySet())) {
            throw new JsonMismatch(
                    "/situations",
                    "the keys have to be %s, they are %s".formatted(expected, new TreeSet<>(situations.keySet())));
        }
        Map<String, Statement.ErrorCode> errors = new HashMap<>();
        situations.forEach((situation, id) -> errors.put(
                situation,
                contract.error(id)
                        .orElseThrow(() -> new JsonMismatch(
                                "/situations/" + situation,
                                "the contract of %s has no error statement '%s'%s"
                                        .formatted(
                                                operation,
                                                id,
                                                Likely.hint(
                                                        id,
                                                        contract.errors().stream()
                                                                .map(Statement.ErrorCode::id)
                                                                .toList()))))));
        return Operation.of(contract, made, errors, options);
    }

    private <P extends Record> P parameters(BehaviourType<P> type) {
        try {
            return RecordReader.read(behaviour.values().iterator().next(), type.parameters());
        } catch (JsonMismatch e) {
            throw e.below("/behaviour/" + type.name());
        }
    }
}
