package org.ledgermock.behaviour;

import java.util.List;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.Model;
import org.ledgermock.state.State;

/** Reads the one entity of a kind of which each account has exactly one. */
final class Read implements Behaviour {

    private final Parameters parameters;

    private Read(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * What a mapping declares.
     *
     * @param of the kind of entity
     * @param answer {@code /entity} has what is read, {@code /sum} the sums of quantities over all entities of each kind
     */
    record Parameters(String of, AnswerTemplate answer) {}

    /** Makes it known to mappings as {@code read}. */
    public static final class Type extends DeclaredType<Parameters> {

        public Type() {
            super("read", Parameters.class, Read::new);
        }

        @Override
        public List<EntityNeed> uses(Parameters parameters) {
            return List.of(EntityNeed.of(parameters.of));
        }

        @Override
        public List<Shape.Filled> fills(Parameters parameters, Model model) {
            Shape.ObjectOf sums = Shape.object();
            for (EntityKind kind : model.kinds().values()) {
                sums = sums.with(kind.name(), Shape.object(kind.quantities()));
            }
            return List.of(new Shape.Filled(
                    "answer",
                    parameters.answer,
                    Shape.object()
                            .with("entity", new Shape.EntityOf(parameters.of))
                            .with("sum", sums)));
        }
    }

    @Override
    public BehaviourResult act(AdmittedCall call, State state) {
        return BehaviourResult.read(parameters.answer.fill(JsonObject.builder()
                .put("entity", state.single(parameters.of).values())
                .put("sum", sums(state))
                .build()));
    }

    // The state keeps these sums: however many entities there are, none is looked at.
    private static JsonObject sums(State state) {
        JsonObject.Builder sums = JsonObject.builder();
        state.model().kinds().forEach((name, kind) -> {
            JsonObject.Builder ofKind = JsonObject.builder();
            kind.quantities().forEach(quantity -> ofKind.put(quantity, new JsonNumber(state.sum(name, quantity))));
            sums.put(name, ofKind.build());
        });
        return sums.build();
    }
}
