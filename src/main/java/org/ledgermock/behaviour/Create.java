package org.ledgermock.behaviour;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.Model;
import org.ledgermock.state.State;

/**
 * Makes an entity, once all checks hold, under the next free number, the next free id that has a number in it, or a key
 * from the request: then in place of the one that has it, where the mapping says so.
 */
final class Create implements Behaviour {

    private final Parameters parameters;

    private Create(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * What a mapping declares.
     *
     * @param of the kind of entity
     * @param related an entity that the call names; what there is of it stands at {@code /related}
     * @param replaces whether it takes the place of one with the same key
     * @param checks in the order in which they are made
     * @param numbers fields that get the next free number, each with the first, and how far apart they are
     * @param values its other fields, an object; {@code /request}, {@code /time} and the single kinds are at hand
     * @param answer {@code /entity} has the fields
     */
    record Parameters(
            String of,
            Optional<Related> related,
            Optional<Boolean> replaces,
            List<Check> checks,
            List<Numbered> numbers,
            AnswerTemplate values,
            AnswerTemplate answer) {}

    /** An entity of a kind, with where in the request its key is. */
    record Related(String of, JsonPointer key) {}

    /**
     * A field that counts up, by one if nothing else is said.
     *
     * @param to the last, if there is one: only numbers from the first to it are counted on from
     * @param prefix what stands before the number where the field is a text, as in {@code card_000017}
     * @param digits how many the number has at least in such a text
     */
    record Numbered(
            String field,
            long from,
            Optional<Long> to,
            Optional<Long> step,
            Optional<String> prefix,
            Optional<Integer> digits) {

        Numbered {
            if (digits.isPresent() && prefix.isEmpty()) {
                throw new IllegalArgumentException("'digits' are those behind a 'prefix'");
            }
        }

        private Optional<BigDecimal> numberOf(JsonObject values) {
            Optional<BigDecimal> number = prefix.isEmpty()
                    ? values.number(field)
                    : values.text(field)
                            .filter(text -> text.startsWith(prefix.get()))
                            .map(text -> text.substring(prefix.get().length()))
                            .filter(rest -> rest.matches("\\d{1,19}"))
                            .map(BigDecimal::new);
            return number.filter(one -> to.isEmpty() || one.compareTo(BigDecimal.valueOf(to.get())) <= 0);
        }

        private JsonValue valueOf(BigDecimal number) {
            return prefix.isEmpty()
                    ? new JsonNumber(number)
                    : new JsonString(
                            prefix.get() + ("%0" + digits.orElse(1) + "d").formatted(number.toBigIntegerExact()));
        }
    }

    /** Makes it known to mappings as {@code create}. */
    public static final class Type extends DeclaredType<Parameters> {

        public Type() {
            super("create", Parameters.class, Create::new);
        }

        @Override
        public Set<String> situations(Parameters parameters) {
            return Check.situations(parameters.checks);
        }

        @Override
        public List<EntityNeed> uses(Parameters parameters) {
            return Stream.concat(Stream.of(parameters.of), parameters.related.map(Related::of).stream())
                    .map(EntityNeed::of)
                    .toList();
        }

        @Override
        public List<Shape.Filled> fills(Parameters parameters, Model model) {
            Shape.ObjectOf from = Shape.sources(model);
            for (Related related : parameters.related.stream().toList()) {
                from = from.with("related", new Shape.EntityOf(related.of));
            }
            return List.of(
                    new Shape.Filled("values", parameters.values, from),
                    new Shape.Filled(
                            "answer", parameters.answer, from.with("entity", new Shape.EntityOf(parameters.of))));
        }

        @Override
        public Behaviour create(Parameters parameters) {
            parameters.values.requireObject("values");
            return super.create(parameters);
        }
    }

    @Override
    public BehaviourResult act(AdmittedCall call, State state) {
        JsonObject source = source(call, state);
        Optional<BehaviourResult> broken = Check.firstBroken(parameters.checks, call, source, state);
        if (broken.isPresent()) {
            return broken.get();
        }
        JsonObject values = (JsonObject) parameters.values.fill(source);
        for (Numbered numbered : parameters.numbers) {
            values = values.with(numbered.field, numbered.valueOf(next(state, numbered)));
        }
        EntityKind kind = state.model().kind(parameters.of);
        Entity entity = Entity.of(kind, values);
        Optional<Entity> before = state.find(parameters.of, entity.key());
        if (before.isPresent() && !parameters.replaces.orElse(false)) {
            throw new IllegalStateException("there is a %s %s already: the mapping's checks have to refuse such a call"
                    .formatted(parameters.of, entity.key()));
        }
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Put(entity));
        List<Change.Movement> movements = movements(before, entity, kind);
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

    private JsonObject source(AdmittedCall call, State state) {
        JsonObject source = Sources.of(call, state);
        return parameters
                .related
                .flatMap(related -> related.key.find(call.arguments()).flatMap(key -> state.named(related.of, key)))
                .map(entity -> source.with("related", entity.values()))
                .orElse(source);
    }

    // The ledger has every amount, also those that an entity begins with.
    private static List<Change.Movement> movements(Optional<Entity> before, Entity entity, EntityKind kind) {
        return kind.quantities().stream()
                .map(quantity -> {
                    BigDecimal had = before.map(one -> one.quantity(quantity)).orElse(BigDecimal.ZERO);
                    return new Change.Movement(
                            quantity, had, entity.quantity(quantity).subtract(had));
                })
                .filter(movement -> movement.amount().signum() != 0)
                .toList();
    }

    private BigDecimal next(State state, Numbered numbered) {
        return state.all(parameters.of, true)
                .flatMap(entity -> numbered.numberOf(entity.values()).stream())
                .max(BigDecimal::compareTo)
                .map(highest -> highest.add(BigDecimal.valueOf(numbered.step.orElse(1L))))
                .orElse(BigDecimal.ZERO)
                .max(BigDecimal.valueOf(numbered.from));
    }
}
