package org.ledgermock.behaviour;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.state.Change;
import org.ledgermock.state.Entity;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.State;

/**
 * Adds signed amounts to quantities of one entity, all of them or none, once for each time stamped on the change.
 *
 * <p>Source: updateBalancePointByIncrement (reference, KYBIO, 3.1). A result below zero is let through unless the
 * request asks for it to be checked.
 */
final class Increment implements Behaviour {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    // 15 digits before the point, 8 after: what is refused in a request is not reached by adding either.
    private static final BigDecimal MAX_AMOUNT = new BigDecimal("999999999999999.99999999");
    // The vendor's Long; a schema cannot bound the text form of a number.
    private static final BigDecimal MAX_KEY = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Parameters parameters;

    private Increment(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * What a mapping declares.
     *
     * @param of the kind of entity
     * @param key where in the request the entity's key is, as a number or as its digits
     * @param changedAt where in the request the time is that may not come twice for one entity
     * @param details what the ledger keeps of the call
     */
    record Parameters(
            String of,
            JsonPointer key,
            JsonPointer changedAt,
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
     * @param checked where in the request a 1 asks that a decrease be checked
     * @param credit where in the entity it says how far below zero a checked decrease may lead; nothing there is zero
     * @param insufficient name of the situation in which it would lead further
     */
    record Quantity(
            String field, JsonPointer by, JsonPointer checked, Optional<JsonPointer> credit, String insufficient) {}

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
            Set<String> situations =
                    new HashSet<>(Set.of("unknown", "keyOutOfRange", "duplicate", "notATime", "amountOutOfRange"));
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
        public Behaviour create(Parameters parameters) {
            parameters.details.requireObject("details");
            return new Increment(parameters);
        }
    }

    @Override
    public BehaviourResult act(AdmittedCall call, State state) {
        String key = digits(call.required(parameters.key));
        String changedAt = EntityKind.keyText(call.required(parameters.changedAt));
        if (!isTime(changedAt)) {
            return BehaviourResult.refused(
                    "notATime", "'%s' is no time of any calendar day; yyyy-MM-dd HH:mm:ss.".formatted(changedAt));
        }
        if (new BigDecimal(key).compareTo(MAX_KEY) > 0) {
            return BehaviourResult.refused("keyOutOfRange", "%s is no 64-bit integer.".formatted(key));
        }
        Optional<Entity> found = state.find(parameters.of, key);
        if (found.isEmpty()) {
            return BehaviourResult.refused(
                    "unknown", UnknownKey.cause(state, parameters.of, call.required(parameters.key)));
        }
        Entity entity = found.get();
        if (entity.marks().has(changedAt)) {
            return BehaviourResult.refused(
                    "duplicate",
                    "A change of %s %s stamped %s has already been made: its result stands, this one was not made again."
                            .formatted(parameters.of, key, changedAt));
        }
        return move(call, entity, changedAt);
    }

    private BehaviourResult move(AdmittedCall call, Entity entity, String changedAt) {
        List<Change.Movement> movements = new ArrayList<>();
        Entity after = entity;
        for (Quantity quantity : parameters.quantities) {
            BigDecimal amount = amount(call, quantity);
            Change.Movement movement = new Change.Movement(quantity.field, entity.quantity(quantity.field), amount);
            if (movement.after().abs().compareTo(MAX_AMOUNT) > 0) {
                return BehaviourResult.refused(
                        "amountOutOfRange",
                        "%s would be %s, beyond every amount that is kept."
                                .formatted(quantity.field, movement.after().toPlainString()));
            }
            if (isTooLow(call, entity, quantity, movement)) {
                return BehaviourResult.refused(
                        quantity.insufficient,
                        "%s of %s %s would be %s, and the request asks for that to be checked."
                                .formatted(
                                        quantity.field,
                                        entity.kind(),
                                        entity.key(),
                                        movement.after().toPlainString()));
            }
            movements.add(movement);
            after = after.withQuantity(quantity.field, movement.after());
        }
        return moved(call, after.marked(changedAt), movements);
    }

    private BehaviourResult moved(AdmittedCall call, Entity after, List<Change.Movement> movements) {
        JsonObject source = source(call, after, movements);
        Change.Entry entry = new Change.Entry(
                call.apiTime(), call.operation(), call.requestId(), after.kind(), after.key(), movements, (JsonObject)
                        parameters.details.fill(source));
        return new BehaviourResult.Answered(parameters.answer.fill(source), List.of(new Change.Put(after), entry));
    }

    private static boolean isTooLow(AdmittedCall call, Entity entity, Quantity quantity, Change.Movement movement) {
        if (movement.amount().signum() >= 0 || !isOn(call, quantity.checked)) {
            return false;
        }
        BigDecimal credit = quantity.credit
                .flatMap(pointer -> pointer.find(entity.values()))
                .filter(JsonNumber.class::isInstance)
                .map(value -> ((JsonNumber) value).value())
                .orElse(BigDecimal.ZERO);
        return movement.after().compareTo(credit.negate()) < 0;
    }

    private static boolean isOn(AdmittedCall call, JsonPointer pointer) {
        return pointer.find(call.arguments())
                .map(EntityKind::keyText)
                .filter("1"::equals)
                .isPresent();
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

    private static boolean isTime(String text) {
        try {
            LocalDateTime.parse(text, TIME);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    // JavaScript and PHP clients send the uid as a string of digits (reference 2.2).
    private static String digits(JsonValue key) {
        return key instanceof JsonString string
                ? EntityKind.keyText(new JsonNumber(new BigDecimal(string.text())))
                : EntityKind.keyText(key);
    }
}
