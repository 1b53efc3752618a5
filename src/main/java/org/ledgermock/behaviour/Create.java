package org.ledgermock.behaviour;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.State;

/** Makes an entity, once all checks hold, under the next free number. */
final class Create implements Behaviour {

    private final Parameters parameters;

    private Create(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * What a mapping declares.
     *
     * @param of the kind of entity
     * @param checks in the order in which they are made
     * @param numbers fields that get the next free number, each with the first, and how far apart they are
     * @param values its other fields, an object; {@code /request}, {@code /time} and the single kinds are at hand
     * @param answer {@code /entity} has the fields
     */
    record Parameters(
            String of, List<Check> checks, List<Numbered> numbers, AnswerTemplate values, AnswerTemplate answer) {}

    /**
     * A field that counts up, by one if nothing else is said.
     *
     * @param to the last, if there is one: only numbers from the first to it are counted on from
     */
    record Numbered(String field, long from, Optional<Long> to, Optional<Long> step) {

        private boolean counts(BigDecimal number) {
            return to.filter(last -> number.compareTo(BigDecimal.valueOf(last)) > 0)
                    .isEmpty();
        }
    }

    /** Makes it known to mappings as {@code create}. */
    public static final class Type implements BehaviourType<Parameters> {

        @Override
        public String name() {
            return "create";
        }

        @Override
        public Class<Parameters> parameters() {
            return Parameters.class;
        }

        @Override
        public Set<String> situations(Parameters parameters) {
            return Check.situations(parameters.checks);
        }

        @Override
        public List<EntityNeed> uses(Parameters parameters) {
            return List.of(EntityNeed.of(parameters.of));
        }

        @Override
        public Behaviour create(Parameters parameters) {
            parameters.values.requireObject("values");
            return new Create(parameters);
        }
    }

    @Override
    public BehaviourResult act(AdmittedCall call, State state) {
        JsonObject source = Sources.of(call, state);
        Optional<BehaviourResult> broken = Check.firstBroken(parameters.checks, source, state);
        if (broken.isPresent()) {
            return broken.get();
        }
        JsonObject values = (JsonObject) parameters.values.fill(source);
        for (Numbered numbered : parameters.numbers) {
            values = values.with(numbered.field, new JsonNumber(next(state, numbered)));
        }
        EntityKind kind = state.model().kind(parameters.of);
        Entity entity = Entity.of(kind, values);
        if (state.find(parameters.of, entity.key()).isPresent()) {
            throw new IllegalStateException("there is a %s %s already: the mapping's checks have to refuse such a call"
                    .formatted(parameters.of, entity.key()));
        }
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Put(entity));
        List<Change.Movement> movements = firstAmounts(entity, kind);
        if (!movements.isEmpty()) {
            changes.add(new Change.Entry(
                    call.apiTime(),
                    call.operation(),
                    call.requestId(),
                    entity.kind(),
                    entity.key(),
                    movements,
                    JsonObject.EMPTY));
        }
        return new BehaviourResult.Answered(parameters.answer.fill(source.with("entity", values)), changes);
    }

    // The ledger has every amount, also those that an entity begins with.
    private static List<Change.Movement> firstAmounts(Entity entity, EntityKind kind) {
        return kind.quantities().stream()
                .filter(quantity -> entity.quantity(quantity).signum() != 0)
                .map(quantity -> new Change.Movement(quantity, BigDecimal.ZERO, entity.quantity(quantity)))
                .toList();
    }

    private BigDecimal next(State state, Numbered numbered) {
        return state.all(parameters.of, true)
                .flatMap(entity -> entity.values().number(numbered.field).stream())
                .filter(numbered::counts)
                .max(BigDecimal::compareTo)
                .map(highest -> highest.add(BigDecimal.valueOf(numbered.step.orElse(1L))))
                .orElse(BigDecimal.ZERO)
                .max(BigDecimal.valueOf(numbered.from));
    }
}
