package org.ledgermock.behaviour;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.state.Entity;
import org.ledgermock.state.State;

/**
 * Reads the entities of a kind in pieces, each beginning after the highest number of the piece before: what is added
 * meanwhile has a higher number, so that no entity comes twice and none is missed.
 */
final class Scroll implements Behaviour {

    private final Parameters parameters;

    private Scroll(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * What a mapping declares.
     *
     * @param of the kind of entity
     * @param after where in the request the last number is, as a number or its digits; nothing or empty is the beginning
     * @param number the field that has an entity's number
     * @param answer {@code /items} has the piece, {@code /last} the number to go on from, as a text
     */
    record Parameters(String of, JsonPointer after, String number, int size, AnswerTemplate answer) {}

    /** Makes it known to mappings as {@code scroll}. */
    public static final class Type implements BehaviourType<Parameters> {

        @Override
        public String name() {
            return "scroll";
        }

        @Override
        public Class<Parameters> parameters() {
            return Parameters.class;
        }

        @Override
        public Set<String> situations(Parameters parameters) {
            return Set.of("notANumber");
        }

        @Override
        public List<EntityNeed> uses(Parameters parameters) {
            return List.of(EntityNeed.of(parameters.of));
        }

        @Override
        public Behaviour create(Parameters parameters) {
            return new Scroll(parameters);
        }
    }

    @Override
    public BehaviourResult act(AdmittedCall call, State state) {
        Optional<BigDecimal> after = after(call.arguments());
        if (after.isEmpty()) {
            return BehaviourResult.refused(
                    "notANumber", "The place to go on from is not one that an answer has given.");
        }
        List<JsonValue> items = state.all(parameters.of, true)
                .filter(entity -> number(entity).compareTo(after.get()) > 0)
                .sorted((one, other) -> number(one).compareTo(number(other)))
                .limit(parameters.size)
                .map(entity -> (JsonValue) entity.values())
                .toList();
        BigDecimal last = items.isEmpty()
                ? after.get()
                : ((JsonObject) items.get(items.size() - 1))
                        .number(parameters.number)
                        .orElseThrow();
        return BehaviourResult.read(parameters.answer.fill(JsonObject.builder()
                .put("items", new JsonArray(items))
                .put("last", last.toPlainString())
                .put("size", parameters.size)
                .build()));
    }

    private BigDecimal number(Entity entity) {
        return entity.quantity(parameters.number);
    }

    private Optional<BigDecimal> after(JsonObject request) {
        JsonValue value = parameters.after.find(request).orElse(JsonNumber.of(0));
        if (value instanceof JsonNumber number) {
            BigDecimal given = number.value();
            return given.signum() >= 0 && given.stripTrailingZeros().scale() <= 0
                    ? Optional.of(given)
                    : Optional.empty();
        }
        if (value == JsonNull.NULL) {
            return Optional.of(BigDecimal.ZERO);
        }
        if (!(value instanceof JsonString string)) {
            return Optional.empty();
        }
        String text = string.text().strip();
        if (text.isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        return text.matches("\\d{1,19}") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
