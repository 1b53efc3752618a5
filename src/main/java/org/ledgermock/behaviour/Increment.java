package org.ledgermock.behaviour;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonValue;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.Model;
import org.ledgermock.state.State;

/**
 * Adds signed amounts to quantities of one entity, all of them or none. A result below zero is let through where
 * the request has to ask for it to be checked, and does not.
 */
final class Increment implements Behaviour {

    private final Parameters parameters;

    private Increment(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * What a mapping declares.
     *
     * @param of the kind of entity
     * @param key where in the request the entity's key is, as a number or as its digits
     * @param checks of what is in {@code /request}
     * @param details what the ledger keeps of the call
     */
    record Parameters(
            String of,
            JsonPointer key,
            List<Check> checks,
            List<Quantity> quantities,
            AnswerTemplate details,
            AnswerTemplate answer) {

        Parameters {
            if (quantities.isEmpty()) {
                throw new IllegalArgumentException("an increment needs at least one quantity");
            }
        }
    }

    /**
     * A quantity that is moved.
     *
     * @param by where in the request the amount is; nothing there is zero
     * @param checked where in the request a 1 asks that a decrease be checked; absent when each one is
     * @param credit where in the entity it says how far below zero a checked decrease may lead; nothing there is zero
     * @param insufficient name of the situation in which it would lead further
     */
    record Quantity(
            String field,
            JsonPointer by,
            Optional<JsonPointer> checked,
            Optional<JsonPointer> credit,
            String insufficient) {}

    /** Makes it known to mappings as {@code increment}. */
    public static final class Type implements BehaviourType<Parameters> {

        @Override
        public String name() {
            return "increment";
        }

        @Override
        public Class<Parameters> parameters() {
            return Parameters.class;
        }

        @Override
        public Set<String> situations(Parameters parameters) {
            Set<String> situations = new HashSet<>(Set.of("unknown", "amountOutOfRange"));
            situations.addAll(Check.situations(parameters.checks));
            parameters.quantities.forEach(quantity -> situations.add(quantity.insufficient));
            return situations;
        }

        @Override
        public List<EntityNeed> uses(Parameters parameters) {
            return List.of(new EntityNeed(
                    parameters.of,
                    parameters.quantities.stream().map(Quantity::field).toList()));
        }

        @Override
        public List<Shape.Filled> fills(Parameters parameters, Model model) {
            Shape.ObjectOf moved = Shape.object(
                    parameters.quantities.stream().map(Quantity::field).toList());
            Shape from = Shape.object("time")
                    .with("request", Shape.request())
                    .with("before", moved)
                    .with("increment", moved)
                    .with("after", new Shape.EntityOf(parameters.of));
            return List.of(
                    new Shape.Filled("details", parameters.details, from),
                    new Shape.Filled("answer", parameters.answer, from));
        }

        @Override
        public Behaviour create(Parameters parameters) {
            parameters.details.requireObject("details");
            return new Increment(parameters);
        }
    }

    @Override
    public BehaviourResult act(AdmittedCall call, State state) {
        Optional<BehaviourResult> broken =
                Check.firstBroken(parameters.checks, call, JsonObject.of("request", call.arguments()), state);
        if (broken.isPresent()) {
            return broken.get();
        }
        JsonValue key = call.required(parameters.key);
        return state.named(parameters.of, key)
                .map(entity -> move(call, entity))
                .orElseGet(() -> BehaviourResult.refused("unknown", UnknownKey.cause(state, parameters.of, key)));
    }

    private BehaviourResult move(AdmittedCall call, Entity entity) {
        List<Change.Movement> movements = new ArrayList<>();
        Entity after = entity;
        for (Quantity quantity : parameters.quantities) {
            BigDecimal amount = amount(call, quantity);
            Change.Movement movement = new Change.Movement(quantity.field, entity.quantity(quantity.field), amount);
            if (isTooLow(call, entity, quantity, movement)) {
                return BehaviourResult.refused(
                        quantity.insufficient,
                        "%s of %s %s would be %s, and %s that to be checked."
                                .formatted(
                                        quantity.field,
                                        entity.kind(),
                                        entity.key(),
                                        movement.after().toPlainString(),
                                        quantity.checked.isPresent() ? "the request asks for" : "the contract wants"));
            }
            if (KeptAmounts.isTooLarge(movement.after())) {
                return BehaviourResult.refused(
                        "amountOutOfRange",
                        "%s would be %s, beyond every amount that is kept."
                                .formatted(quantity.field, movement.after().toPlainString()));
            }
            if (KeptAmounts.isTooFine(amount)) {
                return BehaviourResult.refused("amountOutOfRange", KeptAmounts.TOO_FINE);
            }
            movements.add(movement);
            after = after.withQuantity(quantity.field, movement.after());
        }
        return moved(call, after, movements);
    }

    private BehaviourResult moved(AdmittedCall call, Entity after, List<Change.Movement> movements) {
        JsonObject source = source(call, after, movements);
        Change.Entry entry = new Change.Entry(
                call.apiTime(), call.operation(), call.requestId(), after.kind(), after.key(), movements, (JsonObject)
                        parameters.details.fill(source));
        return new BehaviourResult.Answered(parameters.answer.fill(source), List.of(new Change.Put(after), entry));
    }

    private static boolean isTooLow(AdmittedCall call, Entity entity, Quantity quantity, Change.Movement movement) {
        if (movement.amount().signum() >= 0 || !isChecked(call, quantity)) {
            return false;
        }
        BigDecimal credit = quantity.credit
                .flatMap(pointer -> pointer.find(entity.values()))
                .filter(JsonNumber.class::isInstance)
                .map(value -> ((JsonNumber) value).value())
                .orElse(BigDecimal.ZERO);
        return movement.after().compareTo(credit.negate()) < 0;
    }

    private static boolean isChecked(AdmittedCall call, Quantity quantity) {
        return quantity.checked
                .map(pointer -> pointer.find(call.arguments())
                        .map(EntityKind::keyText)
                        .filter("1"::equals)
                        .isPresent())
                .orElse(true);
    }

    private static BigDecimal amount(AdmittedCall call, Quantity quantity) {
        return quantity.by
                .find(call.arguments())
                .filter(JsonNumber.class::isInstance)
                .map(value -> ((JsonNumber) value).value())
                .orElse(BigDecimal.ZERO);
    }

    private static JsonObject source(AdmittedCall call, Entity after, List<Change.Movement> movements) {
        JsonObject.Builder before = JsonObject.builder();
        JsonObject.Builder amounts = JsonObject.builder();
        for (Change.Movement movement : movements) {
            before.put(movement.quantity(), movement.before());
            amounts.put(movement.quantity(), movement.amount());
        }
        return JsonObject.builder()
                .put("request", call.arguments())
                .put("time", call.time())
                .put("before", before.build())
                .put("increment", amounts.build())
                .put("after", after.values())
                .build();
    }
}
